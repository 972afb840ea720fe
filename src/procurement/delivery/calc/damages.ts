import { type DateText, daysBetween } from '#src/kernel/dates.js';
import type { ExplainedAmount } from '#src/kernel/explained-amount.js';
import { fen, type Fen, formatYuan, mulRate, subtractFen } from '#src/kernel/money.js';
import { Rate } from '#src/kernel/rate.js';

/** What the contract says of lateness; rates as decimal ratio text. */
export interface LatenessTerms {
  /** of the base for each day, "0.0005" for 万分之五 */
  readonly dailyRate: string;
  /** of the contract price, for all lateness damages of the contract together */
  readonly capShare: string;
  readonly contractFen: Fen;
}

/** An act that came late. */
export interface Lateness {
  /** of what each day's rate is taken: the payment that is due, or the late part */
  readonly baseFen: Fen;
  /** calendar days */
  readonly days: number;
  /** lateness damages of this contract before this one */
  readonly earlierFen: Fen;
}

/** Damages and whether the cap cut them; a contract at its cap may be terminated. */
export interface LatenessDamages extends ExplainedAmount {
  readonly isCapped: boolean;
}

/** Calendar days by which an act was late, 0 on the last day and before. */
export function daysLate(dueOn: DateText, doneOn: DateText): number {
  return Math.max(0, daysBetween(dueOn, doneOn));
}

/**
 * Liquidated damages for lateness: base × daily rate × days, half-up to the fen, as far as the cap leaves room beside what was
 * charged before. Rule: rulebook D10. @throws RangeError when the days are no count or a rate is no decimal
 */
export function latenessDamages({ baseFen, days, earlierFen }: Lateness, terms: LatenessTerms): LatenessDamages {
  checkCount(days);
  const full = mulRate(baseFen, Rate.parse(terms.dailyRate).times(Rate.of(days)));
  const capFen = mulRate(terms.contractFen, Rate.parse(terms.capShare));
  const room = fen(Math.max(0, subtractFen(capFen, earlierFen)));
  return {
    amountFen: full > room ? room : full,
    isCapped: full > room,
    formula: 'late-days',
    inputs: {
      base: formatYuan(baseFen),
      dailyRate: terms.dailyRate,
      days: String(days),
      cap: formatYuan(capFen),
      earlier: formatYuan(earlierFen),
    },
    rule: 'D10',
  };
}

/**
 * Liquidated damages for false records: base × share for each case, half-up to the fen, once. The cap on lateness does not
 * hold here, and one case is ground enough to terminate. Rule: rulebook D11.
 * @param share for each case, decimal ratio text. @throws RangeError when the cases are no count or the share is no decimal
 */
export function falseRecordDamages(baseFen: Fen, cases: number, share: string): ExplainedAmount {
  checkCount(cases);
  return {
    amountFen: mulRate(baseFen, Rate.parse(share).times(Rate.of(cases))),
    formula: 'false-records',
    inputs: { base: formatYuan(baseFen), share, cases: String(cases) },
    rule: 'D11',
  };
}

/** Damages above this multiple of the loss are normally reduced. Rule: rulebook D10 */
export const REDUCIBLE_FROM = Rate.parse('1.3');

/**
 * Whether a court would normally reduce the damages: above 130 % of the actual loss, not at it. A flag for people, which
 * changes no amount. Rule: rulebook D10, 民法典 585, 合同编通则解释 65.
 */
export function mayBeReduced(agreedFen: Fen, lossFen: Fen): boolean {
  return Rate.of(agreedFen).compare(REDUCIBLE_FROM.times(Rate.of(lossFen))) > 0;
}

function checkCount(count: number): void {
  if (!Number.isSafeInteger(count) || count < 0) throw new RangeError('not a count');
}
