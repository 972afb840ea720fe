import type { Actor } from '#src/platform/access/actor.js';
import { Flag, Text } from '#src/platform/http/fields.js';
import { maskedAccount, type Payee } from './calc/payee.js';

/** The account that is paid to; whole for those who pay and those who are paid, masked for everybody else. */
export class PayeeView {
  @Text({ max: 100 }) name: string;
  @Text({ max: 100 }) bank: string;
  @Text({ max: 40, doc: 'account number; its last four digits for whoever is not of the payment' }) account: string;
  @Flag({ doc: 'the number is shown whole' }) isWhole: boolean;
}

/** Whose payment it is. */
export interface PaymentParties {
  readonly purchaserId: string;
  readonly vendorId: string;
  readonly regionCode: string;
}

/** An account as this reader sees it. */
export function payeeFor({ name, bank, account }: Payee, parties: PaymentParties, actor: Actor): PayeeView {
  const isWhole = actor.permissions.has('payment-request.read-account') && isOfPayment(parties, actor);
  return { name, bank, account: isWhole ? account : maskedAccount(account), isWhole };
}

function isOfPayment({ purchaserId, vendorId, regionCode }: PaymentParties, actor: Actor): boolean {
  if (actor.organisationKind === 'finance') return actor.regionCode === regionCode;
  return actor.organisationId === purchaserId || actor.organisationId === vendorId;
}
