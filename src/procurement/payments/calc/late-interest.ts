import type { ExplainedAmount } from '#src/kernel/explained-amount.js';
import { type Fen, formatYuan, mulRate } from '#src/kernel/money.js';
import { Rate } from '#src/kernel/rate.js';

/** A yearly rate that the contract agrees on, or none; decimal ratio text. */
export interface InterestTerms {
  readonly agreedAnnualRate: string | null;
}

const STATUTORY_DAILY_RATE = '0.0005';
const DAYS_OF_YEAR = 365;

/**
 * What a late payment owes: principal × days × agreed yearly rate ÷ 365, divided last, or × 0.05 % a day where nothing is
 * agreed; half-up to the fen, once. Rule: rulebook D31, 国务院令802号 17.
 * @param days calendar days late. @throws RangeError when they are no count, the principal is negative or the rate no decimal
 */
export function lateInterest(principalFen: Fen, days: number, { agreedAnnualRate }: InterestTerms): ExplainedAmount {
  if (!Number.isSafeInteger(days) || days < 0) throw new RangeError('not a number of days');
  if (principalFen < 0) throw new RangeError('a negative principal');
  const shared = { principal: formatYuan(principalFen), days: String(days) };
  if (agreedAnnualRate === null) {
    const amountFen = mulRate(principalFen, Rate.parse(STATUTORY_DAILY_RATE).times(Rate.of(days)));
    const inputs = { ...shared, dailyRate: STATUTORY_DAILY_RATE };
    return { amountFen, formula: 'daily-interest', inputs, rule: 'D31' };
  }
  const amountFen = mulRate(principalFen, Rate.parse(agreedAnnualRate).times(Rate.of(days, DAYS_OF_YEAR)));
  const inputs = { ...shared, annualRate: agreedAnnualRate, yearDays: String(DAYS_OF_YEAR) };
  return { amountFen, formula: 'yearly-interest', inputs, rule: 'D31' };
}

/**
 * Whether a contract may agree on a yearly rate: not below the one-year loan prime rate (LPR) at its signing; equal is enough.
 * Rule: rulebook D31, 国务院令802号 17. @throws RangeError when one is no decimal
 */
export function mayAgreeOn(annualRate: string, primeRate: string): boolean {
  return Rate.parse(annualRate).compare(Rate.parse(primeRate)) >= 0;
}
