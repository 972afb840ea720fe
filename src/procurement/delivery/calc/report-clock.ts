import type { WorkingCalendar } from '#src/kernel/calendar.js';
import { addDays, addMonths, type DateText, dateText } from '#src/kernel/dates.js';
import { daysLate } from './damages.js';

/** A calendar month, 'YYYY-MM'. */
export type Month = `${number}-${number}`;

/** The month a report is about, and its last day. */
export interface ReportDue {
  readonly month: Month;
  readonly dueOn: DateText;
  /** calendar days, 0 as long as it is not late */
  readonly daysLate: number;
}

const REPORT_WORKING_DAY = 5;

/** Every month that a term touches, first to last. @throws RangeError when it ends before it starts */
export function monthsOf({ startsOn, endsOn }: { readonly startsOn: DateText; readonly endsOn: DateText }): Month[] {
  if (endsOn < startsOn) throw new RangeError('a term ends before it starts');
  const months: Month[] = [];
  for (let first = firstDay(monthOf(startsOn)); first <= endsOn; first = addMonths(first, 1))
    months.push(monthOf(first));
  return months;
}

/**
 * The last day for a month's report: the fifth working day of the month after it, as the contract says.
 * @throws DomainError `calendar-year-missing`
 */
export function reportDueOn(month: Month, calendar: WorkingCalendar): DateText {
  const lastDayOfMonth = addDays(addMonths(firstDay(month), 1), -1);
  return calendar.addWorkingDays(lastDayOfMonth, REPORT_WORKING_DAY);
}

/**
 * The reports of a term that should have begun to come by `today`: every month that has ended and is not among `submitted`, with
 * the days it is late. @throws DomainError `calendar-year-missing`
 */
export function openReports(
  term: { readonly startsOn: DateText; readonly endsOn: DateText },
  submitted: readonly Month[],
  today: DateText,
  calendar: WorkingCalendar,
): ReportDue[] {
  return monthsOf(term)
    .filter((month) => month < monthOf(today) && !submitted.includes(month))
    .map((month) => {
      const dueOn = reportDueOn(month, calendar);
      return { month, dueOn, daysLate: daysLate(dueOn, today) };
    });
}

const monthOf = (date: DateText): Month => date.slice(0, 7) as Month;

const firstDay = (month: Month): DateText => dateText(`${month}-01`);
