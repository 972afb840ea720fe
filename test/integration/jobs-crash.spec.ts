import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { v7 as uuidv7 } from 'uuid';
import { UnitOfWork } from '#src/platform/db/unit-of-work.js';
import { JobQueues } from '#src/platform/jobs/job-queues.js';
import { BACKENDS, skipReason, type Backend } from '#test/integration/jobs-backends.js';
import { eventually, Observer, withApp } from '#test/integration/jobs-fixture.js';
import { cloneDatabase, type TestDatabase } from '#test/support/test-database.js';

jest.setTimeout(120_000);

describe.each(BACKENDS)('a process that is killed, with the queue in $name', ({ start, skipped }) => {
  if (!start) return skipReason(skipped);

  let db: TestDatabase;
  let backend: Backend;
  let seen: Observer;

  beforeAll(async () => {
    [db, backend] = await Promise.all([cloneDatabase(), start()]);
    seen = await Observer.of(db);
  });

  afterAll(async () => {
    await seen.end();
    await backend.stop();
    await db.drop();
  });

  beforeEach(async () => {
    await seen.query('truncate outbox, mark');
  });

  /** Runs another process until it kills itself at `moment`. */
  const dying = async (moment: string, id: string) => {
    const script = ['--import', './test/support/register-typescript.mjs', './test/integration/jobs-child.ts'];
    const words = [...script, moment, db.appUrl, db.queueUrl, backend.redisUrl ?? '', id];
    const child = spawn(process.execPath, words, { env: { ...process.env, NODE_OPTIONS: '' }, stdio: 'inherit' });
    const [, signal] = (await once(child, 'exit')) as [number | null, string | null];
    expect(signal).toBe('SIGKILL');
  };

  const publishFromElsewhere = (id: string) =>
    withApp(db, { redisUrl: backend.redisUrl, worker: false }, async (web) => {
      const uow = web.get(UnitOfWork);
      await uow.run(() => Promise.resolve(uow.emit('tender.published', { id })));
      await eventually(async () => (await seen.outbox()).every((row) => row.dispatched));
    });

  /** Runs a worker until all is done and the queue has called once more for what the dead process did not acknowledge. */
  const recover = () =>
    withApp(db, { redisUrl: backend.redisUrl }, async (survivor) => {
      await eventually(async () => (await seen.outbox()).every((row) => row.done));
      const queues = survivor.get(JobQueues);
      const held = async () => Promise.all((await seen.outbox()).map((row) => queues.holds(row)));
      await eventually(async () => !(await held()).includes(true));
    });

  it.each(['inside the transaction', 'after the commit'])('has its job done once when it died %s', async (moment) => {
    const id = uuidv7();
    await publishFromElsewhere(id);
    await dying(moment, id);
    await recover();
    expect(await seen.marks('announce', id)).toBe(1);
    expect(await seen.marks('follow', id)).toBe(1);
  });

  it('loses no job when it died before the queue had it', async () => {
    const id = uuidv7();
    await dying('before the queue has the job', id);
    expect(await seen.outbox()).toMatchObject([{ dispatched: true }, { dispatched: true }]);
    await recover();
    expect(await seen.marks('announce', id)).toBe(1);
    expect(await seen.marks('follow', id)).toBe(1);
  });
});
