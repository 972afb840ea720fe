import { Injectable } from '@nestjs/common';
import type pg from 'pg';
import { DataSource, type EntityManager } from 'typeorm';
import type { Locale } from '#src/platform/context/request-context.js';
import { poolOf } from '#src/platform/db/data-source.js';
import type { Statement } from '#src/platform/db/reads.js';

/** What the queue needs to know of an outbox row: one row is one job of one handler. */
export interface OutboxRow {
  readonly id: string;
  readonly kind: 'event' | 'job';
  readonly name: string;
  readonly handler: string;
}

/** A row whose handler is about to run; `attempts` counts this run too. */
export interface Attempt extends OutboxRow {
  readonly payload: object;
  readonly actorUserId: string | null;
  readonly locale: Locale;
  readonly traceId: string;
  readonly attempts: number;
}

const OPEN = 'done_at is null and dead_at is null';

const TAKE: Statement = {
  name: 'outbox.take',
  text: `
    update outbox set dispatched_at = pg_catalog.now()
    where id in (select id from outbox where dispatched_at is null and ${OPEN}
                 order by created_at, id limit $1 for update skip locked)
    returning id, kind, name, handler`,
};

const HAND_BACK: Statement = {
  name: 'outbox.hand-back',
  text: `update outbox set dispatched_at = null where id = any($1) and ${OPEN}`,
};

const BEGIN: Statement = {
  name: 'outbox.begin',
  text: `
    update outbox set attempts = attempts + 1 where id = $1 and ${OPEN}
    returning id, kind, name, handler, payload, actor_user_id as "actorUserId", locale, trace_id as "traceId", attempts`,
};

const FAIL: Statement = {
  name: 'outbox.fail',
  text: `update outbox set last_error = $2, dead_at = case when $3 then pg_catalog.now() end where id = $1 and ${OPEN}`,
};

const OVERDUE: Statement = {
  name: 'outbox.overdue',
  text: `
    select id, kind, name, handler from outbox
    where ${OPEN} and dispatched_at < pg_catalog.now() - $1 * interval '1 millisecond' and id > $2
    order by id limit $3`,
};

const SWEEP: Statement = {
  name: 'outbox.sweep',
  text: `
    delete from outbox where id in (
      select id from outbox where id < $1 and done_at < pg_catalog.now() - $2 * interval '1 day' order by id limit $3)`,
};

/**
 * The outbox as dispatcher, workers and reconciler see it. A row is undispatched, then dispatched, then done or dead; the
 * queue is only a way to be called soon, what has been done is known here. Every time in it is real time.
 */
@Injectable()
export class Outbox {
  private readonly pool: pg.Pool;

  constructor(dataSource: DataSource) {
    this.pool = poolOf(dataSource);
  }

  /** Takes up to `limit` undispatched rows for the queue, oldest first; two dispatchers never take the same one. */
  async take(limit: number): Promise<OutboxRow[]> {
    const rows = await this.rows<OutboxRow>(TAKE, [limit]);
    return rows.sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  /** Makes rows undispatched again, unless they have come to their end meanwhile. */
  async handBack(ids: readonly string[]): Promise<void> {
    await this.rows(HAND_BACK, [ids]);
  }

  /**
   * Counts an attempt before it starts, so that one that takes its whole process down is counted too. While another run of the
   * same row is about to commit, this waits for it.
   * @returns undefined when there is nothing left to do
   */
  async begin(id: string): Promise<Attempt | undefined> {
    const [attempt] = await this.rows<Attempt>(BEGIN, [id]);
    return attempt;
  }

  /**
   * Claims, as the first statement of the transaction that does the row's work, that it is done.
   * @returns false when another run has done it: then nothing may be done again
   */
  async complete(em: EntityManager, id: string): Promise<boolean> {
    const [, count] = await em.query<[unknown[], number]>(
      'update outbox set done_at = pg_catalog.now(), dead_at = null where id = $1 and done_at is null',
      [id],
    );
    return count > 0;
  }

  /** Notes why an attempt failed (a code or one line, never a person's data) and, after the last one, that the row is dead. */
  async fail(id: string, reason: string, dead: boolean): Promise<void> {
    await this.rows(FAIL, [id, reason, dead]);
  }

  /** Rows that were given to the queue more than `graceMs` ago and are still open, by id, from the one behind `after`. */
  async overdue(graceMs: number, after: string, limit: number): Promise<OutboxRow[]> {
    return this.rows<OutboxRow>(OVERDUE, [graceMs, after, limit]);
  }

  /**
   * Deletes up to `limit` rows done more than `days` ago. Ids are made in the order of time, so that only the oldest rows
   * are looked at and no index on `done_at` is needed.
   */
  async sweep(days: number, limit: number): Promise<void> {
    await this.rows(SWEEP, [firstIdOf(Date.now() - days * 86_400_000), days, limit]);
  }

  private async rows<T>(statement: Statement, values: readonly unknown[]): Promise<T[]> {
    const { rows } = await this.pool.query({ ...statement, values: [...values] });
    return rows as T[];
  }
}

/** The smallest UUIDv7 of a millisecond. */
export function firstIdOf(ms: number): string {
  const hex = ms.toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`;
}
