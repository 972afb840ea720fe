import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type {
  GroupMemberInput,
  HoldAcceptance,
  PlanAcceptance,
} from '#src/procurement/delivery/acceptances/acceptance.dto.js';
import { anAcceptance, anAcceptedReport, anUpload, someFindings } from '#test/builders/a-delivery.js';
import { does, idOf } from '#test/support/acts.js';
import { atOnce } from '#test/support/at-once.js';
import type { Client } from '#test/support/client.js';
import { refusalsIn } from '#test/support/refusals.js';
import { startWorld, type World } from '#test/support/world.js';

interface Shown {
  readonly id: string;
  readonly status: string;
  readonly result: string | null;
  readonly allowed: string[];
  readonly members: { kind: string; userId: string | null; name: string | null; code: string | null }[];
  readonly fileId: string | null;
}

let world: World;
let contract: string;
let acceptance: string;
let [officer, head]: Client[] = [];
const { remember, refused, misshapen } = refusalsIn(() => world);

const plan = (over: Partial<PlanAcceptance> = {}, who = officer!) =>
  who.post(`${contract}/acceptances`, anAcceptance(world, over));
async function planned(over: Partial<PlanAcceptance> = {}): Promise<string> {
  const { status, code, body } = await plan(over);
  expect([status, code]).toEqual([201, undefined]);
  return `acceptances/${body.id as string}`;
}
/** The group of the builder with somebody else for one of its members. */
const withMember = (index: number, member: GroupMemberInput) => {
  const { members } = anAcceptance(world);
  return { members: members.map((one, i) => (i === index ? member : one)) };
};
const hold = (over: Partial<HoldAcceptance> = {}, who = officer!) =>
  who.command(acceptance, 'hold', someFindings(over));
const shown = async (path: string, who = officer!) => (await who.get<Shown>(path)).body;
const met = async (code: string) =>
  (await world.query<{ met: Record<string, string> }>('select met from milestone where code = $1', [code]))[0]!.met;
const announcements = () =>
  world.query<{ body: Record<string, unknown>; title: string }>(
    `select title, body from notice where kind = 'acceptance' order by id`,
  );

beforeAll(async () => {
  world = await startWorld({ at: 'filed' });
  contract = `contracts/${await world.newest('contract')}`;
  [officer, head] = [world.as('purchaser.验收负责人'), world.as('purchaser.单位负责人')];
  await world.moveClockTo('2026-11-05');
  await anAcceptedReport(world, contract, '2026-10');
  await world.moveClockTo('2026-11-20');
}, 60_000);
afterAll(() => world.stop());

