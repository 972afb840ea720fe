import { type Fen, sumFen } from '#src/kernel/money.js';

/** What a milestone may wait for; which ones it does is said in the contract. Rules: rulebook D20, D33, E7. */
export const PAYMENT_CONDITIONS = ['signature', 'acceptance', 'assessment', 'wage-evidence'] as const;
export type PaymentCondition = (typeof PAYMENT_CONDITIONS)[number];

/** A milestone of the payment plan and how it stands. */
export interface PlannedPayment {
  readonly code: string;
  readonly grossFen: Fen;
  readonly conditions: readonly PaymentCondition[];
  readonly met: readonly PaymentCondition[];
  readonly isPaid: boolean;
}

/** A deduction of the contract; only what is confirmed and not yet settled is set off. */
export interface OpenDeduction {
  readonly id: string;
  readonly amountFen: Fen;
  readonly status: 'proposed' | 'replied' | 'confirmed' | 'waived' | 'settled';
}

/** What is due, what waits and for what, and what the next payment sets off. Amounts in fen, before any grade factor. */
export interface PayoutList {
  readonly due: readonly { readonly code: string; readonly grossFen: Fen }[];
  readonly waiting: readonly {
    readonly code: string;
    readonly grossFen: Fen;
    readonly waitsFor: readonly PaymentCondition[];
  }[];
  /** confirmed and unsettled, in the order given */
  readonly deductions: readonly string[];
  readonly deductionsFen: Fen;
}

/**
 * Sorts the unpaid milestones of a contract into those whose conditions are all met and those that wait; a milestone waits
 * for the unpaid ones before it too, in the order of the plan, without that being a condition of its own.
 */
export function payoutList(plan: readonly PlannedPayment[], deductions: readonly OpenDeduction[]): PayoutList {
  const unpaid = plan
    .filter(({ isPaid }) => !isPaid)
    .map(({ code, grossFen, conditions, met }) => ({
      code,
      grossFen,
      waitsFor: conditions.filter((condition) => !met.includes(condition)),
    }));
  const firstWaiting = unpaid.findIndex(({ waitsFor }) => waitsFor.length > 0);
  const dueCount = firstWaiting < 0 ? unpaid.length : firstWaiting;
  const open = deductions.filter(({ status }) => status === 'confirmed');
  return {
    due: unpaid.slice(0, dueCount).map(({ code, grossFen }) => ({ code, grossFen })),
    waiting: unpaid.slice(dueCount),
    deductions: open.map(({ id }) => id),
    deductionsFen: sumFen(open.map(({ amountFen }) => amountFen)),
  };
}
