import type { DateText } from '#src/kernel/dates.js';
import { type Month, monthsOf } from '#src/procurement/delivery/calc/report-clock.js';

/** The months of a service that have ended by `today`, of a term that may have been cut short. */
export function monthsEnded(
  { startsOn, endsOn }: { readonly startsOn: DateText; readonly endsOn: DateText },
  today: DateText,
): Month[] {
  const current = today.slice(0, 7);
  return startsOn > endsOn ? [] : monthsOf({ startsOn, endsOn }).filter((month) => month < current);
}
