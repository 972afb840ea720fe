import { AsyncLocalStorage } from 'node:async_hooks';
import type pg from 'pg';
import { DataSource, QueryFailedError, type EntityManager, type EntityTarget, type ObjectLiteral } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import type { EventName, Events } from '#src/kernel/events.js';
import type { JobName, Jobs } from '#src/kernel/jobs.js';
import {
  chainOf,
  digestOf,
  type AuditRecord,
  type ChainedEntry,
  type ChainSubject,
} from '#src/platform/audit/audit-entry.js';
import { currentContext, type CommandHeaders, type RequestContext } from '#src/platform/context/request-context.js';
import { closeCommand, openCommand } from '#src/platform/db/idempotency.js';
import { translateDbError } from '#src/platform/db/constraints.js';
import { EntityTable, type Command, type Row } from '#src/platform/db/entity-table.js';
import type { Subscriptions } from '#src/platform/outbox/subscriptions.js';

/** What a transaction has changed, as far as those must know who wait for news of it; never what it says. */
export interface Touched {
  /** the singular of an aggregate, or `notification` */
  readonly subject: string;
  /** whose matter it is, as far as its row says so */
  readonly organisations?: readonly (string | null)[];
  readonly region?: string;
  /** those who were told something */
  readonly memberships?: readonly string[];
  /** of a session */
  readonly id?: string | null;
}

interface Scope {
  readonly em: EntityManager;
  readonly connection: pg.ClientBase;
  readonly now: Date;
  readonly realNow: Date;
  readonly audit: AuditRecord[];
  readonly outbox: OutboxRow[];
  readonly touched: Touched[];
}

interface Outcome<T> {
  readonly result: T;
  readonly hasOutbox: boolean;
  readonly touched: readonly Touched[];
}

interface OutboxRow {
  readonly kind: 'event' | 'job';
  readonly name: string;
  readonly handler: string;
  readonly payload: object;
}

const RETRIABLE = new Set(['40001', '40P01']);
const ATTEMPTS = 3;
/** From so many audit entries on, one statement for all is faster than one for each. */
const MANY = 10;

/**
 * One transaction around one command: the idempotency row first, then whatever `work` does, then the audit entries and the
 * outbox rows, then COMMIT. A nested `run` joins the transaction it stands in. Serialisation failures and deadlocks run the whole again.
 */
export class UnitOfWork {
  private readonly scopes = new AsyncLocalStorage<Scope>();
  private readonly listeners: (() => void)[] = [];
  private readonly watchers: ((touched: readonly Touched[]) => void)[] = [];

  constructor(
    private readonly dataSource: DataSource,
    private readonly subscriptions: Subscriptions,
  ) {}

  /** The transaction's entity manager. @throws Error outside of `run`: nothing is written without a transaction */
  get em(): EntityManager {
    return this.scope.em;
  }

  /** Business time of this transaction: the database clock plus the sandbox offset. */
  get now(): Date {
    return this.scope.now;
  }

  /** Real time of this transaction: tokens, sessions and lock-outs know no sandbox. */
  get realNow(): Date {
    return this.scope.realNow;
  }

