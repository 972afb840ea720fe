import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { drawExperts } from '#src/procurement/awards/calc/draw.js';
import type { DrawPanel } from '#src/procurement/awards/panel/review-panel.dto.js';
import { sha256 } from '#src/procurement/awards/panel/expert-draw.js';
import type { PanelCandidatesView, PanelView } from '#src/procurement/awards/panel/review-panel.view.js';
import {
  aCompletePanel,
  aDrawnPanel,
  anOpenedTender,
  aPanel,
  EXPERTS,
  MEMBERS,
  officer,
  type OpenedTender,
  REPRESENTATIVE,
} from '#test/builders/a-review.js';
import type { TenderView } from '#src/procurement/tenders/tender.view.js';
import { does } from '#test/support/acts.js';
import type { Client } from '#test/support/client.js';
import { refusalsIn } from '#test/support/refusals.js';
import { startWorld, type World } from '#test/support/world.js';

const NAMES = ['一', '二', '三', '四', '五'].map((name) => `experts.评审专家${name}`);

let world: World;
let tender: OpenedTender;
let agent: Client;
const { remember, refused, misshapen } = refusalsIn(() => world);

beforeAll(async () => {
  world = await startWorld({ at: 'published' });
  agent = officer(world);
  const path = `tenders/${await world.newest('tender')}`;
  await remember();
  // bidders are known to nobody before the opening
  await refused(await agent.post(`${path}/panel`, aPanel(world)), 409, 'tender-not-at-stage');
  tender = await anOpenedTender(world);
});
afterAll(() => world.stop());

const shown = async (path: string, reader = agent) => (await reader.get<PanelView>(path)).body;
const candidates = (...names: string[]) => names.map((who) => ({ userId: world.userId(who), relations: [] }));
const draw = (over: Partial<DrawPanel>) => agent.post<PanelView>(`${tender.path}/panel`, aPanel(world, over));
const employedByA = () => ({ kind: 'employment' as const, vendorId: world.organisation('A'), until: null });
const seats = () =>
  world.query<{ user_id: string; is_live: boolean }>(
    `select user_id, ended_at is null as is_live from tender_seat where tender_id = $1 and kind = 'panel' order by id`,
    [tender.id],
  );
/** Ends the panel of a test, so that the next one can draw its own. */
async function dissolveAll(): Promise<void> {
  for (const { id } of await world.query<{ id: string }>(`select id from review_panel where status <> 'dissolved'`))
    await does(agent, `review-panels/${id}`, 'dissolve', { reason: '重新组建' });
}

