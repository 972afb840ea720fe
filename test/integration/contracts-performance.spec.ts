import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { fen } from '#src/kernel/money.js';
import { BudgetsService } from '#src/procurement/budgets/index.js';
import { ContractsService, MilestonesService } from '#src/procurement/contracts/index.js';
import type { PaymentCondition, PaymentKind } from '#src/procurement/tenders/calc/procurement-document.js';
import {
  anAnnouncedAward,
  anEffectiveContract,
  anUpload,
  HEAD,
  MANAGER,
  SIGNATORY,
} from '#test/builders/a-contract-case.js';
import { does, idOf } from '#test/support/acts.js';
import { atOnce } from '#test/support/at-once.js';
import type { Client } from '#test/support/client.js';
import { refusalsIn } from '#test/support/refusals.js';
import { NO_ID } from '#test/support/requests.js';
import { startWorld, type World } from '#test/support/world.js';

interface Shown {
  status: string;
  allowed: string[];
  bond: { amount: string; form: string; returnedOn: string | null } | null;
  filingNumber: string | null;
  suspendReason: string | null;
  endedOn: string | null;
  finallyAcceptedOn: string | null;
  clocks: { clock: string; dueOn: string; doneOn: string | null; isLate: boolean; daysLeft: number | null }[];
}
interface MilestoneShown {
  id: string;
  code: string;
  status: string;
  waitsFor: string[];
  conditions: { condition: string; metOn: string | null }[];
  outcome: { grade: string; factor: string } | null;
  payableOn: string | null;
  paid: string | null;
  returned: string | null;
}

const BOND = {
  issuer: '清源农村商业银行',
  number: 'QYBH-2026-0117',
  amount: '89000.00',
  validUntil: '2027-12-31',
  receivedOn: '2026-09-14',
};
const REASON = { reason: '继续履行将损害公共利益' };

/** Handed in on the last day of the window, and not taken up yet. */
const A_CHALLENGE = `
  insert into challenge (id, version, status, taken_by, tender_id, vendor_id, purchaser_id, agent_id, region_code, subject, facts, grounds, request,
                         received_at, window_ends, due_on, is_suspending, holds_suspension)
  select gen_random_uuid(), 1, 'submitted', '{}', t.id, $2, t.purchaser_id, t.agent_id, t.region_code, 'result', '评分有误', '政府采购法第五十二条', '复核',
         '2026-09-11T08:00:00Z', '2026-09-11', '2026-09-22', false, false from tender t where t.id = $1 returning id`;

let world: World;
let path: string;
let [manager, head, signatory]: Client[] = [];
const { remember, refused } = refusalsIn(() => world);

beforeAll(async () => {
  world = await startWorld({ at: 'published' });
  await world.moveClockTo('2026-09-14');
  [manager, head, signatory] = [MANAGER, HEAD, SIGNATORY].map((who) => world.as(who));
}, 120_000);
afterAll(() => world.stop());

const fresh = async () => anEffectiveContract(world, await anAnnouncedAward(world));
const shown = async (who = manager!, of = path) => (await who.get<Shown>(of)).body;
const plan = async (who = manager!) =>
  (await who.get<{ milestones: MilestoneShown[] }>(`${path}/milestones`)).body.milestones;
const states = async () => (await plan()).map(({ code, status }) => `${code} ${status}`);
/** What the modules downstream do, in the transaction of whoever makes them do it. */
const milestones = <T>(work: (service: MilestonesService) => Promise<T>) =>
  world.act(MANAGER, () => work(world.app.get(MilestonesService)));
const meet = (kind: PaymentKind | null, condition: PaymentCondition, outcome?: { grade: string; factor: string }) =>
  milestones((service) => service.meet(idOf(path), kind, condition, outcome));
const settle = async (code: string, paid: number, returned = 0) => {
  const { id } = (await plan()).find((milestone) => milestone.code === code)!;
  await milestones((service) => service.pay(id, { paidFen: fen(paid), returnedFen: fen(returned) }));
};

