import type { DateText } from '#src/kernel/dates.js';
import {
  DateOnly,
  DecimalText,
  Id,
  Integer,
  ListOf,
  MoneyText,
  Nested,
  OneOf,
  Text,
} from '#src/platform/http/fields.js';
import { PAYMENT_KINDS, type PaymentKind } from '../calc/payment-kinds.js';
import { invoiceLifecycle, type InvoiceStatus } from '../invoices/invoice.lifecycle.js';
import { DueView } from '../payment-clock.view.js';
import {
  paymentRequestLifecycle,
  type PaymentRequestStatus,
  type Turn,
  TURNS,
} from '../requests/payment-request.lifecycle.js';

/** The newest invoice of a milestone. */
export class MilestoneInvoiceView {
  @Id() id: string;
  @Text({ max: 20 }) number: string;
  @OneOf(invoiceLifecycle.states) status: InvoiceStatus;
}

/** The newest payment request of a milestone. */
export class MilestoneRequestView {
  @Id() id: string;
  @OneOf(paymentRequestLifecycle.states) status: PaymentRequestStatus;
  @OneOf(TURNS, { nullable: true }) turn: Turn | null;
  @MoneyText() net: string;
  @Nested(() => DueView) due: DueView;
}

/** A payment of the plan and how far it is. */
export class MilestonePaymentView {
  @Id() id: string;
  @Text({ max: 40 }) code: string;
  @Text() name: string;
  @OneOf(PAYMENT_KINDS) kind: PaymentKind;
  @Text() status: string;
  @DecimalText() share: string;
  @MoneyText() gross: string;
  @Integer({ doc: 'whose budget pays it' }) year: number;
  @DateOnly({ nullable: true, doc: 'all conditions were met' }) payableOn: DateText | null;
  @DateOnly({ nullable: true }) paidOn: DateText | null;
  @MoneyText({ nullable: true }) paid: string | null;
  @MoneyText({ nullable: true, doc: 'grade and deductions' }) returned: string | null;
  @Nested(() => MilestoneInvoiceView, { nullable: true }) invoice: MilestoneInvoiceView | null;
  @Nested(() => MilestoneRequestView, { nullable: true }) request: MilestoneRequestView | null;
}

/** The money of a contract: `price` is the sum of the four figures below it. */
export class ContractPaymentsView {
  @Id() contractId: string;
  @Text({ max: 60 }) number: string;
  @MoneyText() price: string;
  @MoneyText() paid: string;
  @MoneyText({ doc: 'went back to the budget: grade, deductions, payments that were cancelled' }) returned: string;
  @MoneyText({ doc: 'kept back for a later payment' }) retained: string;
  @MoneyText({ doc: 'not paid yet' }) open: string;
  @ListOf(() => MilestonePaymentView) milestones: MilestonePaymentView[];
}