describe('an acceptance is planned', () => {
  it('with as many members as the contract says, a site and a representative of the clients among them', async () => {
    const { members } = anAcceptance(world);
    await remember();
    const small = await plan({ members: members.slice(0, 4) });
    await refused(small, 422, 'acceptance-group-incomplete', 'members');
    expect(small.body).toMatchObject({ params: { needed: 5, found: 4, missing: [] } });
    const userless = await plan(withMember(3, { kind: 'expert', code: '专家二' }));
    await refused(userless, 422, 'acceptance-group-incomplete');
    expect(userless.body).toMatchObject({ params: { missing: ['client-representative'] } });
    const siteless = await plan(withMember(2, { kind: 'expert', code: '专家二' }));
    expect(siteless.body).toMatchObject({ params: { missing: ['site'] } });
  });

  it('without the name or number of a client', async () => {
    await remember();
    await refused(
      await plan(withMember(3, { kind: 'client-representative', code: '王某某' })),
      422,
      'client-code-invalid',
      'members.3.code',
    );
    await refused(
      await plan(withMember(3, { kind: 'client-representative', code: '13800138000' })),
      422,
      'personal-data-found',
      'members.3.code',
    );
    await misshapen(
      await plan(withMember(3, { kind: 'client-representative', userId: world.userId('A.项目主管') })),
      'members.3.userId',
      'unknown-field',
    );
    await misshapen(await plan(withMember(4, { kind: 'expert' })), 'members.4.userId', 'required');
    await misshapen(
      await plan(withMember(1, { kind: 'purchaser', userId: world.userId('purchaser.验收负责人') })),
      'members.1.userId',
      'duplicate',
    );
  });

  it('by people who are offered for it: nobody who bought, nobody of the vendor', async () => {
    interface Candidates {
      readonly people: { userId: string; name: string; kind: string; organisation: { id: string } }[];
    }
    const { status, body } = await officer!.get<Candidates>(`${contract}/acceptance-candidates`);
    expect(status).toBe(200);
    const kindOf = (who: string) =>
      body.people.filter(({ userId }) => userId === world.userId(who)).map(({ kind }) => kind);
    expect(['purchaser.验收负责人', 'purchaser.内审员', 'site1.服务点经办员'].map(kindOf)).toEqual([
      ['purchaser'],
      ['purchaser'],
      ['site'],
    ]);
    const panel = await world.query<{ id: string }>(`select user_id as id from tender_seat where kind = 'panel'`);
    const experts = body.people.filter(({ kind }) => kind === 'expert').map(({ userId }) => userId);
    expect(experts).not.toEqual([]);
    expect(experts.filter((id) => panel.some((seat) => seat.id === id))).toEqual([]);
    for (const who of ['purchaser.经办员', 'purchaser.单位负责人', 'A.项目主管', 'B.项目主管', 'finance.指标管理员'])
      expect([who, kindOf(who)]).toEqual([who, []]);
    expect(body.people.find(({ kind }) => kind === 'site')).toMatchObject({
      organisation: { id: world.organisation('site1') },
    });
    const stranger = await world.newPerson(await world.newOrganisation('purchaser', '310199'), 'acceptance_officer');
    expect((await stranger.get(`${contract}/acceptance-candidates`)).status).toBe(404);
    expect((await world.as('A.项目主管').get(`${contract}/acceptance-candidates`)).code).toBe('permission-denied');
  });

  it('by people who belong to whom they speak for, and not to the vendor', async () => {
    const double = await world.newPerson(
      world.organisation('purchaser'),
      'internal_auditor',
      world.userId('A.项目主管'),
    );
    expect(double).toBeDefined();
    await remember();
    for (const member of [
      { kind: 'purchaser', userId: world.userId('site2.服务点经办员') },
      { kind: 'purchaser', userId: world.userId('A.项目主管') },
      { kind: 'site', userId: world.userId('purchaser.合同管理员') },
      { kind: 'expert', userId: world.userId('agent.代理复核员') },
    ] as const) {
      const strange = await plan(withMember(0, member));
      await refused(strange, 422, 'acceptance-member-not-eligible', 'members.0.userId');
    }
  });

  it.each([
    ['drafted the project', 'purchaser.经办员'],
    ['approved the tender', 'purchaser.采购审核员'],
    ['sat on the review panel', 'purchaser.采购人代表'],
    ['fixed the supplier', 'purchaser.单位负责人'],
  ])('without anybody who %s (G6)', async (_, who) => {
    await remember();
    const bought = await plan(withMember(1, { kind: 'purchaser', userId: world.userId(who) }));
    await refused(bought, 409, 'four-eyes');
    expect(bought.body).toMatchObject({ params: { subject: 'acceptance', action: 'plan' } });
  });

  it('by an officer who did not buy either, of the purchaser of the contract', async () => {
    const buyer = await world.newPerson(
      world.organisation('purchaser'),
      'acceptance_officer',
      world.userId('purchaser.经办员'),
    );
    const stranger = await world.newPerson(await world.newOrganisation('purchaser', '310199'), 'acceptance_officer');
    await remember();
    await refused(await plan({}, buyer), 409, 'four-eyes');
    await refused(await plan({}, stranger), 404, 'not-found');
    expect((await plan({}, world.as('purchaser.合同管理员'))).code).toBe('permission-denied');
    await refused(await plan({ plannedFor: '2026-11-19' }), 422, 'dates-out-of-order', 'plannedFor');
  });

  it('once for each stage, and planned anew', async () => {
    acceptance = await planned();
    expect(await shown(acceptance)).toMatchObject({
      ...{ stage: 'mid-term', status: 'planned', plannedFor: '2026-12-09', result: null, allowed: ['replan', 'hold'] },
    });
    await remember();
    await refused(await plan(), 409, 'acceptance-under-way');
    const { stage: _, ...again } = anAcceptance(world, { plannedFor: '2026-12-08' });
    const replan = async (body: object) =>
      officer!.put(acceptance, body, { ifMatch: (await officer!.get(acceptance)).etag });
    await refused(
      await replan({ ...again, ...withMember(1, { kind: 'purchaser', userId: world.userId('purchaser.经办员') }) }),
      409,
      'four-eyes',
    );
    expect((await replan(again)).body).toMatchObject({ plannedFor: '2026-12-08' });
  });

  it('and read by the parties: who sits on the group, by the purchaser and the offices alone', async () => {
    for (const who of ['purchaser.合同管理员', 'finance.支付初审员', 'oversight.审计监督员'])
      expect((await shown(acceptance, world.as(who))).members[2]).toMatchObject({
        userId: world.userId('site1.服务点经办员'),
        name: '服务点经办员',
      });
    for (const who of ['A.授权签字人', 'site2.服务点经办员']) {
      const { members, allowed } = await shown(acceptance, world.as(who));
      expect(members.every(({ userId, name, code }) => [userId, name, code].every((told) => told === null))).toBe(true);
      expect([members.length, allowed]).toEqual([5, []]);
    }
    const list = (who: string) => world.as(who).get<{ items: object[] }>(`acceptances?contract=${idOf(contract)}`);
    expect((await list('A.授权签字人')).body.items).toHaveLength(1);
    for (const who of ['B.授权签字人', 'evaluator.主评员']) {
      expect((await world.as(who).get(acceptance)).code).toBe('not-found');
      expect((await list(who)).body.items).toEqual([]);
    }
  });
});

