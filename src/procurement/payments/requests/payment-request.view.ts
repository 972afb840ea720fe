import type { DateText } from '#src/kernel/dates.js';
import {
  DateOnly,
  Id,
  Integer,
  ListOf,
  ListOfTexts,
  MoneyText,
  Nested,
  OneOf,
  Text,
} from '#src/platform/http/fields.js';
import { PartyView } from '#src/platform/http/party.view.js';
import { PayeeView } from '../payee.view.js';
import { DueView, PaymentClockView } from '../payment-clock.view.js';
import { PaymentLineView } from '../payment-line.view.js';
import { ContractRefView, MilestoneRefView } from '../payment-place.view.js';
import type { PayeeState } from './payment-request.entity.js';
import { paymentRequestLifecycle, type PaymentRequestStatus, type Turn, TURNS } from './payment-request.lifecycle.js';

/** A payment request in a list. */
export class PaymentRequestRow {
  @Id() id: string;
  @OneOf(paymentRequestLifecycle.states) status: PaymentRequestStatus;
  @OneOf(TURNS, { nullable: true, doc: 'the post that has to go on with it; null when it is over' }) turn: Turn | null;
  @Nested(() => ContractRefView) contract: ContractRefView;
  @Nested(() => MilestoneRefView) milestone: MilestoneRefView;
  @Nested(() => PartyView) purchaser: PartyView;
  @Nested(() => PartyView) vendor: PartyView;
  @MoneyText({ doc: 'what is paid, yuan' }) net: string;
  @Nested(() => DueView) due: DueView;
}

/** An order to the bank, and what came of it. */
export class PaymentOrderView {
  @Text({ max: 60 }) instructionNumber: string;
  @MoneyText() amount: string;
  @DateOnly() releasedOn: DateText;
  @Nested(() => PayeeView) payee: PayeeView;
  @OneOf(['under-way', 'settled', 'bounced']) outcome: 'under-way' | 'settled' | 'bounced';
  @DateOnly({ nullable: true, doc: 'day of the receipt, or of the return' }) on: DateText | null;
  @Text({ nullable: true, max: 500, doc: "the bank's reason, where it came back" }) reason: string | null;
}

/** A deduction that found no room and is set off against the next payment. */
export class CarriedView {
  @Id() deductionId: string;
  @MoneyText() amount: string;
}

/** The invoice that is paid. */
export class PaidInvoiceView {
  @Id() id: string;
  @Text({ max: 20 }) number: string;
  @MoneyText() total: string;
  @DateOnly() acceptedOn: DateText;
}

/** A payment request: the sum line by line, its clock, its account, and what its reader may do next. */
export class PaymentRequestView {
  @Id() id: string;
  @Integer() version: number;
  @OneOf(paymentRequestLifecycle.states) status: PaymentRequestStatus;
  @ListOfTexts({ doc: 'commands the caller may take now' }) allowed: string[];
  @OneOf(TURNS, { nullable: true, doc: 'the post that has to go on with it; null when it is over' }) turn: Turn | null;
  @Nested(() => ContractRefView) contract: ContractRefView;
  @Nested(() => MilestoneRefView) milestone: MilestoneRefView;
  @Nested(() => PartyView) purchaser: PartyView;
  @Nested(() => PartyView) vendor: PartyView;
  @Nested(() => PaidInvoiceView, { nullable: true, doc: 'null where there is nothing to pay' })
  invoice: PaidInvoiceView | null;
  @MoneyText() gross: string;
  @ListOf(() => PaymentLineView, { doc: 'they sum to `net`' }) lines: PaymentLineView[];
  @MoneyText() net: string;
  @Text({ doc: '人民币大写 (D40)' }) netInCapitals: string;
  @MoneyText({ doc: 'goes back to the budget: grade and deductions' }) returned: string;
  @MoneyText({ doc: 'kept back for a later payment' }) retained: string;
  @ListOf(() => CarriedView) carried: CarriedView[];
  @Nested(() => PayeeView, { nullable: true }) payee: PayeeView | null;
  @OneOf(['sound', 'doubtful', 'corrected'], { doc: 'a bounce makes the account doubtful until it is confirmed' })
  payeeState: PayeeState;
  @Nested(() => PaymentClockView, { nullable: true }) clock: PaymentClockView | null;
  @ListOf(() => PaymentOrderView) orders: PaymentOrderView[];
  @Text({ nullable: true, max: 60 }) receiptNumber: string | null;
  @DateOnly({ nullable: true }) settledOn: DateText | null;
  @Text({ nullable: true, max: 500 }) returnReason: string | null;
}
