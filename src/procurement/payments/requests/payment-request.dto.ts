import type { DateText } from '#src/kernel/dates.js';
import { DateOnly, Id, OneOf, Text } from '#src/platform/http/fields.js';
import { PageQuery } from '#src/platform/http/keyset.js';
import { PayeeAccount } from '../invoices/invoice.dto.js';
import { paymentRequestLifecycle, type PaymentRequestStatus, type Turn, TURNS } from './payment-request.lifecycle.js';

export class ReturnPaymentRequest {
  @Text({ max: 500, doc: 'what is wrong with it' }) reason: string;
}

export class ReleasePayment {
  @Text({ max: 60, doc: '支付令编号: once in a region' }) instructionNumber: string;
}

export class SettlePayment {
  @Text({ max: 60, doc: "number of the bank's receipt" }) receiptNumber: string;
  @DateOnly({ doc: 'day of the receipt' }) paidOn: DateText;
}

export class BouncePayment {
  @Text({ max: 500, doc: 'why the bank sent it back' }) reason: string;
}

export class CorrectPayee extends PayeeAccount {}

export class PaymentRequestsQuery extends PageQuery {
  @Id({ optional: true, doc: 'of one contract' }) contract?: string;
  @OneOf(paymentRequestLifecycle.states, { optional: true }) status?: PaymentRequestStatus;
  @OneOf(TURNS, { optional: true, doc: 'the post that has to go on with it' }) turn?: Turn;
}
