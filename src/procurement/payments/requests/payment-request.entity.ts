import { Column, Entity } from 'typeorm';
import type { DateText } from '#src/kernel/dates.js';
import { DomainError, fieldError } from '#src/kernel/errors.js';
import type { Fen } from '#src/kernel/money.js';
import { Aggregate } from '#src/platform/db/aggregate.js';
import type { Milestone } from '#src/procurement/contracts/index.js';
import { isHeldBy, type Payee } from '../calc/payee.js';
import type { OpenDeduction, PaymentLine, PaymentSum } from '../calc/payment-sum.js';
import type { Invoice } from '../invoices/invoice.entity.js';
import { paymentRequestAccess } from '../payment.access.js';
import {
  paymentRequestLifecycle,
  type PaymentRequestAction,
  type PaymentRequestStatus,
} from './payment-request.lifecycle.js';

/** How sure one is of the account: a bounce makes it doubtful until it is confirmed, corrected or as it was. */
export type PayeeState = 'sound' | 'doubtful' | 'corrected';

/** The bank sent a payment back (退票). */
export interface Bounce {
  readonly instructionNumber: string;
  readonly on: DateText;
  readonly reason: string;
}

/** The invoice behind a payment, and the period that it started. */
export interface InvoicedPeriod {
  readonly invoice: Invoice;
  readonly startedOn: DateText;
  readonly dueOn: DateText;
}

/** 支付申请: the sum that a milestone pays, built by the system, on its way through everybody's hands to the bank. */
@Entity()
export class PaymentRequest extends Aggregate<PaymentRequestStatus, PaymentRequestAction> {
  static readonly subject = 'payment-request';
  static readonly collection = 'payment-requests';
  static readonly access = paymentRequestAccess;
  protected readonly lifecycle = paymentRequestLifecycle;

  @Column('uuid') milestoneId: string;
  @Column('uuid') contractId: string;
  @Column('uuid') purchaserId: string;
  @Column('uuid') vendorId: string;
  @Column('text') regionCode: string;
  /** none where there is nothing to pay */
  @Column('uuid', { nullable: true }) invoiceId: string | null;
  @Column('bigint') grossFen: Fen;
  @Column('bigint') netFen: Fen;
  @Column('bigint') returnedFen: Fen;
  @Column('bigint') retainedFen: Fen;
  /** the sum, line by line */
  @Column('jsonb') lines: readonly PaymentLine[];
  /** deductions that found no room */
  @Column('jsonb') carried: readonly OpenDeduction[];
  @Column('jsonb', { nullable: true }) payee: Payee | null;
  @Column('text') payeeState: PayeeState = 'sound';
  @Column('date', { nullable: true }) startedOn: DateText | null;
  @Column('date', { nullable: true }) dueOn: DateText | null;
  /** of the order that is under way, or was the last */
  @Column('text', { nullable: true }) instructionNumber: string | null = null;
  @Column('date', { nullable: true }) releasedOn: DateText | null = null;
  @Column('text', { nullable: true }) receiptNumber: string | null = null;
  @Column('date', { nullable: true }) settledOn: DateText | null = null;
  @Column('jsonb') bounces: readonly Bounce[] = [];
  @Column('text', { nullable: true }) returnReason: string | null = null;

  /** What a milestone pays. @param period none where the sum is nothing. @throws DomainError `milestone-not-payable` */
  static drafted(id: string, milestone: Milestone, sum: PaymentSum, period: InvoicedPeriod | null): PaymentRequest {
    const { id: milestoneId, contractId, purchaserId, vendorId, regionCode, code, status, grossFen } = milestone;
    if (status !== 'payable') throw new DomainError('milestone-not-payable', { code, status });
    const { lines, netFen, returnedFen, retainedFen, carried } = sum;
    const place = { id, milestoneId, contractId, purchaserId, vendorId, regionCode };
    const { invoice, startedOn = null, dueOn = null } = period ?? {};
    const paid = { invoiceId: invoice?.id ?? null, payee: invoice?.payee ?? null, startedOn, dueOn };
    const amounts = { grossFen, lines, netFen, returnedFen, retainedFen, carried };
    return Object.assign(new PaymentRequest(), place, amounts, paid);
  }

  get ownerId(): string {
    return this.purchaserId;
  }

  protected override facts(): readonly string[] {
    return factsOf(this);
  }

  submit(by: string): void {
    this.take('submit', by);
  }

  /** 单位会计审核. */
  verify(by: string): void {
    this.take('verify', by);
  }

  /** 单位负责人审批. */
  endorse(by: string): void {
    this.take('endorse', by);
  }

  /** 财政初审. */
  review(by: string): void {
    this.take('review', by);
  }

  /** 财政终审. */
  approve(by: string): void {
    this.take('approve', by);
  }

  /** The order to pay goes to the bank (支付指令发出). @throws DomainError `payee-unconfirmed` after a bounce */
  release(by: string, instructionNumber: string, today: DateText): void {
    this.take('release', by);
    if (this.payeeState !== 'sound') throw new DomainError('payee-unconfirmed');
    Object.assign(this, { instructionNumber, releasedOn: today });
  }

  /** The money has arrived (到账), by the bank's receipt. @throws DomainError `date-in-future`, `dates-out-of-order` */
  settle(
    by: string,
    { receiptNumber, paidOn, today }: { receiptNumber: string; paidOn: DateText; today: DateText },
  ): void {
    this.take('settle', by);
    if (paidOn > today) throw fieldError('paidOn', 'date-in-future', { date: paidOn, today });
    if (paidOn < this.releasedOn!)
      throw fieldError('paidOn', 'dates-out-of-order', { first: this.releasedOn!, second: paidOn });
    Object.assign(this, { receiptNumber, settledOn: paidOn });
  }

  /** Nothing is to be paid, and that is settled. */
  close(by: string, today: DateText): void {
    this.take('close', by);
    this.settledOn = today;
  }

  /** The bank sent the money back: the account is looked at before it is paid again. */
  bounce(by: string, reason: string, today: DateText): void {
    this.take('bounce', by);
    this.bounces = [...this.bounces, { instructionNumber: this.instructionNumber!, on: today, reason }];
    this.payeeState = 'doubtful';
  }

  /** The vendor gives another account, of its own. @throws DomainError `payee-not-vendor` */
  correctPayee(by: string, payee: Payee, vendorName: string): void {
    this.take('correct-payee', by);
    if (!isHeldBy(payee, vendorName)) throw fieldError('name', 'payee-not-vendor', { vendor: vendorName });
    Object.assign(this, { payee, payeeState: 'corrected' });
  }

  /** The accountant has made sure of the account, a corrected one or the one that was. */
  confirmPayee(by: string): void {
    this.take('confirm-payee', by);
    this.payeeState = 'sound';
  }

  /** A hand that checks it sends it back, and it is over; another one may be drafted. */
  return(by: string, reason: string): void {
    this.take('return', by);
    this.returnReason = reason;
  }

  /** Its contract has ended. */
  lapse(reason: string): void {
    this.take('lapse', null);
    this.returnReason = reason;
  }
}

/** Why a request lapses, as everybody reads it. */
export const CONTRACT_ENDED = '合同已经终止或解除，未支付的申请不再办理';

/** What the lifecycle asks of a sum. */
export function factsOf({ netFen }: Pick<PaymentRequest, 'netFen'>): readonly string[] {
  return [netFen > 0 ? 'something-to-pay' : 'nothing-to-pay'];
}
