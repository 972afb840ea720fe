import type { WorkingCalendar } from '#src/kernel/calendar.js';
import type { DateText } from '#src/kernel/dates.js';
import { lastDay, STATUTORY_PERIODS } from '#src/kernel/deadlines.js';

/**
 * The last day for a complaint to the finance bureau: fifteen working days from the last day for the reply, however early that came; null
 * while a reply may still come. Rule: rulebook A28, 政府采购法 55. @throws DomainError `calendar-year-missing`
 */
export function complainUntil(
  { isReplied, dueOn }: { readonly isReplied: boolean; readonly dueOn: DateText },
  today: DateText,
  calendar: WorkingCalendar,
): DateText | null {
  if (!isReplied && today <= dueOn) return null;
  return lastDay(dueOn, STATUTORY_PERIODS.complaint, calendar);
}
