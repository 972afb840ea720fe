const DATE = /^[1-9]\d{3}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;
const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$/;
const DAY = 86_400_000;
const SHANGHAI_OFFSET = 8 * 3_600_000;

/** A calendar date as text, 'YYYY-MM-DD' (Shanghai's, unless said otherwise). Sorts and compares as plain text. */
export type DateText = `${number}-${number}-${number}`;

/** Monday is 1 and Sunday is 7, as in ISO 8601. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** Whether the text is a date that exists, from the year 1000 to 9999: '2025-02-29' is none. */
export function isDateText(text: string): text is DateText {
  return DATE.test(text) && toText(dayNumber(text as DateText)) === text;
}

/** Brands a text as a date. @throws RangeError when `isDateText` refuses it */
export function dateText(text: string): DateText {
  if (!isDateText(text)) throw new RangeError('not a date');
  return text;
}

/** The date `n` days later, or earlier when `n` is negative. @throws RangeError outside the years 1000 to 9999 */
export function addDays(date: DateText, n: number): DateText {
  return toText(dayNumber(date) + n);
}

/** The same day `n` months later; the last day of that month where it has no such day. Rule: 民法典 202. */
export function addMonths(date: DateText, n: number): DateText {
  const [year, month, day] = parts(date);
  const first = new Date(Date.UTC(year, month - 1 + n, 1));
  const lastDay = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  return addDays(toText(first.getTime() / DAY), Math.min(day, lastDay) - 1);
}

/** The same day `n` years later; 29 February becomes the 28th where there is none. Rule: 民法典 202. */
export function addYears(date: DateText, n: number): DateText {
  return addMonths(date, 12 * n);
}

/** Calendar days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: DateText, to: DateText): number {
  return dayNumber(to) - dayNumber(from);
}

export function weekday(date: DateText): Weekday {
  return (new Date(dayNumber(date) * DAY).getUTCDay() || 7) as Weekday;
}

/** The date that an instant falls on in Shanghai: UTC+8 all year. */
export function shanghaiDate(instant: Date): DateText {
  return toText(Math.floor((instant.getTime() + SHANGHAI_OFFSET) / DAY));
}

/** What clocks in Shanghai show at an instant: 'YYYY-MM-DD HH:MM:SS'. */
export function shanghaiWallClock(instant: Date): string {
  return new Date(instant.getTime() + SHANGHAI_OFFSET).toISOString().slice(0, 19).replace('T', ' ');
}

/** The instant of a clock time 'HH:MM' in Shanghai, '00:00' to '23:59'. @throws RangeError */
export function shanghaiInstant(date: DateText, time: string): Date {
  if (!TIME.test(time)) throw new RangeError('not a time of day');
  const [hours, minutes] = [Number(time.slice(0, 2)), Number(time.slice(3))];
  return new Date(dayNumber(date) * DAY + (hours * 60 + minutes) * 60_000 - SHANGHAI_OFFSET);
}

/** The first instant after a date in Shanghai: the exclusive end of a period whose last day is `date`. */
export function endOfShanghaiDay(date: DateText): Date {
  return shanghaiInstant(addDays(date, 1), '00:00');
}

function parts(date: DateText): [year: number, month: number, day: number] {
  return [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8))];
}

/** Days since 1970-01-01. */
function dayNumber(date: DateText): number {
  const [year, month, day] = parts(date);
  return Date.UTC(year, month - 1, day) / DAY;
}

function toText(dayNumber: number): DateText {
  const text = new Date(dayNumber * DAY).toISOString().slice(0, 10);
  if (!DATE.test(text)) throw new RangeError('not a date from the year 1000 to 9999');
  return text as DateText;
}
