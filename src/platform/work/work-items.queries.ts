import { Injectable } from '@nestjs/common';
import type { DateText } from '#src/kernel/dates.js';
import { DomainError } from '#src/kernel/errors.js';
import type { Actor } from '#src/platform/access/actor.js';
import { Calendars, workingDaysLeft } from '#src/platform/calendar/index.js';
import { currentActor } from '#src/platform/context/request-context.js';
import { Reads } from '#src/platform/db/reads.js';
import { instantText } from '#src/platform/db/sql.js';
import type { Page, PageQuery } from '#src/platform/http/keyset.js';
import type { WorkItemRow, WorkSummaryView } from '#src/platform/work/work-items.view.js';
import { WorkStatement } from '#src/platform/work/work-statement.js';

/** More than this nobody works off; the summary counts all. */
export const MOST_ITEMS = 200;

const list = new WorkStatement(
  'work',
  0,
  (work) => `
  select work.subject, work.id as "subjectId", work.number, work.title, work.purchase, work.commands, work.status,
         ${instantText('work.since')} as since, work.due_on as "dueOn", work.rule, clock.today
  from ${work} cross join clock order by work.due_on, work.since, work.subject, work.id limit ${MOST_ITEMS}`,
);

/** `marks` changes with anything of it: whoever waits for news compares it. */
const summary = new WorkStatement(
  'work.summary',
  1,
  (work) => `
  select coalesce(sum(counted.count), 0)::int as total, coalesce(sum(counted.late), 0)::int as late,
         (select count(*)::int from notification n where n.membership_id = $1 and n.read_at is null) as unread,
         coalesce(json_agg(json_build_object('subject', counted.subject, 'count', counted.count, 'late', counted.late)
                           order by counted.subject), '[]') as subjects,
         coalesce(string_agg(counted.marks, '' order by counted.subject), '') as marks
  from (select work.subject, count(*)::int as count, (count(*) filter (where work.due_on < clock.today))::int as late,
               md5(string_agg(concat(work.id, work.status, work.commands, work.due_on), ',' order by work.id, work.commands)) as marks
        from ${work} cross join clock group by work.subject) counted`,
);

type Row = Omit<WorkItemRow, 'workingDaysLeft'> & { readonly today: DateText };
export type MarkedSummary = WorkSummaryView & { readonly marks: string };

/** Reads of what waits for somebody: one statement each, whatever it is and wherever it comes from. */
@Injectable()
export class WorkItemsQueries {
  constructor(
    private readonly reads: Reads,
    private readonly calendars: Calendars,
  ) {}

  /** What waits for the caller, what is due first before all, on its one page. @throws DomainError `invalid-shape` for a cursor: none was given */
  async list({ cursor }: PageQuery): Promise<Page<WorkItemRow>> {
    if (cursor !== undefined) throw new DomainError('invalid-shape', {}, [{ path: 'cursor', code: 'not-a-cursor' }]);
    const rows = await this.reads.all<Row>(...list.for(currentActor()));
    const calendar = await this.calendars.current();
    const items = rows.map(({ today, ...row }) => ({
      ...row,
      workingDaysLeft: row.dueOn && workingDaysLeft(today, row.dueOn, calendar),
    }));
    return { items, next: null };
  }

  /** How much of it there is. */
  async summary(): Promise<WorkSummaryView> {
    const { marks: _, ...view } = await this.marked(currentActor());
    return view;
  }

  /** The same for somebody who waits for news of it. */
  async marked(actor: Actor): Promise<MarkedSummary> {
    const [row] = await this.reads.all<MarkedSummary>(...summary.for(actor, [actor.membershipId]));
    return row!;
  }
}
