import type { CalendarYear as KernelYear } from '#src/kernel/calendar.js';
import { addDays, type DateText, daysBetween, isDateText, weekday } from '#src/kernel/dates.js';
import type { FieldProblem } from '#src/kernel/errors.js';

/** One holiday as the notice arranges it; both days are off, and all between them. */
export interface Holiday {
  readonly name: string;
  readonly from: DateText;
  readonly to: DateText;
}

/** official: the State Council's notice (国办发明电) is published; provisional: our stand-in until it is */
export const STANDINGS = ['official', 'provisional'] as const;
export type Standing = (typeof STANDINGS)[number];

/** The holiday notice of one year. Rule: rulebook F1, F2. */
export interface HolidayNotice {
  readonly year: number;
  readonly standing: Standing;
  readonly sourceDocument: string;
  readonly url: string | null;
  readonly holidays: readonly Holiday[];
  /** weekend days worked in exchange (调休) */
  readonly makeupWorkdays: readonly DateText[];
  /** statutory festival days (法定节假日), part of the holidays */
  readonly festivalDays: readonly DateText[];
}

/**
 * What is wrong with a notice: days outside its year, a day named twice, a make-up day that is no weekend or is off, a
 * festival day that is worked.
 */
export function noticeFaults({ year, holidays, makeupWorkdays, festivalDays }: HolidayNotice): FieldProblem[] {
  const [first, last] = [`${year}-01-01` as DateText, `${year}-12-31` as DateText];
  const faults: FieldProblem[] = [];
  const within = (path: string, day: DateText, min = first): boolean => {
    if (!isDateText(day)) faults.push({ path, code: 'not-a-date' });
    else if (day < min || day > last) faults.push({ path, code: 'out-of-range', params: { min, max: last } });
    else return true;
    return false;
  };

  const off = new Set<DateText>();
  for (const [index, { from, to }] of holidays.entries()) {
    const path = `holidays.${index}`;
    if (!within(`${path}.from`, from) || !within(`${path}.to`, to, from)) continue;
    const days = daysFrom(from, to);
    if (days.some((day) => off.has(day))) faults.push({ path, code: 'duplicate' });
    for (const day of days) off.add(day);
  }

  const checkDays = (name: string, days: readonly DateText[], fits: (day: DateText) => boolean): void => {
    for (const [index, day] of days.entries()) {
      const path = `${name}.${index}`;
      if (!within(path, day)) continue;
      if (days.indexOf(day) < index) faults.push({ path, code: 'duplicate' });
      else if (!fits(day)) faults.push({ path, code: 'rule', params: { year, day } });
    }
  };
  checkDays('makeupWorkdays', makeupWorkdays, (day) => weekday(day) > 5 && !off.has(day));
  checkDays('festivalDays', festivalDays, (day) => off.has(day));
  return faults;
}

/** The year as the kernel's working calendar takes it: every day off by itself. */
export function kernelYear(notice: HolidayNotice): KernelYear {
  const { year, standing, sourceDocument, url, makeupWorkdays, festivalDays } = notice;
  return {
    year,
    status: standing,
    source: url === null ? sourceDocument : `${sourceDocument} ${url}`,
    daysOff: notice.holidays.flatMap(({ from, to }) => daysFrom(from, to)),
    makeupWorkdays,
    festivalDays,
  };
}

function daysFrom(from: DateText, to: DateText): DateText[] {
  return Array.from({ length: daysBetween(from, to) + 1 }, (_, index) => addDays(from, index));
}