describe('the draw of a panel', () => {
  afterEach(dissolveAll);

  it('can be held again by anybody from its seed, and leaves out who has to do with a bidder', async () => {
    const listed = candidates(...NAMES);
    listed[0] = { ...listed[0]!, relations: [employedByA()] as never };
    const { status, body } = await draw({ draw: { candidates: listed } });
    expect(status).toBe(201);
    const [{ own, drawn, reserves, excluded }] = body.draws as [PanelView['draws'][number]];
    expect(own!.seed).toMatch(/^[0-9a-f]{64}$/);
    expect(drawExperts(own as never, sha256)).toMatchObject({ drawn, reserves, excluded });
    expect([drawn.length, reserves.length]).toEqual([2, 2]);
    expect(excluded).toEqual([{ person: world.userId(NAMES[0]!), conflicts: ['employment'] }]);
    expect(body.members.map(({ userId, kind }) => [userId, kind])).toEqual([
      ...drawn.map((userId) => [userId, 'expert']),
      [world.userId(REPRESENTATIVE), 'purchaser-representative'],
    ]);
    expect((await seats()).map(({ user_id }) => user_id)).toEqual(body.members.map(({ userId }) => userId));
  });

  it('takes the record of the province in its order, with the record as a file', async () => {
    const headers = { 'content-type': 'application/octet-stream' };
    const uploaded = await agent.post<{ id: string }>('files?name=a.txt', undefined, { raw: '抽取记录', headers });
    const record = { number: '沪采抽〔2026〕18号', drawnOn: '2026-08-25' as const, fileId: uploaded.body.id };
    const experts = candidates(...NAMES.slice(1, 4));
    experts[0] = { ...experts[0]!, relations: [employedByA()] as never };
    await remember();
    const late = { ...record, drawnOn: '2026-08-27' as const };
    await misshapen(await draw({ draw: undefined, record: { ...late, experts } }), 'record.drawnOn', 'out-of-range');
    const { body } = await draw({ draw: undefined, record: { ...record, experts } });
    expect(body.draws).toMatchObject([{ own: null, record, drawn: NAMES.slice(2, 4).map((who) => world.userId(who)) }]);
    expect((await world.as('finance.采购监管员').get(`files/${record.fileId}`)).status).toBe(200);
    expect((await world.as('A.投标专员').get(`files/${record.fileId}`)).status).toBe(404);
  });

  it('seats nobody who does not hold the post, nobody twice, and nothing without a draw', async () => {
    await remember();
    const stranger = await draw({ draw: { candidates: candidates(NAMES[0]!, 'agent.代理复核员') } });
    await refused(stranger, 422, 'panel-member-not-eligible', 'draw.candidates.1.userId');
    const twice = await draw({ draw: { candidates: candidates(NAMES[0]!, NAMES[0]!) } });
    await refused(twice, 422, 'duplicate-code', 'draw.candidates.1.userId');
    await misshapen(await draw({ draw: undefined }), 'draw', 'required');
    const vague = {
      userId: world.userId(NAMES[0]!),
      relations: [{ kind: 'family', vendorId: world.organisation('A') }],
    };
    const unsaid = await draw({ draw: { candidates: [vague as never] } });
    await misshapen(unsaid, 'draw.candidates.0.relations.0.relation', 'required');
  });

  it.each([
    ['made the document', 'drafted-or-approved'],
    ['works for a bidder', 'employment'],
  ])('seats no representative of the purchaser who %s', async (_, reason) => {
    const representative = aPanel(world).representative!;
    const takenBy = (
      await world.query<{ taken_by: object }>('select taken_by from tender where id = $1', [tender.id])
    )[0]!;
    if (reason === 'employment') representative.relations = [employedByA()];
    else
      await world.query(
        `update tender set taken_by = taken_by || jsonb_build_object('redraft', jsonb_build_array($2::text)) where id = $1`,
        [tender.id, representative.userId],
      );
    await remember();
    const answer = await draw({ representative });
    await refused(answer, 422, 'panel-conflict', 'representative.userId');
    expect(answer.body).toMatchObject({ params: { reasons: [reason] } });
    await world.query('update tender set taken_by = $2 where id = $1', [tender.id, JSON.stringify(takenBy.taken_by)]);
  });

  it('seats nobody of another organisation, and no approver, for the purchaser', async () => {
    const representative = aPanel(world).representative!;
    await remember();
    for (const who of ['agent.代理项目经理', 'purchaser.采购审核员', NAMES[0]!]) {
      const answer = await draw({ representative: { ...representative, userId: world.userId(who) } });
      await refused(answer, 422, 'panel-member-not-eligible', 'representative.userId');
    }
  });

  it('is offered those who may sit: experts, and the purchaser’s people who did not make the document', async () => {
    const list = `${tender.path}/panel-candidates`;
    const offered = async () => (await agent.get<PanelCandidatesView>(list)).body.people;
    const kindOf = (people: PanelCandidatesView['people'], who: string) =>
      people.filter(({ userId }) => userId === world.userId(who)).map(({ kind }) => kind);
    const before = await offered();
    for (const who of NAMES) expect([who, kindOf(before, who)]).toEqual([who, ['expert']]);
    expect(kindOf(before, REPRESENTATIVE)).toEqual(['purchaser-representative']);
    expect(before.find(({ userId }) => userId === world.userId(NAMES[0]!))).toMatchObject({
      post: 'review_expert',
      organisation: { id: world.organisation('experts') },
    });
    const [{ taken_by }] = (await world.query<{ taken_by: Record<string, string[]> }>(
      'select taken_by from tender where id = $1',
      [tender.id],
    )) as [{ taken_by: Record<string, string[]> }];
    const authors = ['draft', 'redraft', 'submit', 'approve', 'amend'].flatMap((action) => taken_by[action] ?? []);
    expect(authors).not.toEqual([]);
    expect(before.filter(({ userId }) => authors.includes(userId))).toEqual([]);
    for (const who of ['purchaser.采购审核员', 'agent.代理项目经理', 'A.投标专员', 'finance.采购监管员'])
      expect([who, kindOf(before, who)]).toEqual([who, []]);

    const panel = await aDrawnPanel(world, tender);
    const seated = (await shown(panel)).members.map(({ userId }) => userId);
    expect((await offered()).filter(({ userId }) => seated.includes(userId))).toEqual([]);
    expect((await offered()).length).toBe(before.length - seated.length);
  });

  it('offers nobody to those who do not run it', async () => {
    const list = `${tender.path}/panel-candidates`;
    const stranger = await world.newPerson(await world.newOrganisation('procurement_agent', '310199'), 'agent_officer');
    expect((await stranger.get(list)).status).toBe(404);
    expect((await world.as('A.投标专员').get(list)).code).toBe('permission-denied');
    expect((await world.as(NAMES[0]!).get(list)).code).toBe('permission-denied');
  });

  it('is held once a tender', async () => {
    await aDrawnPanel(world, tender);
    await remember();
    await refused(await draw({}), 409, 'already-exists');
  });

  it('leaves a seat empty where too few are left, which a further draw fills', async () => {
    const panel = await aDrawnPanel(world, tender, { draw: { candidates: candidates(NAMES[0]!) } });
    expect((await shown(panel)).faults).toContain('too-few-experts');
    const again = { draw: { candidates: candidates(NAMES[0]!) } };
    await remember();
    await refused(await agent.command(panel, 'reseat', again), 422, 'panel-member-not-eligible');
    await does(agent, panel, 'reseat', { draw: { candidates: candidates(NAMES[3]!, NAMES[4]!) } });
    expect(await shown(panel)).toMatchObject({
      faults: ['chair-missing', 'declaration-missing'],
      draws: [{}, { seats: 1 }],
    });
    await remember();
    const third = { draw: { candidates: candidates(NAMES[2]!) } };
    await refused(await agent.command(panel, 'reseat', third), 409, 'panel-seat-taken');
  });
});

