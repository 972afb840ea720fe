import type { WorkingCalendar } from '#src/kernel/calendar.js';
import type { DateText } from '#src/kernel/dates.js';
import { DomainError } from '#src/kernel/errors.js';

/**
 * Working days from `today` to the last day, negative when it is past; null where the calendar ends before: a list is shown also in a year whose
 * notice has not been imported yet.
 */
export function workingDaysLeft(today: DateText, dueOn: DateText, calendar: WorkingCalendar): number | null {
  try {
    return calendar.workingDaysBetween(today, dueOn);
  } catch (error) {
    if (error instanceof DomainError && error.code === 'calendar-year-missing') return null;
    throw error;
  }
}
