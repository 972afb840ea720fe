import { Injectable } from '@nestjs/common';
import { WorkingCalendar } from '#src/kernel/calendar.js';
import type { DateText } from '#src/kernel/dates.js';
import { Reads } from '#src/platform/db/reads.js';
import { UnitOfWork } from '#src/platform/db/unit-of-work.js';
import { kernelYear, type HolidayNotice } from './holiday-notice.js';

const IN_FORCE = {
  name: 'calendars.in-force',
  text: `select year, standing, source_document as "sourceDocument", url, holidays, makeup_workdays as "makeupWorkdays",
           festival_days as "festivalDays"
         from calendar_year where status = 'active' order by year`,
};

/** Which rows are in force: `xmin` is the transaction that wrote one, so that no two rows that ever were are taken for each other. */
const VERSIONS = {
  name: 'calendars.versions',
  text: `select id, xmin::text from calendar_year where status = 'active' order by id`,
};

/** How long reads may show a calendar that another process has changed meanwhile, in milliseconds. */
const FRESH_MS = 5_000;

/** The working-day calendar in force: an argument to every calculation of a deadline. */
@Injectable()
export class Calendars {
  private kept?: { calendar: Promise<WorkingCalendar>; at: number };
  private made?: { calendar: WorkingCalendar; versions: string };

  constructor(
    private readonly reads: Reads,
    private readonly uow: UnitOfWork,
  ) {}

  /**
   * Every year in force. A command decides on what its own transaction reads; a mere read may see the calendar as it was a few
   * seconds ago. Days of a year that is not there are refused by the calendar itself, with `calendar-year-missing`.
   */
  current(): Promise<WorkingCalendar> {
    if (this.uow.connection()) return this.load();
    if (!this.kept || performance.now() - this.kept.at > FRESH_MS) {
      const kept = { calendar: this.load(), at: performance.now() };
      this.kept = kept;
      kept.calendar.catch(() => this.forget());
    }
    return this.kept.calendar;
  }

  /** The same, once it is certain that these years are in force. @throws DomainError `calendar-year-missing` */
  async covering(...years: number[]): Promise<WorkingCalendar> {
    const calendar = await this.current();
    for (const year of years) calendar.yearOf(`${year}-01-01` as DateText);
    return calendar;
  }

  /** Makes the next read look again: a year has been approved in this process. */
  forget(): void {
    this.kept = undefined;
  }

  /** The calendar of the rows in force; making it costs more than all the rest of a command, so it is made once for the same rows. */
  private async load(): Promise<WorkingCalendar> {
    const versions = JSON.stringify(await this.reads.tuples(VERSIONS));
    if (this.made?.versions !== versions) {
      const years = await this.reads.all<HolidayNotice>(IN_FORCE);
      this.made = { calendar: new WorkingCalendar(years.map(kernelYear)), versions };
    }
    return this.made.calendar;
  }
}