describe('who sits on a panel', () => {
  let panel: string;
  beforeEach(async () => {
    panel = await aDrawnPanel(world, tender);
  });
  afterEach(dissolveAll);

  it('is told to the parties, the offices above and the members, to nobody else', async () => {
    for (const reader of [...MEMBERS, 'purchaser.采购审核员', 'finance.采购监管员', 'oversight.审计监督员']) {
      const answer = await world.as(reader).get<PanelView>(`${tender.path}/panel`);
      expect([reader, answer.status, answer.body.members.length]).toEqual([reader, 200, 3]);
    }
    for (const reader of [
      'A.投标专员',
      'D.授权签字人',
      'evaluator.主评员',
      NAMES[3]!,
      'site1.服务点经办员',
      'operator.系统管理员',
    ])
      for (const path of [`${tender.path}/panel`, panel])
        expect([reader, (await world.as(reader).get(path)).status]).toEqual([reader, 404]);
    const abroad = await world.newPerson(await world.newOrganisation('finance', '310101'), 'procurement_regulator');
    expect((await abroad.get(panel)).status).toBe(404);
    expect((await world.http.get(panel)).status).toBe(401);
  });

  it('shows by its tender: that there is one to everybody, a seat to whoever holds it', async () => {
    const at = async (who: string) => {
      const { body } = await world.as(who).get<TenderView>(tender.path);
      return [body.hasPanel, body.seats];
    };
    expect(await at(MEMBERS[0]!)).toEqual([true, ['panel']]);
    expect(await at('notary.公证员')).toEqual([true, ['custodian']]);
    expect(await at('agent.代理项目经理')).toEqual([true, []]);
    expect(await at('A.投标专员')).toEqual([true, []]);
  });

  it('tells each reader what they may do', async () => {
    expect((await shown(panel)).allowed).toEqual(['reseat', 'recuse', 'chair', 'complete', 'dissolve']);
    expect((await shown(panel, world.as(EXPERTS[0]!))).allowed).toEqual(['declare', 'chair']);
    expect((await shown(panel, world.as('finance.采购监管员'))).allowed).toEqual([]);
  });

  it('is not the business of an agent of another tender', async () => {
    const stranger = await world.newPerson(await world.newOrganisation('procurement_agent', '310199'), 'agent_officer');
    expect((await stranger.post(`${tender.path}/panel`, aPanel(world))).status).toBe(404);
    expect((await stranger.post(`${panel}/complete`, undefined, { ifMatch: '"1"' })).status).toBe(404);
  });
});

