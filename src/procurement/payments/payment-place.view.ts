import { Id, OneOf, Text } from '#src/platform/http/fields.js';
import { PAYMENT_KINDS, type PaymentKind } from './calc/payment-kinds.js';

/** A contract as its payments refer to it. */
export class ContractRefView {
  @Id() id: string;
  @Text({ max: 60 }) number: string;
  @Text() title: string;
}

/** A milestone as its payment refers to it. */
export class MilestoneRefView {
  @Id() id: string;
  @Text({ max: 40 }) code: string;
  @Text() name: string;
  @OneOf(PAYMENT_KINDS) kind: PaymentKind;
}
