import { PERFORMANCE_2025 } from '#src/demo/performance-2025.js';
import type { PaymentHours, ReportHours } from '#src/demo/performance-dates.js';
import { dayOf, type Hour } from '#src/demo/schedule.js';

/** The last month of the demo, which ends before its clock comes to rest. */
const OCTOBER: ReportHours = {
  ...{ month: '2026-10', submitted: '2026-11-02 10:00', confirmed: '2026-11-03 10:00', accepted: '2026-11-04 10:00' },
};

/** Reports of these months, handed in and accepted on the days of those of the main purchase, in the afternoon. */
export function reportsOf(first: string, last: string): ReportHours[] {
  const afternoon = (hour: Hour | undefined): Hour | undefined => hour && `${dayOf(hour)} 14:00`;
  return [...PERFORMANCE_2025.reports, OCTOBER]
    .filter(({ month }) => first <= month && month <= last)
    .map(({ month, submitted, confirmed, accepted }) => ({
      ...{ month, submitted: afternoon(submitted)! },
      ...{ confirmed: afternoon(confirmed), accepted: afternoon(accepted) },
    }));
}

const STEPS = [
  ...['invoiced', 'accepted', 'requested', 'verified', 'endorsed'],
  ...['reviewed', 'approved', 'released', 'settled'],
];

/** The hours of a payment, step after step, as far as it has come. */
export function paidAt(...hours: readonly Hour[]): PaymentHours {
  return Object.fromEntries(hours.map((hour, index) => [STEPS[index]!, hour])) as unknown as PaymentHours;
}
