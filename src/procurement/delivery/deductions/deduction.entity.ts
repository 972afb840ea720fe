import { Column, Entity } from 'typeorm';
import type { WorkingCalendar } from '#src/kernel/calendar.js';
import type { DateText } from '#src/kernel/dates.js';
import { lastDay } from '#src/kernel/deadlines.js';
import { DomainError } from '#src/kernel/errors.js';
import type { ExplainedAmount } from '#src/kernel/explained-amount.js';
import { fen, type Fen } from '#src/kernel/money.js';
import { Aggregate } from '#src/platform/db/aggregate.js';
import type { Contract } from '#src/procurement/contracts/index.js';
import { deductionAccess } from '#src/procurement/delivery/delivery.access.js';
import { deductionLifecycle, type DeductionAction, type DeductionStatus } from './deduction.lifecycle.js';

export const DEDUCTION_KINDS = ['vacancy', 'late-report', 'false-record'] as const;
export type DeductionKind = (typeof DEDUCTION_KINDS)[number];

/** What is deducted for, and how much: computed from the contract, never typed in. */
export interface Charge {
  readonly kind: DeductionKind;
  /** the breach itself, of which there is one in a contract: the same is not deducted twice */
  readonly breachKey: string;
  readonly basis: Readonly<Record<string, string | number | boolean | null>>;
  readonly amount: ExplainedAmount;
}

/** 违约扣减: a sum that the contract takes off a payment for a breach. A matter between equals, after the vendor was heard. Rules: D10, D11, G6 */
@Entity()
export class Deduction extends Aggregate<DeductionStatus, DeductionAction> {
  static readonly subject = 'deduction';
  static readonly collection = 'deductions';
  static readonly access = deductionAccess;
  protected readonly lifecycle = deductionLifecycle;

  @Column('uuid') contractId: string;
  @Column('uuid') purchaserId: string;
  @Column('uuid') vendorId: string;
  @Column('text') regionCode: string;
  @Column('text') kind: DeductionKind;
  @Column('text') breachKey: string;
  @Column('jsonb') basis: Charge['basis'];
  @Column('bigint') amountFen: Fen;
  @Column('jsonb') explained: ExplainedAmount;
  /** what no payment has taken yet */
  @Column('bigint') openFen: Fen;
  /** 事实 and evidence in words */
  @Column('text') reason: string;
  @Column('date') proposedOn: DateText;
  /** last day for the vendor's reply */
  @Column('date') replyDueOn: DateText;
  @Column('text', { nullable: true }) reply: string | null = null;
  @Column('date', { nullable: true }) repliedOn: DateText | null = null;
  @Column('text', { nullable: true }) decision: string | null = null;
  @Column('date', { nullable: true }) decidedOn: DateText | null = null;
  /** the payment request that takes it now */
  @Column('uuid', { nullable: true }) requestId: string | null = null;
  @Column('date', { nullable: true }) settledOn: DateText | null = null;

  /** @throws DomainError `nothing-to-deduct` for an amount of nothing, `calendar-year-missing` */
  static proposed(
    contract: Contract,
    { kind, breachKey, basis, amount }: Charge,
    reason: string,
    { today, calendar }: { readonly today: DateText; readonly calendar: WorkingCalendar },
  ): Deduction {
    if (amount.amountFen <= 0) throw new DomainError('nothing-to-deduct', { rule: amount.rule });
    const { id: contractId, purchaserId, vendorId, regionCode, content } = contract;
    return Object.assign(new Deduction(), {
      ...{ contractId, purchaserId, vendorId, regionCode, kind, breachKey, basis, reason },
      ...{ amountFen: amount.amountFen, openFen: amount.amountFen, explained: amount, proposedOn: today },
      replyDueOn: lastDay(today, { workingDays: content.payment.replyWorkingDays }, calendar),
    });
  }

  get ownerId(): string {
    return this.purchaserId;
  }

  /** What the vendor says to it (书面说明). @throws DomainError `deduction-reply-too-late` */
  replyTo(by: string, statement: string, today: DateText): void {
    this.take('reply', by);
    if (today > this.replyDueOn) throw new DomainError('deduction-reply-too-late', { dueOn: this.replyDueOn });
    this.reply = statement;
    this.repliedOn = today;
  }

  /** It will be taken off a payment. @throws DomainError `deduction-reply-pending` before the vendor was heard */
  confirm(by: string, opinion: string, today: DateText): void {
    this.decide('confirm', by, opinion, today);
  }

  /** It is given up for good. @throws as `confirm` */
  waive(by: string, reason: string, today: DateText): void {
    this.decide('waive', by, reason, today);
  }

  /** A payment request takes it: no other does. */
  claim(requestId: string): void {
    this.take('claim', null);
    this.requestId = requestId;
  }

  /** The payment request came to nothing. */
  letGo(): void {
    this.take('let-go', null);
    this.requestId = null;
  }

  /** The payment had no room for all of it. @param leftFen what the next payment has to take. @throws RangeError for more than was open */
  carry(leftFen: Fen): void {
    this.take('carry', null);
    if (leftFen <= 0 || leftFen > this.openFen) throw new RangeError('a deduction cannot leave what it did not have');
    this.openFen = leftFen;
    this.requestId = null;
  }

  /** All of it was taken off payments. */
  settle(today: DateText): void {
    this.take('settle', null);
    this.openFen = fen(0);
    this.settledOn = today;
  }

  private decide(action: 'confirm' | 'waive', by: string, decision: string, today: DateText): void {
    const isHeard = this.status === 'replied' || today > this.replyDueOn;
    this.take(action, by);
    if (!isHeard) throw new DomainError('deduction-reply-pending', { dueOn: this.replyDueOn });
    this.decision = decision;
    this.decidedOn = today;
  }
}
