import { Column, Entity } from 'typeorm';
import { addDays, type DateText } from '#src/kernel/dates.js';
import { fieldError } from '#src/kernel/errors.js';
import { Aggregate } from '#src/platform/db/aggregate.js';
import type { Contract } from '#src/procurement/contracts/index.js';
import { termOf } from '#src/procurement/delivery/contract-term.js';
import { staffAssignmentAccess } from '#src/procurement/delivery/delivery.access.js';
import {
  staffAssignmentLifecycle,
  type StaffAssignmentAction,
  type StaffAssignmentStatus,
} from './staff-assignment.lifecycle.js';

/** A place of the contract: the `slot`th of a kind of post. */
export interface Place {
  readonly postCode: string;
  readonly slot: number;
}

/** 到岗: somebody of the vendor's roster in one place of a contract. Vacancies are what is left between. Rule: D2 */
@Entity()
export class StaffAssignment extends Aggregate<StaffAssignmentStatus, StaffAssignmentAction> implements Place {
  static readonly subject = 'staff-assignment';
  static readonly collection = 'staff-assignments';
  static readonly access = staffAssignmentAccess;
  protected readonly lifecycle = staffAssignmentLifecycle;

  @Column('uuid') contractId: string;
  @Column('uuid') purchaserId: string;
  @Column('uuid') vendorId: string;
  @Column('text') regionCode: string;
  @Column('text') postCode: string;
  @Column('int') slot: number;
  @Column('uuid') workerId: string;
  @Column('date') startsOn: DateText;
  /** last day; none as long as nothing ends it */
  @Column('date', { nullable: true }) endsOn: DateText | null = null;
  @Column('text', { nullable: true }) endReason: string | null = null;

  /**
   * Somebody holds a place from a day on: from today, for what was vacant stays so. Where the contract was signed after its first day, its first people
   * may be told within the days for a replacement.
   * @throws DomainError `post-unknown`, `slot-unknown`, `assignment-outside-term`, `assignment-backdated`
   */
  static assigned(
    contract: Contract,
    { postCode, slot }: Place,
    { workerId, startsOn }: { readonly workerId: string; readonly startsOn: DateText },
    today: DateText,
  ): StaffAssignment {
    const { id: contractId, purchaserId, vendorId, regionCode, content } = contract;
    const post = content.staffing.posts.find(({ code }) => code === postCode);
    if (!post) throw fieldError('postCode', 'post-unknown', { post: postCode });
    if (slot > post.count) throw fieldError('slot', 'slot-unknown', { slot, max: post.count });
    requireWithin(contract, 'startsOn', startsOn);
    const earliest = earliestStart(contract, today);
    if (startsOn < earliest) throw fieldError('startsOn', 'assignment-backdated', { earliest });
    return Object.assign(new StaffAssignment(), {
      ...{ contractId, purchaserId, vendorId, regionCode, postCode, slot, workerId, startsOn },
    });
  }

  get ownerId(): string {
    return this.vendorId;
  }

  /** The last day in the place. @throws DomainError `dates-out-of-order`, `assignment-outside-term` */
  end(by: string, contract: Contract, endsOn: DateText, reason: string): void {
    this.take('end', by);
    if (endsOn < this.startsOn)
      throw fieldError('endsOn', 'dates-out-of-order', { first: this.startsOn, second: endsOn });
    requireWithin(contract, 'endsOn', endsOn);
    this.endsOn = endsOn;
    this.endReason = reason;
  }
}

function requireWithin(contract: Contract, path: string, date: DateText): void {
  const { startsOn: first, endsOn: last } = termOf(contract);
  if (date < first || date > last) throw fieldError(path, 'assignment-outside-term', { date, first, last });
}

function earliestStart({ startsOn, signedOn, content }: Contract, today: DateText): DateText {
  const isSignedLate = signedOn !== null && signedOn > startsOn;
  return isSignedLate && today <= addDays(signedOn, content.staffing.replacementDays) ? startsOn : today;
}
