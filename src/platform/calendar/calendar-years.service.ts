import { Injectable } from '@nestjs/common';
import { Aggregates } from '#src/platform/db/aggregates.js';
import { Reads } from '#src/platform/db/reads.js';
import { CalendarYear } from './calendar-year.entity.js';
import type { CalendarYearView } from './calendar-year.view.js';
import { CalendarYearsQueries } from './calendar-years.queries.js';
import { Calendars } from './calendars.js';
import type { HolidayNotice } from './holiday-notice.js';

const ACTIVE_OF_YEAR = {
  name: 'calendar-years.active-of-year',
  text: `select id from calendar_year where year = $1 and status = 'active'`,
};
const KNOWN_NOTICE = {
  name: 'calendar-years.known-notice',
  text: `select 1 from calendar_year where year = $1 and source_document = $2 and status <> 'proposed'`,
};

/** Writes of the calendar's years: one transaction a method. */
@Injectable()
export class CalendarYearsService {
  constructor(
    private readonly aggregates: Aggregates,
    private readonly queries: CalendarYearsQueries,
    private readonly calendars: Calendars,
    private readonly reads: Reads,
  ) {}

  /** Takes in a notice; it counts once another person has approved it. @throws DomainError `calendar-year-inconsistent` */
  import(notice: HolidayNotice): Promise<CalendarYearView> {
    return this.aggregates.run(async () => {
      const year = CalendarYear.of(notice);
      await this.aggregates.create(CalendarYear, year, 'import');
      return this.queries.show(year.id);
    });
  }

  /** Mends an imported notice that is not approved yet. */
  reimport(id: string, notice: HolidayNotice): Promise<CalendarYearView> {
    return this.aggregates.run(async () => {
      await this.aggregates.change(CalendarYear, id, (year, by) => year.import(notice, by));
      return this.queries.show(id);
    });
  }

  /** Puts a year in force, in place of what stood for it. @throws DomainError `four-eyes`, `calendar-year-official` */
  async approve(id: string): Promise<void> {
    await this.aggregates.change(CalendarYear, id, (year, by) => this.putInForce(year, by));
    this.calendars.forget();
  }

  /**
   * Puts notices in force that came with the product, as the system; those known already are left alone.
   * @returns how many were new
   */
  async seed(notices: readonly HolidayNotice[]): Promise<number> {
    const added = await this.aggregates.run(async () => {
      let count = 0;
      for (const notice of notices) {
        const known = await this.reads.all(KNOWN_NOTICE, [notice.year, notice.sourceDocument]);
        if (known.length > 0) continue;
        const year = CalendarYear.of(notice);
        await this.aggregates.create(CalendarYear, year, 'import');
        await this.putInForce(year, null);
        await this.aggregates.keep(CalendarYear, year);
        count += 1;
      }
      return count;
    });
    this.calendars.forget();
    return added;
  }

  private async putInForce(year: CalendarYear, by: string | null): Promise<void> {
    year.approve(by);
    const [active] = await this.reads.all<{ id: string }>(ACTIVE_OF_YEAR, [year.year]);
    if (!active) return;
    const before = await this.aggregates.lockForSystem(CalendarYear, active.id);
    // another approval came first while this one waited: the database refuses a second year in force
    if (before.status !== 'active') return;
    before.giveWayTo(year, by);
    await this.aggregates.keep(CalendarYear, before);
  }
}
