import type { DateText } from '#src/kernel/dates.js';
import { monthsOf } from '#src/procurement/delivery/calc/report-clock.js';
import { today } from '#web/features/contracts/business-day.js';

/** The months of a term that have begun, the latest first. */
export function monthsBehind({
  startsOn,
  endsOn,
}: {
  readonly startsOn: string;
  readonly endsOn: string;
}): readonly string[] {
  const now = today().slice(0, 7);
  return monthsOf({ startsOn: startsOn as DateText, endsOn: endsOn as DateText })
    .filter((month) => month <= now)
    .reverse();
}
