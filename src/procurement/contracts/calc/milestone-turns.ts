import type { PaymentCondition } from '#src/procurement/tenders/calc/procurement-document.js';

/** What a milestone must have met, and when it did. */
export interface Conditioned {
  readonly conditions: readonly PaymentCondition[];
  readonly met: Partial<Readonly<Record<PaymentCondition, string>>>;
}

/** Evidence comes with each invoice: it does not hold a milestone up. */
const WITH_THE_INVOICE: readonly PaymentCondition[] = ['wage-evidence'];

/** What a milestone still waits for, in the order of its conditions. */
export function waitsFor({ conditions, met }: Conditioned): PaymentCondition[] {
  return conditions.filter((condition) => met[condition] === undefined && !WITH_THE_INVOICE.includes(condition));
}

/** Conditions that belong to one payment each; the others are met for the whole plan at once. */
const OF_ONE_PAYMENT: readonly PaymentCondition[] = ['acceptance', 'assessment'];

/**
 * The milestones for which a condition that has come about counts: all that ask for it, or, where each payment has its own (acceptance, assessment),
 * the first of the kind that still waits for it. @param plan in its order
 */
export function whichMeet<T extends Conditioned & { readonly kind: string }>(
  plan: readonly T[],
  kind: string | null,
  condition: PaymentCondition,
): T[] {
  const waiting = plan.filter(
    (each) => (kind === null || each.kind === kind) && waitsFor(each).some((open) => open === condition),
  );
  return OF_ONE_PAYMENT.includes(condition) ? waiting.slice(0, 1) : waiting;
}
