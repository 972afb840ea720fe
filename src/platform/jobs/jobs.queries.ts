import { Injectable } from '@nestjs/common';
import { DomainError } from '#src/kernel/errors.js';
import { allowedActions } from '#src/platform/access/allowed.js';
import { currentActor } from '#src/platform/context/request-context.js';
import { Reads, type Statement } from '#src/platform/db/reads.js';
import { isId } from '#src/platform/http/fields.js';
import { DEFAULT_LIMIT, pageOf, readCursor, type Page, type PageQuery } from '#src/platform/http/keyset.js';
import { jobLifecycle } from '#src/platform/jobs/job.lifecycle.js';
import type { JobRow, JobView } from '#src/platform/jobs/job.view.js';

const COLUMNS = `
  id, kind, name, handler, payload, attempts, last_error as "lastError", trace_id as "traceId", created_at as "createdAt",
  dispatched_at as "dispatchedAt", done_at as "doneAt", dead_at as "deadAt",
  case when done_at is not null then 'done' when dead_at is not null then 'dead' else 'open' end as state`;

const listOf = (name: string, condition: string): Statement => ({
  name,
  text: `select ${COLUMNS} from outbox where ${condition} and ($1::uuid is null or id < $1) order by id desc limit $2`,
});

const DEAD = listOf('jobs.dead', 'dead_at is not null');
const OPEN = listOf('jobs.open', 'done_at is null and dead_at is null');
const ONE: Statement = { name: 'jobs.one', text: `select ${COLUMNS} from outbox where id = $1` };

/** The outbox for those who keep the system running. */
@Injectable()
export class JobsQueries {
  constructor(private readonly reads: Reads) {}

  /** Jobs whose attempts are used up, newest first. @throws DomainError `invalid-shape` for a cursor that is not ours */
  listDead(page: PageQuery): Promise<Page<JobRow>> {
    return this.list(DEAD, page);
  }

  /** Jobs that are waiting, running or between two attempts, newest first. @throws DomainError as `listDead` */
  listOpen(page: PageQuery): Promise<Page<JobRow>> {
    return this.list(OPEN, page);
  }

  /** @throws DomainError `not-found` */
  find(id: string): Promise<JobRow> {
    return this.reads.one<JobRow>(ONE, [id], 'job');
  }

  /** A job with what the caller may do about it. @throws DomainError `not-found` */
  async show(id: string): Promise<JobView> {
    const job = await this.find(id);
    // whoever reads jobs keeps the whole system running
    const standing = { status: job.state, takenBy: {}, mayWrite: true };
    return { ...job, allowed: allowedActions(jobLifecycle, standing, currentActor()) };
  }

  private async list(statement: Statement, { cursor, limit = DEFAULT_LIMIT }: PageQuery): Promise<Page<JobRow>> {
    const [after = null] = readCursor(cursor, 1) ?? [];
    if (after !== null && !isId(after))
      throw new DomainError('invalid-shape', {}, [{ path: 'cursor', code: 'not-a-cursor' }]);
    return pageOf(await this.reads.all<JobRow>(statement, [after, limit + 1]), limit, ({ id }) => [id]);
  }
}
