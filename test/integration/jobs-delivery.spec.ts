import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { TestingModule } from '@nestjs/testing';
import { v7 as uuidv7 } from 'uuid';
import { DomainError } from '#src/kernel/errors.js';
import type { Jobs } from '#src/kernel/jobs.js';
import { currentContext, inContext } from '#src/platform/context/request-context.js';
import { UnitOfWork } from '#src/platform/db/unit-of-work.js';
import { JobsQueries } from '#src/platform/jobs/jobs.queries.js';
import { JobsService } from '#src/platform/jobs/jobs.service.js';
import { BACKENDS, skipReason, type Backend } from '#test/integration/jobs-backends.js';
import { eventually, Observer, Script, startApp, withApp } from '#test/integration/jobs-fixture.js';
import { cloneDatabase, type TestDatabase } from '#test/support/test-database.js';

jest.setTimeout(120_000);

describe.each(BACKENDS)('jobs with the queue in $name', ({ start, skipped }) => {
  if (!start) return skipReason(skipped);

  let db: TestDatabase;
  let backend: Backend;
  let seen: Observer;
  let app: TestingModule;
  let script: Script;

  beforeAll(async () => {
    [db, backend] = await Promise.all([cloneDatabase(), start()]);
    seen = await Observer.of(db);
    script = new Script();
    app = await startApp(db, { redisUrl: backend.redisUrl, script });
  });

  afterAll(async () => {
    await app.close();
    await seen.end();
    await backend.stop();
    await db.drop();
  });

  beforeEach(async () => {
    Object.assign(script, new Script());
    await seen.query('truncate outbox, mark');
  });

  const uow = () => app.get(UnitOfWork);
  const publish = async (id = uuidv7()) => {
    await uow().run(() => Promise.resolve(uow().emit('tender.published', { id })));
    return id;
  };
  const enqueue = (name: keyof Jobs) => uow().run(() => Promise.resolve(uow().enqueue(name, {})));
  const allDone = () => eventually(async () => (await seen.outbox()).every((row) => row.done));
  const announcement = async () => (await seen.outbox()).find((row) => row.handler === 'announce: tender')!;

  it('calls each handler of an event once', async () => {
    const id = await publish();
    await allDone();
    expect(await seen.marks('announce', id)).toBe(1);
    expect(await seen.marks('follow', id)).toBe(1);
    expect((await seen.outbox()).map((row) => row.handler).sort()).toEqual(['Reactions.follow', 'announce: tender']);
  });

  it('lets one method hear two events', async () => {
    const id = uuidv7();
    await uow().run(() => Promise.resolve(uow().emit('tender.cancelled', { id })));
    await allDone();
    expect(await seen.marks('follow', id)).toBe(1);
    expect(await seen.marks('announce', id)).toBe(0);
  });

  it('tells nobody what was rolled back', async () => {
    const refused = uow().run(() => {
      uow().emit('tender.published', { id: uuidv7() });
      return Promise.reject(new DomainError('four-eyes'));
    });
    await expect(refused).rejects.toThrow('four-eyes');
    expect(await seen.outbox()).toEqual([]);
  });

  it('runs a handler in the language and the trace of what caused it', async () => {
    const contexts: object[] = [];
    script.onEvent = () => Promise.resolve(void contexts.push(currentContext()));
    await inContext({ traceId: 'f'.repeat(32), locale: 'en', answer: {} }, () => publish());
    await allDone();
    expect(contexts).toMatchObject([{ traceId: 'f'.repeat(32), locale: 'en' }]);
  });

  it('tries a failed handler again, and undoes what the failed attempt had written', async () => {
    let calls = 0;
    script.onEvent = () => (++calls < 3 ? Promise.reject(new Error('not yet')) : Promise.resolve());
    const id = await publish();
    await allDone();
    expect(await seen.marks('announce', id)).toBe(1);
    expect(await announcement()).toMatchObject({ attempts: 3, lastError: 'Error: not yet', dead: false });
  });

  it('shows a dead job with its reason, and runs it again when asked to', async () => {
    script.onEvent = () => Promise.reject(new DomainError('parameter-missing', { name: 'do not keep me' }));
    const id = await publish();
    await eventually(async () => (await announcement()).dead);
    expect(await announcement()).toMatchObject({ attempts: 10, lastError: 'parameter-missing', done: false });

    const { items } = await app.get(JobsQueries).listDead({});
    expect(items).toMatchObject([{ handler: 'announce: tender', state: 'dead', payload: { id }, attempts: 10 }]);

    script.onEvent = () => Promise.resolve();
    await app.get(JobsService).retry(items[0]!.id);
    await allDone();
    expect(await seen.marks('announce', id)).toBe(1);
    expect(await app.get(JobsQueries).find(items[0]!.id)).toMatchObject({ state: 'done', attempts: 1, deadAt: null });
  });

  it('runs each job that a job or a handler asks for', async () => {
    script.onEvent = () => Promise.resolve(uow().enqueue('audit.checkpoint', {}));
    await publish();
    await eventually(async () => (await seen.marks('checkpoint')) === 1);
    await allDone();
  });

  it('lets a job work outside of a transaction and complete inside of one', async () => {
    const inTransaction: boolean[] = [];
    script.onSweep = async (complete) => {
      inTransaction.push(uow().connection() !== undefined);
      const mine = await complete(() => Promise.resolve(inTransaction.push(uow().connection() !== undefined)));
      inTransaction.push(mine);
    };
    await enqueue('file.sweep');
    await allDone();
    expect(inTransaction).toEqual([false, true, true]);
  });

  it('tells a job that another run of it was faster', async () => {
    const answers: boolean[] = [];
    script.onSweep = async (complete) => {
      answers.push(await complete(() => Promise.resolve()));
      answers.push(await complete(() => Promise.reject(new Error('must not run'))));
    };
    await enqueue('file.sweep');
    await eventually(() => answers.length === 2);
    expect(answers).toEqual([true, false]);
  });

  it('counts it as a failure when a job neither completes nor throws', async () => {
    let calls = 0;
    script.onSweep = async (complete) => void (++calls > 1 && (await complete(() => Promise.resolve())));
    await enqueue('file.sweep');
    await allDone();
    expect(await seen.outbox()).toMatchObject([
      { attempts: 2, lastError: 'Error: file.sweep returned without calling complete' },
    ]);
  });

  it('loses nothing when the queue is emptied in mid-work', async () => {
    let release = () => {};
    const gate = new Promise<void>((resolve) => (release = resolve));
    let running = 0;
    script.onEvent = () => (running++, gate);
    const ids = await Promise.all(Array.from({ length: 25 }, () => publish()));
    await eventually(async () => running > 0 && (await seen.outbox()).every((row) => row.dispatched));
    await backend.wipe(db);
    release();
    await allDone();
    for (const id of ids) {
      expect(await seen.marks('announce', id)).toBe(1);
      expect(await seen.marks('follow', id)).toBe(1);
    }
  });

  it('does each thing once when two processes dispatch and work', async () => {
    await withApp(db, { redisUrl: backend.redisUrl, script }, async () => {
      const ids = await Promise.all(Array.from({ length: 100 }, () => publish()));
      await allDone();
      expect(await seen.marks('announce')).toBe(ids.length);
      expect(await seen.marks('follow')).toBe(ids.length);
      expect((await seen.outbox()).every((row) => row.attempts === 1)).toBe(true);
    });
  });
});
