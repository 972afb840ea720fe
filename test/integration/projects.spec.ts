import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aBudgetLine, aProject } from '#test/builders/a-purchase.js';
import {
  aDraftProject,
  aDraftTender,
  aLine,
  anApprovedEstimate,
  anEstimate,
  anIntendedProject,
  aReservedProject,
  does,
  idOf,
  PRICE,
} from '#test/support/acts.js';
import type { Client } from '#test/support/client.js';
import { refusalsIn } from '#test/support/refusals.js';
import { NO_ID } from '#test/support/requests.js';
import { startWorld, type World } from '#test/support/world.js';

interface Shown {
  id: string;
  version: number;
  status: string;
  allowed: string[];
  ceiling: string;
  agent: { id: string; name: string } | null;
  mandate: object | null;
  planNumber: string | null;
  intentPublishedOn: string | null;
  earliestNotice: string | null;
  cancelReason: string | null;
}

let world: World;
let officer: Client;
let approver: Client;
let regulator: Client;
const { remember, refused, misshapen } = refusalsIn(() => world);

beforeAll(async () => {
  world = await startWorld({ at: 'catalogue' });
  await world.moveClockTo('2026-07-13');
  [officer, approver] = [world.as('purchaser.经办员'), world.as('purchaser.采购审核员')];
  regulator = world.as('finance.采购监管员');
});
afterAll(() => world.stop());

const shown = async (path: string, reader = officer) => (await reader.get<Shown>(path)).body;
const available = async (line: string) =>
  (await officer.get<{ balances: { available: string } }>(line)).body.balances.available;

describe('a project', () => {
  it('begins with an approved estimate, whose price becomes its ceiling', async () => {
    const path = await aDraftProject(world);
    expect(await shown(path)).toMatchObject({
      version: 1,
      status: 'draft',
      ceiling: PRICE,
      allowed: ['reserve', 'entrust'],
      agent: null,
    });
  });

  it('does not begin with an estimate that nobody has approved', async () => {
    const draft = aProject(idOf(await anEstimate(world)), { number: 'P-1' });
    await remember();
    await refused(await officer.post('projects', draft), 409, 'estimate-not-approved');
  });

  it('does not begin with an estimate or a number that another one has', async () => {
    const estimateId = idOf(await anApprovedEstimate(world));
    expect((await officer.post('projects', aProject(estimateId, { number: 'P-2' }))).status).toBe(201);
    const another = idOf(await anApprovedEstimate(world));
    await remember();
    await refused(await officer.post('projects', aProject(estimateId, { number: 'P-3' })), 409, 'estimate-in-use');
    await refused(await officer.post('projects', aProject(another, { number: 'P-2' })), 409, 'number-taken');
  });

  it('names a ground of its own method, and gives small enterprises what the law says or nothing', async () => {
    const estimateId = idOf(await anApprovedEstimate(world));
    const post = (over: Parameters<typeof aProject>[1]) =>
      officer.post('projects', aProject(estimateId, { number: 'P-4', ...over }));
    await remember();
    await refused(await post({ method: 'open_tender' }), 422, 'ground-not-for-method', 'methodGround');
    await refused(await post({ methodGround: 'default-method' }), 422, 'ground-not-for-method', 'methodGround');
    await refused(await post({ smeDeduction: '0.0999' }), 422, 'sme-deduction-out-of-bounds', 'smeDeduction');
    await refused(await post({ smeDeduction: '0.2001' }), 422, 'sme-deduction-out-of-bounds', 'smeDeduction');
    await refused(await post({ smeReservation: 'whole' }), 422, 'deduction-in-reserved-project', 'smeDeduction');
    expect((await post({ smeReservation: 'whole', smeDeduction: '0' })).status).toBe(201);
  });
});

describe('the threshold of the open tender', () => {
  const threshold = (amount: string) =>
    world.query(
      `insert into parameter (id, version, status, taken_by, kind, region_code, effective_from, extrapolate, relief, value,
                              source_document, certainty, known_from)
       values (gen_random_uuid(), 1, 'active', '{}', 'open-tender-threshold', '310199', '2026-01-01', false, false, $1, '清财采〔2026〕1号', 'C', now())`,
      [{ amount }],
    );

  it('is that of the nearest region, and asks for the approval of any other method from the figure itself on (A6, A8)', async () => {
    const estimateId = idOf(await anApprovedEstimate(world));
    const draft = (over: object = {}) => officer.post('projects', aProject(estimateId, { number: 'T-1', ...over }));
    await threshold(PRICE);
    await remember();
    const without = await draft();
    await refused(without, 422, 'method-approval-required', 'methodApproval');
    expect(without.body).toMatchObject({ params: { rule: 'A8', threshold: PRICE } });
    const methodApproval = { number: '清财采〔2026〕9号', date: '2026-07-10' };
    expect((await draft({ methodApproval })).body).toMatchObject({ methodApproval });
    await world.query(`delete from parameter where kind = 'open-tender-threshold' and region_code = '310199'`);
    expect(await shown(await aDraftProject(world))).toMatchObject({ methodApproval: null });
  });
});

