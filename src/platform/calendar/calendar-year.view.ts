import type { DateText } from '#src/kernel/dates.js';
import { Id, Instant, Integer, IntegerQuery, ListOf, ListOfTexts, OneOf, Text } from '#src/platform/http/fields.js';
import { PageQuery } from '#src/platform/http/keyset.js';
import { calendarYearLifecycle, type CalendarYearStatus } from './calendar-year.lifecycle.js';
import { STANDINGS, type Standing } from './holiday-notice.js';
import { HolidayRange } from './import-calendar-year.dto.js';

/** Which years to list; all when nothing is said. */
export class ListCalendarYears extends PageQuery {
  @IntegerQuery({ min: 2000, max: 2199 }) year?: number;
  @OneOf(calendarYearLifecycle.states, { optional: true }) status?: CalendarYearStatus;
}

/** A year in a list. */
export class CalendarYearRow {
  @Id() id: string;
  @Integer() year: number;
  @OneOf(calendarYearLifecycle.states, { doc: 'only an active year counts' }) status: CalendarYearStatus;
  @OneOf(STANDINGS) standing: Standing;
  @Text() sourceDocument: string;
  @Instant() createdAt: string;
}

/** A year with its days. */
export class CalendarYearView extends CalendarYearRow {
  @Integer() version: number;
  @ListOfTexts({ doc: 'commands the caller may take now' }) allowed: string[];
  @Text({ nullable: true }) url: string | null;
  @ListOf(() => HolidayRange) holidays: HolidayRange[];
  @ListOfTexts({ doc: 'weekend days worked in exchange' }) makeupWorkdays: DateText[];
  @ListOfTexts({ doc: 'statutory festival days' }) festivalDays: DateText[];
  @Id({ nullable: true, doc: 'the year that took its place' }) supersededBy: string | null;
}