describe('a contract in effect', () => {
  beforeAll(async () => {
    path = await fresh();
  });

  it('offers its manager and its head what is to be done', async () => {
    expect((await shown()).allowed).toEqual(['announce', 'file', 'receive-bond']);
    expect((await shown(head)).allowed).toEqual(['suspend', 'terminate', 'rescind']);
    expect((await shown(signatory)).allowed).toEqual([]);
  });

  it('is announced to everybody: parties, price, term and services (A23)', async () => {
    await remember();
    await refused(await head!.command(path, 'announce', {}), 403, 'permission-denied');
    await does(manager!, path, 'announce', {});
    const { body } = await world.http.get<{ kind: string; title: string; body: Record<string, unknown> }>(
      `notices/${await world.newest('notice')}`,
    );
    expect(body).toMatchObject({
      kind: 'contract',
      title: '清源区 2026—2027 年度禁毒社会工作服务合同',
      body: {
        ...{ signedOn: '2026-09-14', price: { total: '1780000.00', capitals: '人民币壹佰柒拾捌万元整' } },
        supplier: { name: '清源区汀禾渡社会工作服务中心', uscc: '52310199MJ0QY101XB' },
        term: { startsOn: '2026-10-01', endsOn: '2027-09-30' },
      },
    });
    expect(body.body.services).toHaveLength(14);
    await remember();
    await refused(await manager!.command(path, 'announce', {}), 409, 'illegal-transition');
  });

  it('is filed within seven working days, later with a reason (A24)', async () => {
    const [, announced, filed] = (await shown()).clocks;
    expect(announced).toMatchObject({ clock: 'announce', dueOn: '2026-09-16', doneOn: '2026-09-14', daysLeft: null });
    expect(filed).toMatchObject({ clock: 'file', dueOn: '2026-09-22', doneOn: null, daysLeft: 7 });
    await world.query(`update contract set file_due_on = '2026-09-11' where id = $1`, [idOf(path)]);
    await remember();
    await refused(
      await manager!.command(path, 'file', { number: '清采备 1' }),
      422,
      'late-reason-required',
      'lateReason',
    );
    await does(manager!, path, 'file', { number: '清采备〔2026〕0092号', lateReason: '备案系统停机' });
    expect(await shown()).toMatchObject({ filingNumber: '清采备〔2026〕0092号' });
  });

  it('takes the agreed bond, which clears the prepayment (A32)', async () => {
    const receive = (over: object) => manager!.command(path, 'receive-bond', { ...BOND, ...over });
    await remember();
    await refused(await receive({ amount: '88999.99' }), 422, 'bond-amount-differs', 'amount');
    await refused(await receive({ amount: '178000.00' }), 422, 'bond-amount-differs', 'amount');
    await refused(await receive({ validUntil: '2027-09-29' }), 422, 'bond-too-short', 'validUntil');
    await refused(await receive({ receivedOn: '2026-09-15' }), 400, 'invalid-shape', 'receivedOn');
    await refused(await receive({ fileId: NO_ID }), 422, 'file-not-claimable', 'fileId');
    const fileId = await anUpload(world, 'bond.txt', Buffer.from('履约保函'), MANAGER);
    expect((await receive({ fileId })).status).toBe(204);
    expect((await signatory!.get(`files/${fileId}`)).status).toBe(200); // both sides read what belongs to the contract
    expect((await world.as('B.授权签字人').get(`files/${fileId}`)).code).toBe('not-found');
    expect(await states()).toEqual(['M1 payable', 'M2 planned', 'M3 planned']);
    expect((await plan())[0]).toMatchObject({
      payableOn: '2026-09-14',
      conditions: [{ metOn: '2026-09-14' }, { metOn: '2026-09-14' }],
    });
    await remember();
    await refused(await receive({}), 409, 'illegal-transition');
    expect((await shown()).allowed).not.toContain('return-bond');
    await refused(await manager!.command(path, 'return-bond', {}), 409, 'bond-still-needed');
  });

  it('is not closed before it is performed', async () => {
    await remember();
    const early = await manager!.command(path, 'complete');
    await refused(early, 409, 'contract-not-fulfilled');
    expect(early.body).toMatchObject({
      params: { open: ['return-bond', 'acceptance', 'assessment', 'M1', 'M2', 'M3'] },
    });
  });

  it('is interrupted by its head, and goes on', async () => {
    await does(head!, path, 'suspend', REASON);
    expect(await shown(head)).toMatchObject({ status: 'suspended', suspendReason: REASON.reason });
    expect((await shown(head)).allowed).toEqual(['resume', 'terminate', 'rescind']);
    const lock = () => world.act(MANAGER, () => world.app.get(ContractsService).lockEffective(idOf(path)));
    await expect(lock()).rejects.toMatchObject({ code: 'contract-not-effective', params: { status: 'suspended' } });
    await does(head!, path, 'resume');
    expect((await lock()).id).toBe(idOf(path));
  });
});