  /** Runs `work` in the transaction under way, or in one of its own, which is the request's command. */
  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.scopes.getStore()) return work();
    const { command } = currentContext();
    if (command?.opened) throw new Error('a request has one command: a second transaction is `apart`');
    if (command) command.opened = true;
    return this.repeated(work, command);
  }

  /** A transaction of its own, whatever stands around it, outside of idempotency: for what must outlive a refusal. */
  apart<T>(work: () => Promise<T>): Promise<T> {
    return this.scopes.exit(() => this.repeated(work, undefined));
  }

  private async repeated<T>(work: () => Promise<T>, command: CommandHeaders | undefined): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        const { result, hasOutbox, touched } = await this.attempt(work, command);
        if (hasOutbox) for (const listener of this.listeners) queueMicrotask(listener);
        if (touched.length > 0) for (const watcher of this.watchers) watcher(touched);
        return result;
      } catch (error) {
        if (attempt < ATTEMPTS && RETRIABLE.has(sqlState(error) ?? '')) continue;
        throw translateDbError(error);
      }
    }
  }

  /** Adds an audit entry to this transaction. */
  record(entry: AuditRecord): void {
    this.scope.audit.push(entry);
    this.touch({ subject: entry.subjectType, organisations: [entry.organisationId], id: entry.subjectId });
  }

  /** Tells those who watch, after the commit, that something has changed. */
  touch(touched: Touched): void {
    this.scope.touched.push(touched);
  }

  /** Keeps the audit chains of these subjects from every reader until they are unsealed; they are proved all the same. */
  async sealChains(subjects: readonly ChainSubject[]): Promise<void> {
    const text = 'insert into sealed_chain (chain) select unnest($1::text[]) on conflict do nothing';
    await this.execute({ text, values: [subjects.map(chainOf)] });
  }

  /** What was sealed may be read from now on, from its beginning. */
  async unsealChains(subjects: readonly ChainSubject[]): Promise<void> {
    await this.execute({ text: 'delete from sealed_chain where chain = any($1)', values: [subjects.map(chainOf)] });
  }

  /** Tells the other modules, after the commit: one outbox row for each handler of the event. */
  emit<N extends EventName>(name: N, payload: Events[N]): void {
    for (const handler of this.subscriptions.handlersOf(name))
      this.scope.outbox.push({ kind: 'event', name, handler, payload });
  }

  /** Asks for a background job, after the commit. */
  enqueue<N extends JobName>(name: N, payload: Jobs[N]): void {
    this.scope.outbox.push({ kind: 'job', name, handler: name, payload });
  }

  /** Calls `listener` after each commit that left outbox rows, so that the dispatcher need not wait for its next look. */
  afterCommit(listener: () => void): void {
    this.listeners.push(listener);
  }

  /** Calls `watcher` after each commit with what it has changed. It must not throw, nor take long. */
  afterChange(watcher: (touched: readonly Touched[]) => void): void {
    this.watchers.push(watcher);
  }

  /** The connection of the transaction under way, if any. */
  connection(): pg.ClientBase | undefined {
    return this.scopes.getStore()?.connection;
  }

  /** The table of an entity. */
  tableOf(type: EntityTarget<ObjectLiteral>): EntityTable {
    return EntityTable.of(this.dataSource.getMetadata(type));
  }

  /** Adds the row of a new entity, and gives it. */
  async insert<T extends object>(type: new () => T, entity: T): Promise<Row> {
    const table = this.tableOf(type);
    const row = table.rowOf(entity);
    await this.execute(table.insert(row));
    return row;
  }

  /** Runs a statement in this transaction; gives the number of rows it has touched. */
  async execute({ text, values }: Command): Promise<number> {
    const { rowCount } = await this.scope.connection.query(text, values);
    return rowCount ?? 0;
  }

  private get scope(): Scope {
    const scope = this.scopes.getStore();
    if (!scope) throw new Error('outside of a unit of work');
    return scope;
  }

  private attempt<T>(work: () => Promise<T>, command: CommandHeaders | undefined): Promise<Outcome<T>> {
    const context = currentContext();
    context.answer = {};
    return this.dataSource.transaction(async (em) => {
      const connection = (await em.queryRunner!.connect()) as pg.ClientBase;
      const { now, realNow, replay } = await openCommand(connection, context.actor, command);
      if (replay) {
        context.answer = { etag: replay.etag ?? undefined, location: replay.location ?? undefined };
        return {
          result: (replay.body === null ? undefined : JSON.parse(replay.body)) as T,
          hasOutbox: false,
          touched: [],
        };
      }
      const scope: Scope = { em, connection, now, realNow, audit: [], outbox: [], touched: [] };
      return this.scopes.run(scope, async () => {
        const result = await work();
        await writeAudit(scope, context);
        await writeOutbox(scope, context);
        if (context.actor && command?.idempotencyKey)
          await closeCommand(connection, context.actor.membershipId, command, {
            etag: context.answer.etag ?? null,
            location: context.answer.location ?? null,
            body: result === undefined ? null : JSON.stringify(result),
          });
        return { result, hasOutbox: scope.outbox.length > 0, touched: scope.touched };
      });
    });
  }
}

async function writeAudit(scope: Scope, context: RequestContext): Promise<void> {
  const entries = scope.audit.map((record): ChainedEntry => {
    const actor = record.by === 'system' ? undefined : context.actor;
    return {
      ...record,
      actorKind: actor ? 'user' : 'system',
      // what the system does because of somebody is theirs to be asked about
      actorUserId: actor?.userId ?? context.onBehalfOf ?? null,
      actorMembershipId: actor?.membershipId ?? null,
      at: scope.now,
      recordedAt: scope.realNow,
      traceId: context.traceId,
    };
  });
  if (entries.length > MANY) return appendManyAudits(scope.connection, entries);
  for (const entry of entries) await appendAudit(scope.connection, entry);
}

/** Appends one entry to the chain of its aggregate. */
export async function appendAudit(connection: Pick<pg.ClientBase, 'query'>, entry: ChainedEntry): Promise<void> {
  await connection.query('select audit_append($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)', [
    chainOf(entry),
    entry.subjectType,
    entry.subjectId,
    entry.organisationId,
    entry.action,
    entry.actorKind,
    entry.actorUserId,
    entry.actorMembershipId,
    entry.at,
    entry.recordedAt,
    JSON.stringify(entry.details),
    entry.traceId,
    digestOf(entry),
  ]);
}

/** Appends many entries by one statement, in their order. */
async function appendManyAudits(connection: pg.ClientBase, entries: readonly ChainedEntry[]): Promise<void> {
  const rows = entries.map((entry) => ({ ...entry, chain: chainOf(entry), digest: digestOf(entry).toString('hex') }));
  await connection.query(
    `select audit_append(r.chain, r."subjectType", r."subjectId", r."organisationId", r.action, r."actorKind", r."actorUserId",
                         r."actorMembershipId", r.at, r."recordedAt", r.details, r."traceId", decode(r.digest, 'hex'))
     from jsonb_to_recordset($1::jsonb) as r(chain text, "subjectType" text, "subjectId" uuid, "organisationId" uuid, action text,
       "actorKind" text, "actorUserId" uuid, "actorMembershipId" uuid, at timestamptz, "recordedAt" timestamptz, details jsonb,
       "traceId" text, digest text)`,
    [JSON.stringify(rows)],
  );
}

async function writeOutbox(scope: Scope, context: RequestContext): Promise<void> {
  if (scope.outbox.length === 0) return;
  const rows = scope.outbox.map((row) => ({ id: uuidv7(), ...row }));
  await scope.connection.query(
    `insert into outbox (id, kind, name, handler, payload, actor_user_id, locale, trace_id)
     select r.id, r.kind, r.name, r.handler, r.payload, $2, $3, $4
     from jsonb_to_recordset($1::jsonb) as r(id uuid, kind text, name text, handler text, payload jsonb)`,
    [JSON.stringify(rows), context.actor?.userId ?? null, context.locale, context.traceId],
  );
}

function sqlState(error: unknown): string | undefined {
  const cause: unknown = error instanceof QueryFailedError ? error.driverError : error;
  return (cause as { code?: string } | undefined)?.code;
}