describe('the money of a project', () => {
  let project: string;
  let line: string;
  let small: string;
  const reserve = (...parts: [line: string, amount: string][]) =>
    officer.command(project, 'reserve', {
      parts: parts.map(([path, amount]) => ({ budgetLineId: idOf(path), amount })),
    });

  beforeAll(async () => {
    project = await aDraftProject(world);
    [line, small] = [await aLine(world, '2000000.00'), await aLine(world, '1.00')];
  });

  it('is the whole ceiling, neither more nor less', async () => {
    await remember();
    await refused(await reserve([line, '1812251.67']), 422, 'reservation-not-total', 'parts');
    await refused(await reserve([line, '1812251.69']), 422, 'reservation-not-total', 'parts');
  });

  it('lies on lines of the purchaser, each named once, with something on each', async () => {
    const other = await world.newOrganisation('purchaser', '310199');
    const desk = world.as('finance.指标管理员');
    const foreign = (await desk.post<{ id: string }>('budget-lines', aBudgetLine(other))).body.id;
    await remember();
    await misshapen(await reserve([NO_ID, PRICE]), 'parts.0.budgetLineId', 'unknown-reference');
    await misshapen(await reserve([foreign, PRICE]), 'parts.0.budgetLineId', 'unknown-reference');
    await misshapen(await reserve([line, '1.00'], [line, '1812250.68']), 'parts.1.budgetLineId', 'duplicate');
    await misshapen(await reserve([line, PRICE], [small, '0.00']), 'parts.1.amount', 'out-of-range');
  });

  it('is there: a line cannot give what it does not have', async () => {
    await remember();
    const answer = await reserve([small, '1.01'], [line, '1812250.67']);
    await refused(answer, 409, 'budget-line-exceeded', 'parts.0.amount');
    expect(answer.body).toMatchObject({ params: { left: '1.00' } });
  });

  it('comes before the plan', async () => {
    await remember();
    await refused(await officer.command(project, 'plan'), 409, 'illegal-transition');
  });

  it('is set aside once', async () => {
    expect((await reserve([line, PRICE])).status).toBe(204);
    expect(await available(line)).toBe('187748.32');
    await remember();
    await refused(await reserve([line, PRICE]), 409, 'illegal-transition');
  });

  it('goes back when the project is given up', async () => {
    await does(approver, project, 'cancel', { reason: '需求取消' });
    expect(await available(line)).toBe('2000000.00');
    expect(await shown(project)).toMatchObject({ status: 'cancelled', cancelReason: '需求取消', allowed: [] });
    await remember();
    await refused(await officer.command(project, 'plan'), 409, 'illegal-transition');
  });
});

describe('the plan of a project', () => {
  let project: string;
  beforeAll(async () => {
    project = await aReservedProject(world);
  });

  it('is filed by the regulator of its own region, or goes back', async () => {
    await does(officer, project, 'plan');
    expect((await shown(project, regulator)).allowed).toEqual(['return-plan', 'file']);
    await does(regulator, project, 'return-plan');
    await does(officer, project, 'plan');
    await remember();
    const above = await world.newPerson(await world.newOrganisation('finance', '310000'), 'procurement_regulator');
    expect(await shown(project, above)).toMatchObject({ status: 'planned', allowed: [] });
    await remember();
    await refused(await above.command(project, 'file', { planNumber: 'J-1' }), 404, 'not-found');
  });

  it('is never filed by whoever made it, in whichever post', async () => {
    const finance = world.organisation('finance');
    const same = await world.newPerson(finance, 'procurement_regulator', world.userId('purchaser.经办员'));
    await remember();
    await refused(await same.command(project, 'file', { planNumber: 'J-1' }), 409, 'four-eyes');
  });

  it('has a number of its own', async () => {
    await does(regulator, project, 'file', { planNumber: 'J-1' });
    const next = await aReservedProject(world);
    await does(officer, next, 'plan');
    await remember();
    await refused(await regulator.command(next, 'file', { planNumber: 'J-1' }), 409, 'number-taken');
  });

  it('comes before the intent, and the intent before any tender', async () => {
    const next = await aReservedProject(world);
    await remember();
    const intent = { expectedOn: '2026-09-01', summary: '专业社会工作服务' };
    await refused(await officer.command(next, 'publish-intent', intent), 409, 'illegal-transition');
    await expect(aDraftTender(world, next)).rejects.toThrow('project-not-ready');
  });
});

