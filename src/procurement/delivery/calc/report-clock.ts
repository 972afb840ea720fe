import type { WorkingCalendar } from '#src/kernel/calendar.js';
import { addDays, addMonths, type DateText, dateText } from '#src/kernel/dates.js';
import { daysLate } from './damages.js';

/** A calendar month, 'YYYY-MM'. */
export type Month = `${number}-${number}`;

/** The term that is reported on, first and last day part of it. */
export interface ReportedTerm {
  readonly startsOn: DateText;
  readonly endsOn: DateText;
  /** the working day of the next month on which a report is due; the fifth when left out */
  readonly workingDay?: number;
}

/** The month a report is about, and its last day. */
export interface ReportDue {
  readonly month: Month;
  readonly dueOn: DateText;
  /** calendar days, 0 as long as it is not late */
  readonly daysLate: number;
}

const REPORT_WORKING_DAY = 5;

/** Every month that a term touches, first to last. @throws RangeError when it ends before it starts */
export function monthsOf({ startsOn, endsOn }: ReportedTerm): Month[] {
  if (endsOn < startsOn) throw new RangeError('a term ends before it starts');
  const months: Month[] = [];
  for (let first = firstDay(monthOf(startsOn)); first <= endsOn; first = addMonths(first, 1))
    months.push(monthOf(first));
  return months;
}

/**
 * The last day for a month's report: the working day of the month after it that the contract says.
 * @throws DomainError `calendar-year-missing`
 */
export function reportDueOn(month: Month, calendar: WorkingCalendar, workingDay = REPORT_WORKING_DAY): DateText {
  return calendar.addWorkingDays(lastDayOf(month), workingDay);
}

/** The first day on which a month of a term can be reported: nothing of it is left to come. */
export function reportableFrom(month: Month, { endsOn }: ReportedTerm): DateText {
  const last = lastDayOf(month);
  return addDays(last < endsOn ? last : endsOn, 1);
}

/**
 * The reports of a term that should have begun to come by `today`: every month that has ended and is not among `submitted`, with
 * the days it is late. @throws DomainError `calendar-year-missing`
 */
export function openReports(
  term: ReportedTerm,
  submitted: readonly Month[],
  today: DateText,
  calendar: WorkingCalendar,
): ReportDue[] {
  return monthsOf(term)
    .filter((month) => month < monthOf(today) && !submitted.includes(month))
    .map((month) => {
      const dueOn = reportDueOn(month, calendar, term.workingDay);
      return { month, dueOn, daysLate: daysLate(dueOn, today) };
    });
}

/** The months of a term whose reports must be there by `today`: their last day has come. @throws DomainError `calendar-year-missing` */
export function monthsDue(term: ReportedTerm, today: DateText, calendar: WorkingCalendar): Month[] {
  return monthsOf(term).filter(
    (month) => month < monthOf(today) && reportDueOn(month, calendar, term.workingDay) <= today,
  );
}

/** The month of a day. */
export const monthOf = (date: DateText): Month => date.slice(0, 7) as Month;

const firstDay = (month: Month): DateText => dateText(`${month}-01`);

const lastDayOf = (month: Month): DateText => addDays(addMonths(firstDay(month), 1), -1);
