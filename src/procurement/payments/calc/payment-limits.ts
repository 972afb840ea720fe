import { type Fen, subtractFen } from '#src/kernel/money.js';

/** What no payment may exceed. Rules: rulebook A3, D20. */
export const PAYMENT_LIMITS = ['milestone', 'contract', 'budget'] as const;
export type PaymentLimit = (typeof PAYMENT_LIMITS)[number];

/** A limit that a payment would break; `overFen` is by how much. */
export interface LimitBreach {
  readonly limit: PaymentLimit;
  readonly leftFen: Fen;
  readonly overFen: Fen;
}

/**
 * Every limit that a payment exceeds; an amount equal to a limit is within it.
 * @param left what the milestone, the contract and the budget lines still hold, in fen
 */
export function limitBreaches(amountFen: Fen, left: Readonly<Record<PaymentLimit, Fen>>): LimitBreach[] {
  return PAYMENT_LIMITS.filter((limit) => amountFen > left[limit]).map((limit) => ({
    limit,
    leftFen: left[limit],
    overFen: subtractFen(amountFen, left[limit]),
  }));
}
