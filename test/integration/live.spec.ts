import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { DataSource } from 'typeorm';
import type { DateText } from '#src/kernel/dates.js';
import { poolOf } from '#src/platform/db/data-source.js';
import { JobRunner } from '#src/platform/jobs/job-runner.js';
import { LiveHub } from '#src/platform/live/live-hub.js';
import { runJobs } from '#src/demo/jobs.js';
import { startTestApp, type TestApp } from '#test/support/app.js';
import { eventually } from '#test/support/eventually.js';
import { LiveStream } from '#test/support/live.js';
import { aBudgetLine } from '#test/builders/a-purchase.js';
import { anEstimate, does } from '#test/support/acts.js';
import { startWorld, type World } from '#test/support/world.js';

jest.setTimeout(60_000);

const HEAD = 'purchaser.单位负责人';
const OFFICER = 'purchaser.经办员';

let world: World;
let beside: TestApp;
const opened: LiveStream[] = [];
beforeAll(async () => {
  world = await startWorld({ at: 'people', live: { keepAliveMs: 200, paceMs: 250 } });
  beside = await startTestApp({ beside: world });
});
afterEach(async () => {
  for (const stream of opened.splice(0)) stream.close();
  await eventually(() => hubs().every((hub) => hub.size === 0));
});
afterAll(async () => {
  await beside.stop();
  await world.stop();
});

const hubs = () => [world, beside].map(({ app }) => app.get(LiveHub));

async function follow(who: string, at: Pick<TestApp, 'app'> = world, token = world.token(who)): Promise<LiveStream> {
  const stream = await LiveStream.open(await at.app.getUrl(), token);
  opened.push(stream);
  await stream.next('notifications', 0);
  return stream;
}
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe('whoever follows', () => {
  it('is told at once how things stand, as events that a console understands', async () => {
    const stream = await follow(HEAD);
    expect(stream.headers['content-type']).toMatch(/^text\/event-stream/);
    expect(stream.headers['cache-control']).toBe('no-store');
    expect(stream.events).toEqual([
      { event: 'work', data: { total: 0, late: 0 } },
      { event: 'notifications', data: { unread: 0 } },
    ]);
  });

  it('is told when something comes to wait, and when it waits no longer', async () => {
    const stream = await follow(HEAD);
    const path = await anEstimate(world);
    await does(world.as(OFFICER), path, 'submit');
    expect(await stream.next('work', 1)).toEqual({ total: 1, late: 0 });
    await does(world.as(HEAD), path, 'return', { reason: '请核对人数' });
    expect(await stream.next('work', 2)).toEqual({ total: 0, late: 0 });
  });

  it('is told of what a command in another process has changed', async () => {
    const [here, there] = [await follow(HEAD), await follow(HEAD, beside)];
    const path = await anEstimate(world);
    await does(world.as(OFFICER, beside), path, 'submit');
    expect(await here.next('work', 1)).toEqual({ total: 1, late: 0 });
    expect(await there.next('work', 1)).toEqual({ total: 1, late: 0 });
    await does(world.as(HEAD), path, 'return', { reason: '请核对人数' });
    expect(await there.next('work', 2)).toEqual({ total: 0, late: 0 });
  });

  it('is told of a notification, and that it was read', async () => {
    const stream = await follow(OFFICER);
    const before = stream.of('notifications').at(-1)!.unread as number;
    const path = await anEstimate(world);
    await does(world.as(OFFICER), path, 'submit');
    await does(world.as(HEAD), path, 'return', { reason: '请核对人数' });
    await runJobs(world.app, 'estimate.returned');
    await eventually(() => (stream.of('notifications').at(-1)!.unread as number) > before);
    await world.as(OFFICER).post('notifications/read-all');
    await eventually(() => stream.of('notifications').at(-1)!.unread === 0);
  });

  it('is told nothing of what concerns others, and nothing of what has changed', async () => {
    const [vendor, stranger] = [await follow('A.投标专员'), await follow('finance.支付初审员')];
    const counted = jest.spyOn(poolOf(world.app.get(DataSource)), 'query');
    const path = await anEstimate(world);
    await does(world.as(OFFICER), path, 'submit');
    await pause(500);
    const names = counted.mock.calls.map(([query]) => (query as unknown as { name?: string }).name ?? '');
    counted.mockRestore();
    expect(names.filter((name) => name.startsWith('work.summary.vendor'))).toEqual([]);
    expect([vendor.events.length, stranger.events.length]).toEqual([2, 2]);
    await does(world.as(HEAD), path, 'return', { reason: '请核对人数' });
    for (const { event, data } of [vendor, stranger].flatMap(({ events }) => events))
      expect([event, Object.keys(data)]).toEqual([event, event === 'work' ? ['total', 'late'] : ['unread']]);
  });

  it('has many changes told as one: counted no more often than the pace allows, once for all tabs', async () => {
    const streams = [
      await follow('finance.指标管理员'),
      await follow('finance.指标管理员'),
      await follow('finance.指标管理员'),
    ];
    const counted = jest.spyOn(poolOf(world.app.get(DataSource)), 'query');
    const line = aBudgetLine(world.organisation('purchaser'), { isApproved: false });
    for (let i = 0; i < 30; i++)
      expect((await world.as('finance.指标管理员').post('budget-lines', line)).status).toBe(201);
    await eventually(() => streams.every((stream) => stream.of('work').at(-1)!.total === 30));
    const rounds = counted.mock.calls.filter(([query]) =>
      (query as unknown as { name?: string }).name?.startsWith('work.summary.finance.budget_officer'),
    );
    counted.mockRestore();
    expect(rounds.length).toBeLessThan(30);
    for (const stream of streams) expect(stream.of('work').length).toBeLessThanOrEqual(rounds.length + 1);
  });

  it('is told of a job that they have asked for, and nobody else is', async () => {
    const [own, other] = [await follow(HEAD), await follow(OFFICER)];
    const id = await aJobOf(world.userId(HEAD));
    await world.app.get(JobRunner).run(id);
    expect(await own.next('job', 0)).toEqual({ id, name: 'file.sweep', payload: {}, state: 'done' });
    await pause(200);
    expect(other.of('job')).toEqual([]);
  });

  it('is told that the clock was moved, in every process', async () => {
    const [here, there] = [await follow(HEAD), await follow(OFFICER, beside)];
    const [tomorrow] = await world.query<{ day: DateText }>(
      `select to_char(app.now() at time zone 'Asia/Shanghai' + interval '1 day', 'YYYY-MM-DD') as day`,
    );
    await world.moveClockTo(tomorrow!.day);
    for (const stream of [here, there]) expect((await stream.next('clock', 0)).now).toContain(`${tomorrow!.day}T01:0`);
  });

  it('is reminded now and then that the stream is alive', async () => {
    const stream = await follow(HEAD);
    await eventually(() => stream.comments > 2);
  });

  it('may go at any time, and is forgotten', async () => {
    const stream = await follow(HEAD);
    expect(world.app.get(LiveHub).size).toBe(1);
    stream.close();
    await eventually(() => world.app.get(LiveHub).size === 0);
  });
});

