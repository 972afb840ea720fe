import { Injectable } from '@nestjs/common';
import { allowedActions } from '#src/platform/access/allowed.js';
import { currentActor, currentContext } from '#src/platform/context/request-context.js';
import { etagOf } from '#src/platform/db/aggregates.js';
import { Reads, type Statement } from '#src/platform/db/reads.js';
import { DEFAULT_LIMIT, pageOf, readCursor, type Page } from '#src/platform/http/keyset.js';
import { calendarYearLifecycle, type CalendarYearAction } from './calendar-year.lifecycle.js';
import type { CalendarYearRow, CalendarYearView, ListCalendarYears } from './calendar-year.view.js';

const ROW = 'id, year, status, standing, source_document as "sourceDocument", created_at as "createdAt"';
const DETAIL = `${ROW}, version, url, holidays, makeup_workdays as "makeupWorkdays", festival_days as "festivalDays",
  superseded_by as "supersededBy", taken_by as "takenBy"`;

const LIST: Statement = {
  name: 'calendar-years.list',
  text: `select ${ROW} from calendar_year
    where ($1::integer is null or year = $1) and ($2::text is null or status = $2) and ($3::uuid is null or id < $3)
    order by id desc limit $4`,
};
const BY_ID: Statement = { name: 'calendar-years.by-id', text: `select ${DETAIL} from calendar_year where id = $1` };
const IN_FORCE: Statement = {
  name: 'calendar-years.in-force',
  text: `select ${DETAIL} from calendar_year where year = $1 and status = 'active'`,
};

type DetailRow = Omit<CalendarYearView, 'allowed'> & { takenBy: Partial<Record<CalendarYearAction, string>> };

/** Reads of the calendar's years. */
@Injectable()
export class CalendarYearsQueries {
  constructor(private readonly reads: Reads) {}

  /** A page of years, newest import first. */
  async list({ year, status, limit = DEFAULT_LIMIT, cursor }: ListCalendarYears): Promise<Page<CalendarYearRow>> {
    const after = readCursor(cursor, 1)?.[0] ?? null;
    const rows = await this.reads.all<CalendarYearRow>(LIST, [year ?? null, status ?? null, after, limit + 1]);
    return pageOf(rows, limit, ({ id }) => [id]);
  }

  /** One notice, by its id, or the one in force, by its year. @throws DomainError `not-found` */
  async show(idOrYear: string | number): Promise<CalendarYearView> {
    const statement = typeof idOrYear === 'number' ? IN_FORCE : BY_ID;
    const { takenBy, ...view } = await this.reads.one<DetailRow>(statement, [idOrYear], 'calendar');
    const actor = currentActor();
    currentContext().answer.etag = etagOf(view.version);
    const mayWrite = actor.organisationKind === 'operator';
    const allowed = allowedActions(calendarYearLifecycle, { status: view.status, takenBy, mayWrite }, actor);
    return { ...view, allowed };
  }

  /** The answer to the command that made it. */
  created(id: string): Promise<CalendarYearView> {
    currentContext().answer.location = `/api/v1/calendar-years/${id}`;
    return this.show(id);
  }
}