describe('an acceptance is held', () => {
  it('when the reports of the period are accepted', async () => {
    await world.moveClockTo('2026-12-08');
    await remember();
    const unreported = await hold();
    await refused(unreported, 409, 'reports-not-accepted');
    expect(unreported.body).toMatchObject({ params: { months: ['2026-11'] } });
    await anAcceptedReport(world, contract, '2026-11');
  });

  it('with every line judged, and a finding where one did not pass', async () => {
    const { items } = someFindings();
    await remember();
    const missing = await hold({ items: items.slice(1) });
    await refused(missing, 422, 'acceptance-items-incomplete', 'items');
    expect(missing.body).toMatchObject({ params: { lines: ['R01'] } });
    await refused(await hold({ items: [...items, { ...items[0]!, code: 'X99' }] }), 422, 'acceptance-items-incomplete');
    await refused(
      await hold({ items: [{ ...items[0]!, passed: false }, ...items.slice(1)] }),
      422,
      'acceptance-finding-missing',
      'items.0.finding',
    );
  });

  it('with users heard, of whom nobody is named', async () => {
    await remember();
    await refused(
      await hold({ users: { asked: 0, satisfied: 0, summary: '无' } }),
      422,
      'users-not-heard',
      'users.asked',
    );
    await misshapen(
      await hold({ users: { asked: 5, satisfied: 6, summary: '满意' } }),
      'users.satisfied',
      'out-of-range',
    );
    await refused(
      await hold({ users: { asked: 5, satisfied: 5, summary: '13800138000 满意' } }),
      422,
      'personal-data-found',
      'users.summary',
    );
    const { items } = someFindings();
    const finding = { ...items[0]!, finding: '11010519491231002X 未建档' };
    await refused(await hold({ items: [finding, ...items.slice(1)] }), 422, 'personal-data-found', 'items.0.finding');
  });

  it('by an officer who did not buy', async () => {
    const buyer = await world.newPerson(
      world.organisation('purchaser'),
      'acceptance_officer',
      world.userId('purchaser.采购审核员'),
    );
    await remember();
    const bought = await hold({}, buyer);
    await refused(bought, 409, 'four-eyes');
    expect(bought.body).toMatchObject({ params: { subject: 'acceptance', action: 'hold' } });
  });

  it('and failed when a line failed: nothing is paid for it, and another one follows', async () => {
    const { items } = someFindings();
    const oneFailed = items.map((item) =>
      item.code === 'R04' ? { ...item, passed: false, finding: '小组工作记录不全' } : item,
    );
    expect((await hold({ items: oneFailed })).status).toBe(204);
    expect(await shown(acceptance)).toMatchObject({ status: 'held', result: 'failed', heldOn: '2026-12-08' });
    await does(head!, acceptance, 'sign', {});
    expect(await met('M2')).not.toHaveProperty('acceptance');
    await does(officer!, acceptance, 'announce', { summary: '中期验收不合格，限期改正后重新验收。' });
    const [notice] = await announcements();
    expect(notice!.body).toMatchObject({ stage: 'mid-term', result: 'failed' });
    acceptance = await planned({ plannedFor: '2026-12-10' });
  });
});