describe('a stream', () => {
  it('needs a token', async () => {
    await expect(LiveStream.open(await world.app.getUrl(), '')).rejects.toThrow('401');
  });

  it('ends with its session, in whichever process that is ended', async () => {
    const { token, sessionId } = await world.newTicket(world.organisation('purchaser'), 'unit_head');
    const [here, there] = [await follow(HEAD, world, token), await follow(HEAD, beside, token)];
    const person = world.http.as(token);
    const { body } = await person.get<{ items: { id: string; version: number }[] }>('auth/sessions');
    const { version } = body.items.find(({ id }) => id === sessionId)!;
    expect((await person.post(`auth/sessions/${sessionId}/end`, undefined, { ifMatch: `"${version}"` })).status).toBe(
      204,
    );
    await eventually(() => here.isOver && there.isOver);
    // the token lives on for some minutes, and opens no stream any more
    await expect(LiveStream.open(await world.app.getUrl(), token)).rejects.toThrow('session-ended');
  });

  it('ends when its session acts in another post', async () => {
    const { token, sessionId } = await world.newTicket(world.organisation('purchaser'), 'accountant');
    const stream = await follow(HEAD, world, token);
    const [session] = await world.query<{ user_id: string }>('select user_id from session where id = $1', [sessionId]);
    await world.newTicket(world.organisation('purchaser'), 'legal_counsel', session!.user_id);
    const membershipId = await world.newest('membership');
    expect((await world.http.as(token).post('auth/switch', { membershipId })).status).toBe(200);
    await eventually(() => stream.isOver);
  });

  it('ends when the process is shut down, and keeps it waiting for nobody', async () => {
    const third = await startTestApp({ beside: world });
    const stream = await follow(HEAD, third);
    const begun = performance.now();
    await third.stop();
    expect(performance.now() - begun).toBeLessThan(5_000);
    await eventually(() => stream.isOver);
  });

  it('hears again after the database has cut its listener off', async () => {
    const stream = await follow(HEAD);
    await poolOf(world.app.get(DataSource)).query(
      `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'qingyuan-live' and datname = current_database()`,
    );
    const path = await anEstimate(world);
    await does(world.as(OFFICER), path, 'submit');
    expect(await stream.next('work', 1)).toEqual({ total: 1, late: 0 });
    await does(world.as(HEAD), path, 'return', { reason: '请核对人数' });
  });
});

/** A job that somebody asked for, waiting. */
async function aJobOf(userId: string): Promise<string> {
  const [row] = await world.query<{ id: string }>(
    `insert into outbox (id, kind, name, handler, payload, actor_user_id, locale, trace_id, dispatched_at)
     values (gen_random_uuid(), 'job', 'file.sweep', 'file.sweep', '{}', $1, 'zh-CN', '', now()) returning id`,
    [userId],
  );
  return row!.id;
}
