import { fieldError } from '#src/kernel/errors.js';
import { allocate, type Fen } from '#src/kernel/money.js';
import { Rate } from '#src/kernel/rate.js';

/** A share of the price that falls due at a milestone; `share` is decimal ratio text, as the procurement document has it. */
export interface PaymentShare {
  readonly code: string;
  readonly name: string;
  readonly share: string;
}

/** A share with its amount in fen. */
export interface Instalment extends PaymentShare {
  readonly amountFen: Fen;
}

/** Shares have at most ten decimals, so that they are whole numbers of this. */
const PARTS = 10 ** 10;

/**
 * The price in instalments: each share half-up to the fen, the last is what remains, so that they sum to the price.
 * Rule: rulebook D20.
 * @throws DomainError `duplicate-code`, `shares-not-whole`; RangeError when a share is negative or no decimal
 */
export function paymentPlan(priceFen: Fen, shares: readonly PaymentShare[]): Instalment[] {
  const codes = shares.map(({ code }) => code);
  const twice = codes.findIndex((code, index) => codes.indexOf(code) !== index);
  if (twice >= 0) throw fieldError(`payments.${twice}.code`, 'duplicate-code', { code: codes[twice]! });
  const rates = shares.map(({ share }) => Rate.parse(share));
  const total = rates.reduce((sum, rate) => sum.plus(rate), Rate.ZERO);
  if (!total.equals(Rate.ONE)) throw fieldError('payments', 'shares-not-whole', { total: total.toText() });
  const amounts = allocate(
    priceFen,
    rates.map((rate) => rate.timesInteger(PARTS)),
  );
  return shares.map((share, index) => ({ ...share, amountFen: amounts[index]! }));
}