describe('an acceptance that has passed', () => {
  it('is signed by the head of the unit, who did not run it', async () => {
    await world.moveClockTo('2026-12-10');
    await hold({ users: { asked: 60, satisfied: 58, summary: '多数满意' } });
    const both = await world.newPerson(
      world.organisation('purchaser'),
      'unit_head',
      world.userId('purchaser.验收负责人'),
    );
    await remember();
    expect((await officer!.command(acceptance, 'sign', {})).code).toBe('permission-denied');
    const own = await both.command(acceptance, 'sign', {});
    await refused(own, 409, 'four-eyes');
    expect(own.body).toMatchObject({ params: { earlier: 'plan' } });
    await refused(await officer!.command(acceptance, 'announce', { summary: '合格' }), 409, 'illegal-transition');
  });

  it('is signed once, and meets the condition of its payment', async () => {
    const other = await world.newPerson(world.organisation('purchaser'), 'unit_head');
    const { etag: ifMatch } = await head!.get(acceptance);
    const fileId = await anUpload(head!, '验收书.txt');
    const outcomes = await atOnce(world, { table: 'contract', id: idOf(contract) }, [
      () => head!.post(`${acceptance}/sign`, { fileId }, { ifMatch }),
      () => other.post(`${acceptance}/sign`, {}, { ifMatch }),
    ]);
    expect(outcomes).toEqual(['204', 'stale-version']);
    expect(await met('M2')).toMatchObject({ acceptance: '2026-12-10' });
    expect(await met('M3')).not.toHaveProperty('acceptance');
    expect(await shown(acceptance)).toMatchObject({
      status: 'signed',
      result: 'passed',
      signedOn: '2026-12-10',
      announceDueOn: '2026-12-14',
    });
    await remember();
    await refused(await plan({ plannedFor: '2026-12-10' }), 409, 'acceptance-under-way');
  });

  it('is announced within two working days, later with the reason alone (D33)', async () => {
    await world.moveClockTo('2026-12-15');
    const announce = (body: object) => officer!.command(acceptance, 'announce', body);
    await remember();
    await refused(await announce({ summary: '中期验收合格。' }), 422, 'late-reason-required', 'lateReason');
    await refused(
      await announce({ summary: '13800138000', lateReason: '停机' }),
      422,
      'personal-data-found',
      'summary',
    );
    expect((await announce({ summary: '中期验收合格。', lateReason: '公告平台停机维护' })).status).toBe(204);
    expect(await shown(acceptance)).toMatchObject({
      status: 'announced',
      announcedOn: '2026-12-15',
      lateReason: '公告平台停机维护',
      allowed: [],
    });
  });

  it('is public without anything from which somebody could be told (G2)', async () => {
    const notice = (await announcements()).at(-1)!;
    expect(notice.body).toMatchObject({
      ...{
        contract: 'QYHT-2026-0031',
        stage: 'mid-term',
        result: 'passed',
        heldOn: '2026-12-10',
        signedOn: '2026-12-10',
      },
      group: { persons: 5, speakFor: ['purchaser', 'site', 'client-representative', 'expert'] },
      users: { asked: '60', satisfied: '≥56' },
      summary: '中期验收合格。',
    });
    const { body } = await world.http.get<{ items: { kind: string }[] }>('notices?kind=acceptance');
    expect(body.items).toHaveLength(2);
    expect(JSON.stringify(notice)).not.toMatch(/LH-0031|验收专家一|多数满意/);
  });

  it('is not the last one before the service has ended', async () => {
    acceptance = await planned({ stage: 'final', plannedFor: '2026-12-15' });
    await remember();
    const early = await hold();
    await refused(early, 409, 'acceptance-too-early');
    expect(early.body).toMatchObject({ params: { from: '2027-10-01' } });
  });
});
