import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { DateText } from '#src/kernel/dates.js';
import { CUSTODIANS, CUSTODY_THRESHOLD, demoCustodianKeys } from '#src/demo/custodians.js';
import { aDraftTender, anIntendedProject, does } from '#test/support/acts.js';
import { eventually } from '#test/support/eventually.js';
import { commandsOn, EVERYBODY, undoableItems, workOf } from '#test/support/work.js';
import { startWorld, type Stage, type World } from '#test/support/world.js';

jest.setTimeout(240_000);

let world: World;
beforeAll(async () => {
  // time steps are taken, and events are heard
  world = await startWorld({ env: { WORKER: 'on' } });
});
afterAll(() => world.stop());

const on = (who: string, subject: string) => commandsOn(world.as(who), subject);
const panelists = EVERYBODY.filter((who) => who.startsWith('experts.') || who === 'purchaser.采购人代表');

/** Plays on, and proves that whatever waits for anybody then can be done. */
async function play(stage: Stage): Promise<void> {
  await world.play(stage);
  const faults: string[] = [];
  for (const who of EVERYBODY) faults.push(...(await undoableItems(world, who)));
  expect([stage, faults]).toEqual([stage, []]);
}

describe('a purchase as those see it for whom it waits', () => {
  it('waits, with its intent published, for whoever runs it to draft the tender', async () => {
    await play('intended');
    expect(await on('agent.代理项目经理', 'project')).toEqual(['/tenders']);
    expect(await on('purchaser.经办员', 'project')).toEqual([]);
  });

  it('waits for its parties and its custodians until the notice names the keys', async () => {
    const [officer, approver] = ['purchaser.经办员', 'purchaser.采购审核员'];
    const path = await aDraftTender(world, await anIntendedProject(world));
    expect(await on(officer, 'tender')).toEqual(['name-custodians', 'submit']);
    const userIds = CUSTODIANS.map((who) => world.userId(who));
    const { etag } = await world.as(officer).get(path);
    await world.as(officer).put(`${path}/custodians`, { threshold: CUSTODY_THRESHOLD, userIds }, { ifMatch: etag });
    expect(await on(officer, 'tender')).toEqual(['submit']);
    for (const [who, { publicJwk }] of await demoCustodianKeys()) {
      expect(await on(who, 'tender')).toEqual(['custodian-key']);
      expect((await world.as(who).post(`${path}/custodian-key`, { publicJwk })).status).toBe(201);
      expect(await on(who, 'tender')).toEqual([]);
    }
    await does(world.as(officer), path, 'submit');
    expect([await on(officer, 'tender'), await on(approver, 'tender')]).toEqual([[], ['approve']]);
    await does(world.as(approver), path, 'approve');
    // thirty days after the intent, and not before
    expect(await on(officer, 'tender')).toEqual([]);
    await does(world.as(approver), path, 'cancel', { reason: '项目调整' });
  });

  it('says nothing of its bids, nor of its opening, before the deadline', async () => {
    await play('answered');
    const bids = await world.query('select id from bid');
    expect(bids.length).toBeGreaterThan(2);
    for (const who of EVERYBODY) {
      const items = await workOf(world.as(who));
      expect([who, items.filter(({ subject }) => subject === 'opening' || subject === 'bid')]).toEqual([who, []]);
    }
  });

  it.each<[Stage, who: string, subject: string, commands: string[]]>([
    ['opened', 'agent.代理项目经理', 'tender', ['panel']],
    ['admitted', 'agent.代理项目经理', 'tender', ['consult']],
    ['recommended', 'purchaser.单位负责人', 'tender', ['determine']],
    ['determined', 'agent.代理项目经理', 'tender', ['announce']],
  ])('waits, %s, for %s', async (stage, who, subject, commands) => {
    await play(stage);
    expect(await on(who, subject)).toEqual(commands);
  });

  it('has its dates from the report and from the determination', async () => {
    const [item] = (await workOf(world.as('agent.代理项目经理'))).filter(({ subject }) => subject === 'tender');
    const [award] = await world.query<{ due: string }>(`select announce_due_on::text as due from award`);
    expect(item).toMatchObject({ dueOn: award!.due, rule: 'A21' });
  });

  it('waits, contracted, for what the law gives days for, and never for a panel that has done its work', async () => {
    await play('announced');
    await play('contracted');
    expect(await on('purchaser.合同管理员', 'contract')).toEqual(
      expect.arrayContaining(['announce', 'file', 'receive-bond']),
    );
    await play('filed');
    expect(await on('purchaser.合同管理员', 'contract')).toEqual([]);
    for (const who of panelists) expect(await on(who, 'tender')).toEqual([]);
  });

  it('has told its people of every step, and each of them nothing of their own', async () => {
    await eventually(async () => (await world.query(`select from outbox where done_at is null`)).length === 0, 60);
    expect(await world.query('select name, last_error from outbox where dead_at is not null')).toEqual([]);
    const told = await world.query<{ code: string }>('select distinct code from notification order by 1');
    expect(told.map(({ code }) => code)).toEqual(
      expect.arrayContaining([
        'award-letter.issued',
        'contract.issued',
        'contract.effective',
        'tender.opened',
        'project.filed',
      ]),
    );
  });
});

describe('an opening', () => {
  it('asks its custodians for their shares once its deadline is past, each until they have been given', async () => {
    const other = await startWorld({ at: 'answered', env: { WORKER: 'on' } });
    const asked = (who: string) => commandsOn(other.as(who), 'opening');
    try {
      for (const who of CUSTODIANS) expect([who, await asked(who)]).toEqual([who, []]);
      const [{ day, time }] = (await other.query<{ day: DateText; time: string }>(
        `select to_char(closes_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as day, to_char(closes_at at time zone 'Asia/Shanghai', 'HH24:MI') as time
         from opening where status = 'accepting'`,
      )) as [{ day: DateText; time: string }];
      await other.moveClockTo(day, time);
      // the deadline is a time step
      await eventually(async () => (await asked(CUSTODIANS[0])).length > 0);
      for (const who of CUSTODIANS) {
        expect([who, await asked(who)]).toEqual([who, ['shares']]);
        expect(await undoableItems(other, who)).toEqual([]);
      }
      // with too few bids there is nothing to be opened, and nothing but that is told
      await other.query(`update bid set status = 'withdrawn' where id <> (select min(id::text)::uuid from bid)`);
      for (const who of CUSTODIANS) expect([who, await asked(who)]).toEqual([who, []]);
      expect(await commandsOn(other.as('agent.代理复核员'), 'tender')).toEqual(['fail']);
      expect(await commandsOn(other.as('agent.代理项目经理'), 'tender')).toEqual([]);
    } finally {
      await other.stop();
    }
  });
});