describe('a challenge that is taken up after the signature', () => {
  it('holds up no procedure any more, and is answered all the same', async () => {
    const award = await anAnnouncedAward(world);
    await anEffectiveContract(world, award);
    const [challenge] = await world.query<{ id: string }>(A_CHALLENGE, [award.tenderId, world.organisation('B')]);
    const approver = world.as('purchaser.采购审核员');
    await does(approver, `challenges/${challenge!.id}`, 'accept', { mayChangeResult: true });
    expect((await manager!.get<{ status: string }>(`tenders/${award.tenderId}`)).body.status).toBe('contracted');
    await does(approver, `challenges/${challenge!.id}`, 'dismiss', { reply: '经复核，评分无误。' });
    expect((await manager!.get<{ status: string }>(`tenders/${award.tenderId}`)).body.status).toBe('contracted');
  });
});

describe('the payments of a contract', () => {
  beforeAll(async () => {
    path = await fresh();
    await does(manager!, path, 'receive-bond', BOND);
  });

  it('are read by both sides and the offices above, and by nobody else', async () => {
    const [{ id }] = (await plan()) as [MilestoneShown];
    for (const who of [
      MANAGER,
      SIGNATORY,
      'A.机构财务',
      'purchaser.单位会计',
      'finance.支付初审员',
      'oversight.审计监督员',
    ])
      expect([who, (await world.as(who).get(`milestones/${id}`)).status]).toEqual([who, 200]);
    expect((await world.as('B.机构财务').get(`milestones/${id}`)).code).toBe('not-found');
    for (const who of ['agent.代理项目经理', 'site1.服务点经办员', 'evaluator.主评员'])
      expect([who, (await world.as(who).get(`milestones/${id}`)).code]).toEqual([who, 'permission-denied']);
    expect((await world.as('B.机构财务').get(`${path}/milestones`)).code).toBe('not-found');
    const { body } = await world
      .as('finance.支付初审员')
      .get<{ items: object[] }>(`milestones?status=payable&contract=${idOf(path)}`);
    expect(body.items).toEqual([
      expect.objectContaining({ code: 'M1', gross: '534000.00', year: 2026, vendor: '清源区汀禾渡社会工作服务中心' }),
    ]);
  });

  it('fall due one after the other, each when the one before it is paid', async () => {
    await meet('progress', 'acceptance');
    expect(await states()).toEqual(['M1 payable', 'M2 planned', 'M3 planned']);
    await settle('M1', 53_400_000);
    expect(await states()).toEqual(['M1 paid', 'M2 payable', 'M3 planned']); // accepted before its turn
    expect((await plan())[0]).toMatchObject({ paid: '534000.00', returned: '0.00' });
  });

  it('never cost more than they should', async () => {
    await expect(settle('M2', 71_200_000, 1)).rejects.toMatchObject({ code: 'payment-exceeds-commitment' });
    await expect(settle('M3', 1)).rejects.toMatchObject({ code: 'illegal-transition' });
    expect(await states()).toEqual(['M1 paid', 'M2 payable', 'M3 planned']);
  });

  it('keep the grade of the assessment, and set the return of the bond running (D32, E7)', async () => {
    await settle('M2', 71_010_038, 189_962);
    expect(await states()).toEqual(['M1 paid', 'M2 paid', 'M3 due']);
    await meet('final', 'acceptance');
    expect(await states()).toEqual(['M1 paid', 'M2 paid', 'M3 accepted']);
    expect(await shown()).toMatchObject({ finallyAcceptedOn: '2026-09-14' });
    expect((await shown()).clocks.at(-1)).toMatchObject({ clock: 'return-bond', dueOn: '2026-09-28', doneOn: null });
    await meet('final', 'assessment', { grade: 'good', factor: '0.95' });
    const [, , last] = await plan();
    expect(last).toMatchObject({ status: 'payable', outcome: { grade: 'good', factor: '0.95' }, waitsFor: [] });
  });

  it('are audited, by whom the system took its steps', async () => {
    const [, , { id }] = (await plan()) as [MilestoneShown, MilestoneShown, MilestoneShown];
    const rows = await world.query(
      'select action, actor_kind as kind, actor_user_id as who from audit_entry where subject_id = $1 order by seq',
      [id],
    );
    const steps = ['plan', 'fall-due', 'accept', 'clear'].map((step) => `milestone.${step}`);
    expect(rows.map(({ action }) => action)).toEqual(steps);
    expect(rows.at(-1)).toMatchObject({ action: 'milestone.clear', kind: 'system' });
  });

  it('are all made, and everything else done, before the contract is closed', async () => {
    await remember();
    const early = await manager!.command(path, 'complete');
    await refused(early, 409, 'contract-not-fulfilled');
    expect(early.body).toMatchObject({ params: { open: ['announce', 'file', 'return-bond', 'M3'] } });
    expect((early.body as unknown as { detail: string }).detail).toContain('合同公告、合同备案、退还履约保证、M3');
    await settle('M3', 50_730_000, 2_670_000);
    expect((await shown()).allowed).toEqual(['announce', 'file', 'return-bond']);
    await does(manager!, path, 'announce', {});
    await does(manager!, path, 'file', { number: '清采备 2' });
    await does(manager!, path, 'return-bond', {});
    expect((await shown()).allowed).toEqual(['complete']);
    await does(manager!, path, 'complete');
    expect(await shown()).toMatchObject({
      status: 'completed',
      endedOn: '2026-09-14',
      allowed: [],
      bond: { returnedOn: '2026-09-14' },
    });
    await expect(meet('final', 'acceptance')).rejects.toMatchObject({ code: 'contract-not-effective' });
  });
});