describe('the intent and the agent of a project', () => {
  const mandate = { agreementNumber: 'D-1', agreementDate: '2026-07-08', scope: ['编制文件', '发布公告'] };
  let project: string;

  beforeAll(async () => {
    project = await anIntendedProject(world);
  });
  const notices = () =>
    world.query<{ kind: string; body: object }>('select kind, body from notice where project_id = $1 order by id', [
      idOf(project),
    ]);

  it('is told to everybody with the ceiling as its budget', async () => {
    expect(await notices()).toMatchObject([{ kind: 'intent', body: { budget: PRICE, smeReservation: 'none' } }]);
    // A5: thirty days after 13 July are 12 August, a Wednesday
    expect(await shown(project)).toMatchObject({ intentPublishedOn: '2026-07-13', earliestNotice: '2026-08-12' });
  });

  it('is entrusted to an agent, and to nobody else', async () => {
    await remember();
    for (const agentId of [world.organisation('A'), world.organisation('purchaser'), NO_ID]) {
      const answer = await officer.command(project, 'entrust', { agentId, ...mandate });
      await refused(answer, 422, 'not-an-agent', 'agentId');
    }
  });

  it('is seen by its agent from then on, and no longer once another one has it', async () => {
    const [first, second] = [world.organisation('agent'), await world.newOrganisation('procurement_agent', '310199')];
    const [one, other] = [world.as('agent.代理项目经理'), await world.newPerson(second, 'agent_officer')];
    await does(officer, project, 'entrust', { agentId: first, ...mandate });
    expect(await shown(project, one)).toMatchObject({ agent: { id: first }, mandate: { number: 'D-1' }, allowed: [] });
    expect((await other.get(project)).status).toBe(404);
    await does(officer, project, 'entrust', { agentId: second, ...mandate, agreementNumber: 'D-2' });
    expect((await one.get(project)).status).toBe(404);
    expect(await shown(project, other)).toMatchObject({ agent: { id: second }, mandate: { number: 'D-2' } });
  });

  it('keeps its agent and its life while a tender hangs on it', async () => {
    const tender = await aDraftTender(world, project);
    await remember();
    const agentId = world.organisation('agent');
    await refused(await officer.command(project, 'entrust', { agentId, ...mandate }), 409, 'tender-under-way');
    await refused(await approver.command(project, 'cancel', { reason: '需求取消' }), 409, 'tender-under-way');
    await does(approver, tender, 'cancel', { reason: '需求取消' });
  });

  it('is given up in public when its intent was public', async () => {
    await does(approver, project, 'cancel', { reason: '需求取消' });
    expect((await notices()).map(({ kind }) => kind)).toEqual(['intent', 'cancellation']);
    expect((await notices())[1]).toMatchObject({ body: { reason: '需求取消' } });
  });
});

describe('the list of projects', () => {
  const list = async (reader: Client, query = '') =>
    (await reader.get<{ items: Shown[] }>(`projects?limit=100${query}`)).body.items;

  it('shows the purchaser and the offices above its region everything, and others nothing', async () => {
    const own = await list(officer);
    expect(own.length).toBeGreaterThan(5);
    for (const who of ['finance.指标管理员', 'oversight.审计监督员'])
      expect(await list(world.as(who))).toHaveLength(own.length);
    const elsewhere = await world.newPerson(await world.newOrganisation('finance', '310101'), 'budget_officer');
    expect(await list(elsewhere)).toEqual([]);
    expect((await world.as('A.投标专员').get('projects')).status).toBe(403);
  });

  it('is filtered by state and region', async () => {
    const cancelled = await list(officer, '&status=cancelled');
    expect(cancelled.length).toBeGreaterThan(0);
    expect(cancelled.every(({ status }) => status === 'cancelled')).toBe(true);
    expect(await list(officer, '&region=310101')).toEqual([]);
  });
});
