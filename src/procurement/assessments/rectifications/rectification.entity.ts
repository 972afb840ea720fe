import { Column, Entity } from 'typeorm';
import { addDays, type DateText } from '#src/kernel/dates.js';
import { DomainError } from '#src/kernel/errors.js';
import { Aggregate } from '#src/platform/db/aggregate.js';
import type { Assessment } from '../assessment.entity.js';
import { rectificationAccess } from './rectification.access.js';
import {
  rectificationLifecycle,
  type RectificationAction,
  type RectificationStatus,
} from './rectification.lifecycle.js';

/** What is to be mended, of one indicator or of the whole. */
export interface Demand {
  readonly indicator: string | null;
  readonly text: string;
}

/** Why an answer did not do, and the new deadline. */
export interface RectificationReturn {
  readonly on: DateText;
  readonly reason: string;
  readonly dueOn: DateText;
  readonly answer: string;
}

const LONGEST_DAYS = 30;

/** 整改通知书 after a grade that asks for it. Rule: rulebook E7. */
@Entity()
export class Rectification extends Aggregate<RectificationStatus, RectificationAction> {
  static readonly subject = 'rectification';
  static readonly collection = 'rectifications';
  static readonly access = rectificationAccess;
  protected readonly lifecycle = rectificationLifecycle;

  @Column('uuid') assessmentId: string;
  @Column('uuid') contractId: string;
  @Column('uuid') purchaserId: string;
  @Column('uuid') vendorId: string;
  @Column('text') regionCode: string;
  @Column('jsonb') demands: readonly Demand[];
  @Column('date') issuedOn: DateText;
  @Column('date') dueOn: DateText;
  @Column('text', { nullable: true }) answer: string | null = null;
  @Column('date', { nullable: true }) answeredOn: DateText | null = null;
  /** the answer came after the last day for it */
  @Column('boolean') isLate: boolean = false;
  @Column('jsonb') returns: readonly RectificationReturn[] = [];
  @Column('date', { nullable: true }) closedOn: DateText | null = null;

  /** @throws DomainError `invalid-shape` for a deadline that is not one of the next thirty days */
  static issued(
    { id: assessmentId, contractId, purchaserId, vendorId, regionCode }: Assessment,
    demands: readonly Demand[],
    issuedOn: DateText,
    dueOn: DateText,
  ): Rectification {
    requireInTime(issuedOn, dueOn);
    const place = { assessmentId, contractId, purchaserId, vendorId, regionCode };
    return Object.assign(new Rectification(), place, { demands, issuedOn, dueOn });
  }

  get ownerId(): string {
    return this.purchaserId;
  }

  /** The vendor says what it has mended; late is late, and answered all the same. */
  reply(by: string, today: DateText, answer: string): void {
    this.take('answer', by);
    this.answer = answer;
    this.answeredOn = today;
    this.isLate = today > this.dueOn;
  }

  /** It is not mended: there is a new deadline. @throws DomainError as `issued` */
  giveBack(by: string, today: DateText, reason: string, dueOn: DateText): void {
    const { answer } = this;
    this.take('return', by);
    requireInTime(today, dueOn);
    this.returns = [...this.returns, { on: today, reason, dueOn, answer: answer! }];
    Object.assign(this, { dueOn, answer: null, answeredOn: null, isLate: false });
  }

  confirm(by: string, today: DateText): void {
    this.take('confirm', by);
    this.closedOn = today;
  }
}

function requireInTime(from: DateText, dueOn: DateText): void {
  const [min, max] = [addDays(from, 1), addDays(from, LONGEST_DAYS)];
  if (dueOn < min || dueOn > max)
    throw new DomainError('invalid-shape', {}, [{ path: 'dueOn', code: 'out-of-range', params: { min, max } }]);
}
