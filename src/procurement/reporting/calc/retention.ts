import type { DateText } from '#src/kernel/dates.js';
import { retentionEnd } from '#src/kernel/deadlines.js';

/** Years that a purchase's files are kept from its end, at least. Rule: rulebook D42, 政府采购法 42. */
const YEARS = 15;

/** How long an archive is kept; `keepUntil` is the first day on which it may be destroyed, null while the purchase goes on. */
export interface Retention {
  readonly years: number;
  readonly endedOn: DateText | null;
  readonly keepUntil: DateText | null;
  readonly rule: string;
}

/** @param endedOn the day on which the contract, or a procedure without one, came to its end */
export function retentionOf(endedOn: DateText | null): Retention {
  const keepUntil = endedOn && retentionEnd(endedOn, { years: YEARS });
  return { years: YEARS, endedOn, keepUntil, rule: 'D42' };
}
