import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { UnitOfWork } from '#src/platform/db/unit-of-work.js';
import { OWN_REDIS, skipReason } from '#test/integration/jobs-backends.js';
import { eventually, Observer, withApp } from '#test/integration/jobs-fixture.js';
import { cloneDatabase, type TestDatabase } from '#test/support/test-database.js';

jest.setTimeout(120_000);

let db: TestDatabase;
let seen: Observer;

beforeAll(async () => {
  db = await cloneDatabase();
  seen = await Observer.of(db);
});

afterAll(async () => {
  await seen.end();
  await db.drop();
});

beforeEach(async () => {
  await seen.query('truncate outbox, mark');
});

const DAY = 86_400_000;

/** A row as an earlier process left it; `at` are days ago. */
async function row(fields: {
  handler?: string;
  attempts?: number;
  createdAt?: number;
  doneAt?: number;
  deadAt?: number;
}) {
  const { handler = 'Reactions.follow', attempts = 0, createdAt = 0, doneAt = null, deadAt = null } = fields;
  const id = uuidv7({ msecs: Date.now() - createdAt * DAY });
  const ago = (n: number) => `pg_catalog.now() - $${n} * interval '1 day'`;
  await seen.query(
    `insert into outbox (id, kind, name, handler, payload, locale, trace_id, attempts, created_at, done_at, dead_at)
     values ($1, 'event', 'tender.published', $2, $3, 'zh-CN', '0', $4, ${ago(5)}, ${ago(6)}, ${ago(7)})`,
    [id, handler, { id }, attempts, createdAt, doneAt, deadAt],
  );
  return id;
}

const ids = async () => (await seen.outbox()).map(({ id }) => id);

describe('the reconciler', () => {
  it('sweeps what was done more than thirty days ago, and nothing else', async () => {
    const old = await row({ createdAt: 40, doneAt: 31 });
    const kept = [
      await row({ createdAt: 45, doneAt: 29 }),
      await row({ createdAt: 40, deadAt: 39 }),
      await row({ createdAt: 29, doneAt: 29 }),
    ];
    await withApp(db, {}, () => eventually(async () => !(await ids()).includes(old)));
    expect((await ids()).sort()).toEqual(kept.sort());
  });

  it('declares a job dead whose last attempt took its worker down', async () => {
    const id = await row({ attempts: 10 });
    await withApp(db, {}, () => eventually(async () => (await seen.outbox())[0]!.dead));
    expect(await seen.outbox()).toMatchObject([{ lastError: 'worker-lost', done: false }]);
    expect(await seen.marks('follow', id)).toBe(0);
  });

  it('keeps trying a handler that only a newer release has, and says so', async () => {
    await row({ handler: 'Newer.handler', attempts: 8 });
    await withApp(db, {}, () => eventually(async () => (await seen.outbox())[0]!.dead));
    expect(await seen.outbox()).toMatchObject([
      { attempts: 10, lastError: 'Error: no handler Newer.handler of tender.published' },
    ]);
  });
});

describe('a Redis that is away', () => {
  const { start, skipped } = OWN_REDIS;
  if (!start) return skipReason(skipped);

  it('holds up neither the commands nor, when it is back, their jobs', async () => {
    const backend = await start();
    await withApp(db, { redisUrl: backend.redisUrl }, async (app) => {
      const uow = app.get(UnitOfWork);
      const publish = (id: string) => uow.run(() => Promise.resolve(uow.emit('tender.published', { id })));
      const [before, meanwhile] = [uuidv7(), uuidv7()];
      await publish(before);
      await eventually(async () => (await seen.marks('follow', before)) === 1);
      await backend.outage(async () => {
        const started = Date.now();
        await publish(meanwhile);
        expect(Date.now() - started).toBeLessThan(1_000);
        await new Promise((resolve) => setTimeout(resolve, 1_000));
      });
      await eventually(async () => (await seen.outbox()).every(({ done }) => done));
      expect(await seen.marks('announce', meanwhile)).toBe(1);
      expect(await seen.marks('follow', meanwhile)).toBe(1);
    });
    await backend.stop();
  });
});