describe('a contract that ends early', () => {
  beforeEach(async () => {
    path = await fresh();
  });
  const committed = async () => {
    const [row] = await world.query<{ committed: number; returned: number }>(
      'select sum(committed_fen)::int as committed, sum(returned_fen)::int as returned from commitment where contract_id = $1',
      [idOf(path)],
    );
    return [row!.committed, row!.returned];
  };

  it.each(['terminate', 'rescind'] as const)('gives its money back and pays nothing more: %s', async (how) => {
    await remember();
    await refused(await manager!.command(path, how, REASON), 403, 'permission-denied');
    await refused(await head!.command(path, how, {}), 400, 'invalid-shape', 'reason');
    await does(head!, path, how, REASON);
    expect(await shown()).toMatchObject({
      status: how === 'rescind' ? 'rescinded' : 'terminated',
      endReason: REASON.reason,
    });
    expect(await states()).toEqual(['M1 cancelled', 'M2 cancelled', 'M3 cancelled']);
    expect(await committed()).toEqual([0, 178_000_000]);
  });

  it('keeps what was paid, and returns its bond', async () => {
    await does(manager!, path, 'receive-bond', BOND);
    const [{ id }] = (await plan()) as [MilestoneShown];
    await world.act(MANAGER, () => world.app.get(BudgetsService).payOut(id, fen(53_400_000)));
    await remember();
    await refused(await head!.command(path, 'terminate', REASON), 409, 'payment-under-way');
    await world.act(MANAGER, async () => {
      await world.app.get(BudgetsService).settle(id);
      await world.app.get(MilestonesService).pay(id, { paidFen: fen(53_400_000), returnedFen: fen(0) });
    });
    await does(head!, path, 'terminate', REASON);
    expect(await states()).toEqual(['M1 paid', 'M2 cancelled', 'M3 cancelled']);
    expect(await committed()).toEqual([0, 124_600_000]);
    expect((await shown()).allowed).toEqual(['return-bond']);
    await does(manager!, path, 'return-bond', {});
  });

  it('ends once, whoever comes at the same moment', async () => {
    const deputy = await world.newPerson(world.organisation('purchaser'), 'unit_head');
    const { etag: ifMatch } = await head!.get(path);
    const requests = [
      () => head!.post(`${path}/terminate`, REASON, { ifMatch }),
      () => deputy.post(`${path}/rescind`, REASON, { ifMatch }),
    ];
    expect(await atOnce(world, { table: 'contract', id: idOf(path) }, requests)).toEqual(['204', 'stale-version']);
    expect(await committed()).toEqual([0, 178_000_000]);
  });
});
