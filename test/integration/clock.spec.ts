import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { ClockModule, markBornSandbox, SandboxState } from '#src/platform/clock/index.js';
import { startPlatform, type Platform } from '#test/integration/platform-fixture.js';
import type { Client } from '#test/support/client.js';

interface Clock {
  sandbox: boolean;
  now: string;
  realNow: string;
  offsetSeconds: number;
}
const START = new Date('2025-07-07T01:00:00Z');
const MINUTE = 60_000;

/** Whether an instant is `expected` or at most a minute later: tests take time. */
const isAbout = (instant: Date | string, expected: Date | string) => {
  const late = new Date(instant).getTime() - new Date(expected).getTime();
  return late >= 0 && late < MINUTE;
};

describe('the clock of a sandbox', () => {
  let platform: Platform;
  let state: SandboxState;
  let officer: Client;

  beforeAll(async () => {
    platform = await startPlatform({ modules: [ClockModule], before: (owner) => markBornSandbox(owner, START) });
    state = platform.app.get(SandboxState);
    officer = await platform.person('purchaser', 'procurement_officer');
  });
  afterAll(() => platform.stop());

  const clock = async () => (await officer.get<Clock>('sandbox/clock')).body;
  const set = (now: string) => officer.post<Clock>('sandbox/clock', { now });

  it('begins at the time the sandbox was born with', async () => {
    const { sandbox, now, realNow, offsetSeconds } = await clock();
    expect(sandbox).toBe(true);
    expect(isAbout(now, START)).toBe(true);
    expect(offsetSeconds).toBe(Math.round((new Date(now).getTime() - new Date(realNow).getTime()) / 1000));
  });

  it('is known to the process without a query', () => {
    expect(state.isSandbox).toBe(true);
    expect(isAbout(state.businessNow(), START)).toBe(true);
  });

  it('is moved forward by anybody, for everything that asks for business time', async () => {
    const to = '2025-12-31T16:00:00.000Z';
    const { status, body } = await set(to);
    expect([status, body.now]).toEqual([200, to]);
    expect(isAbout((await clock()).now, to)).toBe(true);
    expect(isAbout(state.businessNow(), to)).toBe(true);
    const [row] = await platform.query<{ now: Date }>('select app.now() as now');
    expect(isAbout(row!.now, to)).toBe(true);
  });

  it('wakes whoever waits for time steps, also when another process has moved it', async () => {
    let woken = 0;
    state.onMoved(() => (woken += 1));
    await set('2026-02-01T00:00:00Z');
    expect(woken).toBe(1);
    await state.refresh();
    expect(woken).toBe(1);
    await platform.query(`update sandbox_clock set clock_offset = clock_offset + interval '1 hour'`);
    await state.refresh();
    expect(woken).toBe(2);
  });

  it('never goes back', async () => {
    const before = await clock();
    const refused = await set('2026-01-31T23:59:59Z');
    expect([refused.status, refused.code]).toEqual([422, 'sandbox-clock-backwards']);
    expect(refused.body).toMatchObject({ errors: [{ path: 'now', code: 'rule' }] });
    expect(isAbout((await clock()).now, before.now)).toBe(true);
  });

  it('moves once under one idempotency key', async () => {
    const body = { now: '2026-03-01T00:00:00Z' };
    const [first, twin] = [
      await officer.post<Clock>('sandbox/clock', body, { key: 'tomorrow-1' }),
      await officer.post<Clock>('sandbox/clock', body, { key: 'tomorrow-1' }),
    ];
    expect([first.status, twin.status]).toEqual([200, 200]);
    expect(twin.body).toEqual(first.body);
  });

  it('lets one of two people at the same time go further than the other', async () => {
    const answers = await Promise.all([set('2026-05-01T00:00:00Z'), set('2026-04-01T00:00:00Z')]);
    expect(isAbout((await clock()).now, '2026-05-01T00:00:00Z')).toBe(true);
    expect(answers[0].status).toBe(200);
  });

  it('keeps a record of who moved it from when to when', async () => {
    const entries = await platform.query<{ details: object; actor_kind: string }>(
      `select details, actor_kind from audit_entry where action = 'sandbox-clock.set' order by seq limit 2`,
    );
    expect(entries).toEqual([
      {
        actor_kind: 'user',
        details: { from: expect.stringMatching(/^2025-07-07T01:0/), to: '2025-12-31T16:00:00.000Z' },
      },
      {
        actor_kind: 'user',
        details: { from: expect.stringMatching(/^2025-12-31T16:0/), to: '2026-02-01T00:00:00.000Z' },
      },
    ]);
  });

  it('is not moved a day too far or short in a time zone with summer time', async () => {
    const elsewhere = new pg.Client(platform.database.appUrl);
    await elsewhere.connect();
    await elsewhere.query(`set timezone = 'America/New_York'`);
    const { rows } = await elsewhere.query<{ now: Date }>('select app.now() as now');
    await elsewhere.end();
    expect(isAbout((await clock()).now, rows[0]!.now)).toBe(true);
  });

  it('cannot be born a sandbox again', async () => {
    const owner = new pg.Client(platform.database.ownerUrl);
    await owner.connect();
    await expect(markBornSandbox(owner, START)).rejects.toThrow('only an empty database');
    await owner.end();
  });
});

describe('the clock of a real database', () => {
  let platform: Platform;
  let officer: Client;

  beforeAll(async () => {
    platform = await startPlatform({ modules: [ClockModule] });
    officer = await platform.person('purchaser', 'procurement_officer');
  });
  afterAll(() => platform.stop());

  it('shows the real time', async () => {
    const { body } = await officer.get<Clock>('sandbox/clock');
    expect(body).toMatchObject({ sandbox: false, offsetSeconds: 0 });
    expect(body.now).toBe(body.realNow);
    expect(platform.app.get(SandboxState).isSandbox).toBe(false);
  });

  it('cannot be moved', async () => {
    const refused = await officer.post('sandbox/clock', { now: '2099-01-01T00:00:00Z' });
    expect([refused.status, refused.code]).toEqual([409, 'not-a-sandbox']);
  });

  it('cannot be made a sandbox by the application, nor by anybody once it is in use', async () => {
    const app = new pg.Client(platform.database.appUrl);
    await app.connect();
    await expect(markBornSandbox(app, START)).rejects.toMatchObject({ code: '42501' });
    await app.end();
    await platform.query(
      `insert into audit_entry values ('x', 1, 'x', null, null, 'x', 'system', null, null, now(), now(), '{}', '', '', '')`,
    );
    const owner = new pg.Client(platform.database.ownerUrl);
    await owner.connect();
    await expect(markBornSandbox(owner, START)).rejects.toThrow('only an empty database');
    await owner.end();
  });
});
