import { addDays, type DateText, weekday } from './dates.js';
import { DomainError } from './errors.js';

/** One year of the working-day calendar, as the State Council's holiday notice (国办发明电) arranges it. */
export interface CalendarYear {
  readonly year: number;
  /** official: the notice is published; provisional: an operator's stand-in until it is */
  readonly status: 'official' | 'provisional';
  /** the notice's number and address */
  readonly source: string;
  /** every day of the holiday ranges, weekends among them included */
  readonly daysOff: readonly DateText[];
  /** weekend days worked in exchange (调休) */
  readonly makeupWorkdays: readonly DateText[];
  /** statutory festival days (法定节假日), for which overtime is paid threefold */
  readonly festivalDays: readonly DateText[];
}

/**
 * Which days are worked. It answers only for the years it was given: a day of any other year is refused, never guessed.
 * Rule: rulebook F1–F3.
 */
export class WorkingCalendar {
  private readonly years: ReadonlyMap<number, CalendarYear>;
  private readonly daysOff: ReadonlySet<DateText>;
  private readonly makeupWorkdays: ReadonlySet<DateText>;

  /** @throws RangeError when a year is given twice, or a day is both off and worked */
  constructor(years: readonly CalendarYear[]) {
    this.years = new Map(years.map((year) => [year.year, year]));
    this.daysOff = new Set(years.flatMap((year) => year.daysOff));
    this.makeupWorkdays = new Set(years.flatMap((year) => year.makeupWorkdays));
    if (this.years.size < years.length) throw new RangeError('a year is given twice');
    for (const day of this.makeupWorkdays) if (this.daysOff.has(day)) throw new RangeError(`${day} is off and worked`);
  }

  /** The year a date lies in, to tell whether it is provisional. @throws DomainError `calendar-year-missing` */
  yearOf(date: DateText): CalendarYear {
    const year = Number(date.slice(0, 4));
    const found = this.years.get(year);
    if (!found) throw new DomainError('calendar-year-missing', { year });
    return found;
  }

  /** @throws DomainError `calendar-year-missing`, as do all methods that come upon a day of an unknown year */
  isWorkday(date: DateText): boolean {
    this.yearOf(date);
    if (this.makeupWorkdays.has(date)) return true;
    return !this.daysOff.has(date) && weekday(date) <= 5;
  }

  /** The `n`th working day after `start`, which is not counted itself; a negative `n` counts back, 0 is `start`. */
  addWorkingDays(start: DateText, n: number): DateText {
    if (!Number.isSafeInteger(n)) throw new RangeError('not a number of days');
    const step = Math.sign(n);
    let date = start;
    for (let left = Math.abs(n); left > 0;) {
      date = addDays(date, step);
      if (this.isWorkday(date)) left -= 1;
    }
    return date;
  }

  /** The date itself if it is a working day, else the next one. Rule: 民法典 203. */
  rollForward(date: DateText): DateText {
    return this.isWorkday(date) ? date : this.addWorkingDays(date, 1);
  }

  /** Working days after `from` up to and including `to`; counted back, and negative, when `to` is earlier. */
  workingDaysBetween(from: DateText, to: DateText): number {
    const step = to < from ? -1 : 1;
    let count = 0;
    for (let date = from; date !== to;) {
      date = addDays(date, step);
      if (this.isWorkday(date)) count += step;
    }
    return count;
  }
}
