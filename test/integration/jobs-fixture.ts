import { Injectable, Module, type DynamicModule, type ModuleMetadata } from '@nestjs/common';
import { Test, type TestingModule } from '@nestjs/testing';
import type pg from 'pg';
import type { EntityTarget, ObjectLiteral } from 'typeorm';
import { JOBS, type JobName } from '#src/kernel/jobs.js';
import { UnitOfWork } from '#src/platform/db/unit-of-work.js';
import { DbModule } from '#src/platform/db/db.module.js';
import { ConfigModule } from '#src/platform/config/config.module.js';
import { readEnv } from '#src/platform/config/env.js';
import { OnEvent, OnJob, type Complete } from '#src/platform/jobs/decorators.js';
import { JobsModule } from '#src/platform/jobs/jobs.module.js';
import type { JobSettings } from '#src/platform/jobs/job-settings.js';
import type { OutboxRow } from '#src/platform/outbox/outbox.js';
import { ownerPool, type TestDatabase } from '#test/support/test-database.js';

/** The failures here are wanted. */
const silent = () => undefined;

/** Everything that waits, waits milliseconds. */
const FAST: Partial<JobSettings> = {
  pollMs: 50,
  reconcileMs: 100,
  graceMs: 300,
  dueStepsMs: 50,
  lockMs: 600,
  stalledCheckMs: 300,
  backoffScale: 0.001,
};

/** What the handlers of a test do besides leaving their mark; set it before the event is emitted. */
export class Script {
  /** called in the transaction of the event's handler, after its mark was left */
  onEvent: (payload: { id: string }) => Promise<void> = () => Promise.resolve();
  /** called by the job that works outside of a transaction */
  onSweep: (complete: Complete) => Promise<void> = async (complete) => {
    await complete(() => Promise.resolve());
  };
}

/** Handlers that leave one row in the table `mark` for each effect, in their own transaction. */
@Injectable()
export class Reactions {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly script: Script,
  ) {}

  @OnEvent('tender.published', 'announce: tender')
  async announce(payload: { id: string }): Promise<void> {
    await this.mark('announce', payload.id);
    await this.script.onEvent(payload);
  }

  @OnEvent('tender.published')
  @OnEvent('tender.cancelled')
  async follow(payload: { id: string }): Promise<void> {
    await this.mark('follow', payload.id);
  }

  @OnJob('audit.checkpoint')
  async checkpoint(): Promise<void> {
    await this.mark('checkpoint', null);
  }

  @OnJob('file.sweep', { transactional: false })
  async sweep(_payload: object, complete: Complete): Promise<void> {
    await this.script.onSweep(complete);
  }

  private async mark(handler: string, subject: string | null): Promise<void> {
    await this.uow.em.query('insert into mark (handler, subject) values ($1, $2)', [handler, subject]);
  }
}

/** A handler that does nothing for each job that the tests do not use, since every job must have one. */
@Injectable()
class Rest {
  static {
    for (const job of Object.keys(JOBS) as JobName[]) {
      if (job === 'audit.checkpoint' || job === 'file.sweep') continue;
      const method = { value: () => Promise.resolve() };
      Object.defineProperty(Rest.prototype, job, method);
      OnJob(job)(Rest.prototype, job, method);
    }
  }
}

@Module({})
class ReactionsModule {
  static with(script: Script): DynamicModule {
    return { module: ReactionsModule, providers: [Reactions, Rest, { provide: Script, useValue: script }] };
  }
}

export interface AppOptions {
  readonly redisUrl?: string;
  readonly worker?: boolean;
  readonly script?: Script;
  readonly settings?: Partial<JobSettings>;
  readonly entities?: EntityTarget<ObjectLiteral>[];
}

/** The modules of one process of the product, as far as jobs go. */
export function jobModules(
  db: Pick<TestDatabase, 'appUrl' | 'queueUrl'>,
  { redisUrl, worker = true, script = new Script(), settings, entities = [] }: AppOptions = {},
): NonNullable<ModuleMetadata['imports']> {
  const env = readEnv({ REDIS_URL: redisUrl, WORKER: worker ? 'on' : 'off' });
  return [
    ConfigModule.with(env),
    DbModule.connect(db.appUrl, entities),
    JobsModule.connect(db.queueUrl, { ...FAST, ...settings }),
    ReactionsModule.with(script),
  ];
}

/** One process of the product; `close()` it. */
export async function startApp(
  db: Pick<TestDatabase, 'appUrl' | 'queueUrl'>,
  options: AppOptions = {},
): Promise<TestingModule> {
  const app = await Test.createTestingModule({ imports: jobModules(db, options) })
    .setLogger({ log: silent, warn: silent, error: silent })
    .compile();
  return app.init();
}

/** Does `work` while a process of the product runs. */
export async function withApp(
  db: Pick<TestDatabase, 'appUrl' | 'queueUrl'>,
  options: AppOptions,
  work: (app: TestingModule) => Promise<void>,
): Promise<void> {
  const app = await startApp(db, options);
  try {
    await work(app);
  } finally {
    await app.close();
  }
}

/** The table that the handlers write to, and a look at it and at the outbox from outside of the application. */
export class Observer {
  private constructor(private readonly pool: pg.Pool) {}

  static async of(database: TestDatabase): Promise<Observer> {
    const pool = ownerPool(database);
    await pool.query(
      'create table mark (handler text not null, subject uuid, at timestamptz default pg_catalog.now())',
    );
    return new Observer(pool);
  }

  async marks(handler: string, subject?: string): Promise<number> {
    const [row] = await this.query<{ n: string }>(
      'select count(*) as n from mark where handler = $1 and ($2::uuid is null or subject = $2)',
      [handler, subject ?? null],
    );
    return Number(row!.n);
  }

  outbox(): Promise<OutboxState[]> {
    return this.query<OutboxState>(
      `select id, kind, name, handler, attempts, last_error as "lastError", dispatched_at is not null as dispatched,
              done_at is not null as done, dead_at is not null as dead from outbox order by id`,
    );
  }

  async query<T>(text: string, values: unknown[] = []): Promise<T[]> {
    return (await this.pool.query(text, values)).rows as T[];
  }

  end(): Promise<void> {
    return this.pool.end();
  }
}

interface OutboxState extends OutboxRow {
  attempts: number;
  lastError: string | null;
  dispatched: boolean;
  done: boolean;
  dead: boolean;
}

/** Waits until `holds`. @throws Error after a minute */
export async function eventually(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 60_000; Date.now() < end;) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('what was expected did not come about within a minute');
}
