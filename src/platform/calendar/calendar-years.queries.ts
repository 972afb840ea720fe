import { Injectable } from '@nestjs/common';
import type { TakenBy } from '#src/kernel/lifecycle.js';
import { allowedActions } from '#src/platform/access/allowed.js';
import { currentActor, currentContext } from '#src/platform/context/request-context.js';
import { etagOf } from '#src/platform/db/aggregates.js';
import { KeysetList } from '#src/platform/db/keyset-list.js';
import { Reads } from '#src/platform/db/reads.js';
import type { Page } from '#src/platform/http/keyset.js';
import { calendarYearLifecycle, type CalendarYearAction } from './calendar-year.lifecycle.js';
import type { CalendarYearRow, CalendarYearView, ListCalendarYears } from './calendar-year.view.js';

type Row = [string, number, CalendarYearRow['status'], CalendarYearRow['standing'], string, Date];

const list = new KeysetList({
  name: 'calendar-year.list',
  select: 't.id, t.year, t.status, t.standing, t.source_document, t.created_at',
  from: 'calendar_year t',
  access: 'public',
  filters: { year: 't.year = ?', status: 't.status = ?' },
  row: ([id, year, status, standing, sourceDocument, createdAt]: Row): CalendarYearRow => ({
    id,
    year,
    status,
    standing,
    sourceDocument,
    createdAt: createdAt.toISOString(),
  }),
});

const DETAIL = `
  select id, year, status, standing, source_document as "sourceDocument", created_at as "createdAt", version, url, holidays,
         makeup_workdays as "makeupWorkdays", festival_days as "festivalDays", superseded_by as "supersededBy",
         taken_by as "takenBy"
  from calendar_year`;
const BY_ID = { name: 'calendar-year.by-id', text: `${DETAIL} where id = $1` };
const IN_FORCE = { name: 'calendar-year.in-force', text: `${DETAIL} where year = $1 and status = 'active'` };

type Detail = Omit<CalendarYearView, 'allowed' | 'createdAt'> & {
  createdAt: Date;
  takenBy: TakenBy<CalendarYearAction>;
};

/** Reads of the calendar's years: notices in force, proposed and replaced. */
@Injectable()
export class CalendarYearsQueries {
  constructor(private readonly reads: Reads) {}

  list({ year, status, ...page }: ListCalendarYears): Promise<Page<CalendarYearRow>> {
    return list.page(this.reads, currentActor(), page, { year, status });
  }

  /** Any notice by its id, or the one in force by its year. @throws DomainError `not-found` */
  async show(idOrYear: string | number): Promise<CalendarYearView> {
    const statement = typeof idOrYear === 'number' ? IN_FORCE : BY_ID;
    const { takenBy, createdAt, ...rest } = await this.reads.one<Detail>(statement, [idOrYear], 'calendar');
    const actor = currentActor();
    currentContext().answer.etag = etagOf(rest.version);
    const mayWrite = actor.organisationKind === 'operator';
    const allowed = allowedActions(calendarYearLifecycle, { status: rest.status, takenBy, mayWrite }, actor);
    return { ...rest, allowed, createdAt: createdAt.toISOString() };
  }
}