describe('a member of a panel', () => {
  let panel: string;
  beforeEach(async () => {
    panel = await aDrawnPanel(world, tender, { draw: { candidates: candidates(...NAMES) } });
  });
  afterEach(dissolveAll);

  const experts = async () => (await shown(panel)).members.filter(({ kind, left }) => kind === 'expert' && !left);
  const whoIs = (userId: string) => NAMES.find((name) => world.userId(name) === userId)!;

  it('who has to do with a bidder steps back, and the first reserve takes the seat', async () => {
    const [first] = await experts();
    const [next] = (await shown(panel)).draws[0]!.reserves;
    const leaver = world.as(whoIs(first!.userId));
    const conflicts = [
      { kind: 'family', vendorId: world.organisation('B'), relation: 'spouse' },
      { kind: 'employment', vendorId: world.organisation('D'), until: null },
    ];
    await does(leaver, panel, 'declare', { conflicts });
    const { members } = await shown(panel);
    expect(members[0]).toMatchObject({ userId: first!.userId, left: { reason: 'declared', conflicts: ['spouse'] } });
    expect(members.at(-1)).toMatchObject({ userId: next, left: null, declaredAt: null });
    expect((await leaver.get(panel)).status).toBe(404);
    expect((await world.as(whoIs(next!)).get(panel)).status).toBe(200);
    expect((await seats()).filter(({ is_live }) => is_live)).toHaveLength(3);
    expect((await leaver.post(`${panel}/declare`, { conflicts: [] }, { ifMatch: '"9"' })).status).toBe(404);
  });

  it('stays with a relation that is long over, or to somebody who does not bid', async () => {
    const [first] = await experts();
    const conflicts = [
      { kind: 'employment', vendorId: world.organisation('A'), until: '2023-08-25' },
      { kind: 'control', vendorId: world.organisation('D'), until: null },
    ];
    await does(world.as(whoIs(first!.userId)), panel, 'declare', { conflicts });
    expect((await experts())[0]).toMatchObject({ userId: first!.userId, left: null });
  });

  it('is recused with a reason by whoever runs the procedure; no member decides who sits', async () => {
    const [first] = await experts();
    const recusal = { userId: first!.userId, reason: '因故不能到场' };
    await remember();
    for (const [verb, body] of [
      ['recuse', recusal],
      ['reseat', { draw: { candidates: candidates(NAMES[0]!) } }],
      ['complete', undefined],
      ['dissolve', { reason: '重新组建' }],
    ] as const)
      await refused(await world.as(REPRESENTATIVE).command(panel, verb, body), 422, 'panel-conflict');
    await refused(await world.as(whoIs(first!.userId)).command(panel, 'recuse', recusal), 403, 'permission-denied');
    await does(agent, panel, 'recuse', recusal);
    expect((await shown(panel)).members[0]).toMatchObject({ left: { reason: '因故不能到场', conflicts: [] } });
    await remember();
    await refused(await agent.command(panel, 'recuse', recusal), 422, 'unknown-reference', 'userId');
  });

  it('is the only one to declare', async () => {
    await remember();
    const answer = await world.as('purchaser.合同管理员').command(panel, 'declare', { conflicts: [] });
    await refused(answer, 403, 'not-a-member');
    const chair = { userId: (await experts())[0]!.userId };
    await refused(await world.as('purchaser.合同管理员').command(panel, 'chair', chair), 403, 'not-a-member');
  });

  it('leads it, unless sent by the purchaser', async () => {
    const [first] = await experts();
    await remember();
    const representative = { userId: world.userId(REPRESENTATIVE) };
    await refused(await agent.command(panel, 'chair', representative), 409, 'panel-incomplete', 'userId');
    await does(world.as(whoIs(first!.userId)), panel, 'chair', { userId: first!.userId });
    expect((await shown(panel)).members[0]).toMatchObject({ isChair: true });
  });
});

