import { addDays, addMonths, type DateText, dateText } from '#src/kernel/dates.js';

/** A calendar month as text, 'YYYY-MM'. Sorts and compares as plain text. */
export type Month = `${number}-${number}`;

/** When a service is rendered: its first day and how many months it lasts. */
export interface ServicePeriod {
  start: DateText;
  months: number;
}

/** The calendar months in which the service months begin: 2026-10-01 and 3 give 2026-10, 2026-11, 2026-12. */
export function serviceMonths({ start, months }: ServicePeriod): Month[] {
  const first = firstDay(start.slice(0, 7) as Month);
  return Array.from({ length: months }, (_, index) => addMonths(first, index).slice(0, 7) as Month);
}

/** The last day of a service. */
export function lastServiceDay({ start, months }: ServicePeriod): DateText {
  return addDays(addMonths(start, months), -1);
}

/** The day whose law a month's figures follow: its first. */
export function firstDay(month: Month): DateText {
  return dateText(`${month}-01`);
}

/** The number of a month in its year, 1 to 12. */
export function monthOfYear(month: Month): number {
  return Number(month.slice(5));
}
