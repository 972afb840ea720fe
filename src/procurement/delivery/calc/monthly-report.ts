import { Rate } from '#src/kernel/rate.js';

/** A service line of the contract; `quantity` of the whole term, decimal text in its unit. */
export interface AgreedQuantity {
  readonly code: string;
  readonly quantity: string;
}

/** What a month's report tells of a service line: how much was done, and how many evidence files prove it. */
export interface ReportedCount {
  readonly code: string;
  /** decimal text in the unit of the line, "0" when nothing was done */
  readonly count: string;
  readonly evidence: number;
}

/** Why a report is not complete. */
export interface ReportFault {
  /** a service line's code */
  readonly code: string;
  readonly fault: 'missing' | 'twice' | 'unknown-line' | 'not-a-count' | 'without-evidence';
}

/**
 * What a monthly report lacks: each service line once, with a count of 0 or more, and evidence for what was done.
 * Rules: rulebook D2, D33.
 */
export function reportFaults(lines: readonly AgreedQuantity[], counts: readonly ReportedCount[]): ReportFault[] {
  const agreed = new Set(lines.map(({ code }) => code));
  const seen = new Set<string>();
  const faults = counts.flatMap(({ code, count, evidence }): ReportFault[] => {
    const isTwice = seen.has(code);
    seen.add(code);
    if (!agreed.has(code)) return [{ code, fault: 'unknown-line' }];
    if (isTwice) return [{ code, fault: 'twice' }];
    const done = countOf(count);
    if (!done) return [{ code, fault: 'not-a-count' }];
    return done.isZero() || evidence > 0 ? [] : [{ code, fault: 'without-evidence' }];
  });
  const missing = lines
    .filter(({ code }) => !seen.has(code))
    .map(({ code }): ReportFault => ({ code, fault: 'missing' }));
  return [...faults, ...missing];
}

/** How far a service line has come. Counts as decimal text; the share of the quantity with four decimals. */
export interface Progress {
  readonly code: string;
  readonly quantity: string;
  readonly done: string;
  readonly share: string;
  /** what an even pace would have done by now, two decimals */
  readonly expected: string;
  readonly isBehind: boolean;
}

/**
 * What the accepted reports have done of each line, against an even pace: quantity × months reported ÷ months of the term.
 * @param reports the counts of each month. @throws RangeError when a count or quantity is no decimal, or the term has no months
 */
export function progressOf(
  lines: readonly AgreedQuantity[],
  reports: readonly (readonly ReportedCount[])[],
  termMonths: number,
): Progress[] {
  return lines.map(({ code, quantity }) => {
    const done = reports
      .flatMap((counts) => counts.filter((each) => each.code === code))
      .reduce((sum, { count }) => sum.plus(Rate.parse(count)), Rate.ZERO);
    const whole = Rate.parse(quantity);
    const expected = whole.times(Rate.of(reports.length, termMonths));
    return {
      code,
      quantity,
      done: done.toText(),
      share: whole.isZero() ? '0.0000' : done.dividedBy(whole).toDecimal(4),
      expected: expected.toDecimal(2),
      isBehind: done.compare(expected) < 0,
    };
  });
}

/** Undefined for what is no count. */
function countOf(text: string): Rate | undefined {
  try {
    const count = Rate.parse(text);
    return count.isNegative() ? undefined : count;
  } catch {
    return undefined;
  }
}