describe('a panel and its review', () => {
  let panel: string;
  afterAll(dissolveAll);

  it('is needed, whole and declared, before anything is reviewed', async () => {
    await remember();
    const none = await agent.command(tender.path, 'review');
    await refused(none, 409, 'panel-incomplete');
    expect(none.body).toMatchObject({ params: { faults: ['no-panel'] } });
    panel = await aDrawnPanel(world, tender);
    await remember();
    const drawn = await agent.command(tender.path, 'review');
    await refused(drawn, 409, 'panel-incomplete');
    expect(drawn.body).toMatchObject({ params: { faults: ['chair-missing', 'declaration-missing', 'not-completed'] } });
    await refused(await agent.command(panel, 'complete'), 409, 'panel-incomplete');
    await dissolveAll();
    panel = await aCompletePanel(world, tender);
    await does(agent, tender.path, 'review');
    expect(await shown(panel)).toMatchObject({ status: 'complete', faults: [] });
  });

  it('is changed during the review with a reason, and then completed again, with a sheet for the new member', async () => {
    const gone = world.userId(EXPERTS[1]!);
    const sheetsOf = () =>
      world.query<{ user_id: string; status: string }>(
        'select user_id, status from score_sheet where tender_id = $1 order by id',
        [tender.id],
      );
    const before = await sheetsOf();
    await does(agent, panel, 'recuse', { userId: gone, reason: '突发疾病' });
    expect(await shown(panel)).toMatchObject({ status: 'drawn' });
    await does(agent, panel, 'reseat', { draw: { candidates: candidates(NAMES[4]!) } });
    await does(world.as(NAMES[4]!), panel, 'declare', { conflicts: [] });
    await does(agent, panel, 'complete');
    const after = await sheetsOf();
    expect(after.find(({ user_id, status }) => user_id === gone && status === 'void')).toBeDefined();
    expect(after.filter(({ status }) => status === 'filling').map(({ user_id }) => user_id)).toContain(
      world.userId(NAMES[4]!),
    );
    expect(after).toHaveLength(before.length + 1);
  });

  it('cannot be dissolved while it works', async () => {
    await remember();
    await refused(await agent.command(panel, 'dissolve', { reason: '改期' }), 409, 'tender-not-at-stage');
  });

  it('is public by name once the result is announced, and by nothing else', async () => {
    await world.query(
      `update tender set status = 'announced', taken_by = taken_by || '{"announce": ["somebody"]}', version = version + 1 where id = $1`,
      [tender.id],
    );
    for (const path of [panel, `${tender.path}/panel`]) {
      const view = await shown(path, world.as('B.投标专员'));
      expect(view).toMatchObject({ allowed: [], faults: [], draws: [] });
      expect(view.members.map(({ name, declaredAt, authorisation }) => [name, declaredAt, authorisation])).toEqual(
        ['评审专家一', '采购人代表', '评审专家五'].map((name) => [name, null, null]),
      );
    }
    await does(agent, panel, 'dissolve', { reason: '评审已结束' });
    expect((await seats()).filter(({ is_live }) => is_live)).toEqual([]);
  });

  it('tells every hand in its audit', async () => {
    const entries = await world.query<{ action: string }>(
      'select action from audit_entry where subject_id = $1 order by seq',
      [panel.split('/')[1]],
    );
    const verbs = [
      'draft',
      'draw',
      'declare',
      'declare',
      'declare',
      'chair',
      'complete',
      'recuse',
      'reseat',
      'declare',
    ];
    expect(entries.map(({ action }) => action)).toEqual(
      [...verbs, 'complete', 'dissolve'].map((verb) => `review-panel.${verb}`),
    );
  });
});
