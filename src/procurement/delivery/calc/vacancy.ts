import { type DateText, daysBetween } from '#src/kernel/dates.js';
import type { ExplainedAmount } from '#src/kernel/explained-amount.js';
import { type Fen, formatYuan, mulRate } from '#src/kernel/money.js';
import { Rate } from '#src/kernel/rate.js';

/** The first and the last day on which a post was vacant, both counted. */
export interface Vacancy {
  readonly from: DateText;
  readonly to: DateText;
}

/** Calendar days of a vacancy; `days` = those within the grace + `charged`. */
export interface VacancyDays {
  readonly days: number;
  readonly charged: number;
}

/** What the contract says of a vacant post; amounts are its own, never those of the estimate. */
export interface VacancyTerms {
  /** one post's annual price in the vendor's price form */
  readonly annualFen: Fen;
  /** calendar days of each vacancy that cost nothing */
  readonly graceDays: number;
}

const DAYS_OF_YEAR = 365;

/** @throws RangeError when the vacancy ends before it begins, or the grace is no number of days */
export function vacancyDays({ from, to }: Vacancy, graceDays: number): VacancyDays {
  if (to < from) throw new RangeError('a vacancy ends before it begins');
  if (!Number.isSafeInteger(graceDays) || graceDays < 0) throw new RangeError('not a number of days');
  const days = daysBetween(from, to) + 1;
  return { days, charged: Math.max(0, days - graceDays) };
}

/**
 * What a vacancy costs the vendor: annual price of the post × charged days ÷ 365, divided last and half-up to the fen, in
 * leap years too. Rule: rulebook D11. @throws RangeError as `vacancyDays`
 */
export function vacancyDeduction(vacancy: Vacancy, { annualFen, graceDays }: VacancyTerms): ExplainedAmount {
  const { days, charged } = vacancyDays(vacancy, graceDays);
  return {
    amountFen: mulRate(annualFen, Rate.of(charged, DAYS_OF_YEAR)),
    formula: 'vacant-post',
    inputs: {
      annual: formatYuan(annualFen),
      from: vacancy.from,
      to: vacancy.to,
      days: String(days),
      grace: String(graceDays),
      charged: String(charged),
      yearDays: String(DAYS_OF_YEAR),
    },
    rule: 'D11',
  };
}
