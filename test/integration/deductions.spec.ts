import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { fen } from '#src/kernel/money.js';
import type { ProposeDeduction } from '#src/procurement/delivery/deductions/deduction.dto.js';
import { type ClaimedDeduction, DeductionsService } from '#src/procurement/delivery/index.js';
import { aSubmittedReport, aVacancyDeduction, somebody } from '#test/builders/a-delivery.js';
import { does, idOf } from '#test/support/acts.js';
import { atOnce } from '#test/support/at-once.js';
import type { Client } from '#test/support/client.js';
import { eventually } from '#test/support/eventually.js';
import { refusalsIn } from '#test/support/refusals.js';
import { startWorld, type World } from '#test/support/world.js';

interface Shown {
  readonly id: string;
  readonly status: string;
  readonly allowed: string[];
  readonly amount: string;
  readonly open: string;
  readonly basis: Record<string, unknown>;
  readonly explanation: { formula: string; words: string; rule: string };
  readonly requestId: string | null;
}

let world: World;
let contract: string;
let [manager, approver, vendor, signatory]: Client[] = [];
let vacancy: string;
const { remember, refused, misshapen } = refusalsIn(() => world);

const propose = (body: ProposeDeduction, who = manager!) => who.post(`${contract}/deductions`, body);
async function proposed(body: ProposeDeduction): Promise<string> {
  const { status, code, body: made } = await propose(body);
  expect([status, code]).toEqual([201, undefined]);
  return `deductions/${made.id as string}`;
}
const lateReport = (month: string): ProposeDeduction => ({
  kind: 'late-report',
  lateReport: { month },
  reason: '逾期提交月报。',
});
const falseRecord = (over: object = {}): ProposeDeduction => ({
  kind: 'false-record',
  falseRecord: { month: '2026-10', lineCode: 'R02', record: 'LH-0031-07', ...over },
  reason: '抽查走访记录不实。',
});
const shown = async (path: string, who = manager!) => (await who.get<Shown>(path)).body;
const payments = () => world.app.get(DeductionsService);
const byManager = <T>(work: () => Promise<T>) => world.act('purchaser.合同管理员', work);

/** In October a report three days late; in November somebody leaves, and the place stays empty for ten days; another for two. */
beforeAll(async () => {
  world = await startWorld({ at: 'filed' });
  contract = `contracts/${await world.newest('contract')}`;
  [manager, approver] = [world.as('purchaser.合同管理员'), world.as('purchaser.采购审核员')];
  [vendor, signatory] = [world.as('A.项目主管'), world.as('A.授权签字人')];
  const put = async (slot: number, workerId: string, startsOn: string) =>
    (
      await vendor!.post<{ id: string }>(`${contract}/staff-assignments`, {
        postCode: 'assistant',
        slot,
        workerId,
        startsOn,
      })
    ).body.id;
  const first = await put(6, await somebody(world, 1), '2026-10-01');
  await world.moveClockTo('2026-10-03');
  await put(5, await somebody(world, 2), '2026-10-03');
  await world.moveClockTo('2026-11-09');
  await aSubmittedReport(world, contract, '2026-10');
  await world.moveClockTo('2026-11-27');
  await does(vendor, `staff-assignments/${first}`, 'end', { endsOn: '2026-11-29', reason: '个人原因离职' });
  await world.moveClockTo('2026-12-10');
  await put(6, await somebody(world, 3), '2026-12-10');
  await aSubmittedReport(world, contract, '2026-11');
  await world.moveClockTo('2026-12-11');
}, 60_000);
afterAll(() => world.stop());

describe('a deduction for a vacancy', () => {
  it('is of a vacancy that there was, and that is over', async () => {
    const at = (over: object) =>
      aVacancyDeduction({ vacancy: { postCode: 'assistant', slot: 6, from: '2026-11-30', ...over } });
    await remember();
    await refused(await propose(at({ from: '2026-12-01' })), 422, 'vacancy-unknown', 'vacancy.from');
    await refused(await propose(at({ slot: 1 })), 422, 'vacancy-unknown', 'vacancy.from');
    await refused(await propose(at({ postCode: 'driver' })), 422, 'vacancy-unknown', 'vacancy.from');
    await refused(await propose(at({ slot: 1, from: '2026-10-01' })), 409, 'vacancy-open');
    await refused(await propose(at({ slot: 5, from: '2026-10-01' })), 409, 'nothing-to-deduct');
    await misshapen(await propose({ kind: 'vacancy', reason: '空缺' }), 'vacancy', 'required');
  });

  it('is proposed by the contract manager of the purchaser, without naming anybody', async () => {
    await remember();
    expect((await propose(aVacancyDeduction(), approver)).code).toBe('permission-denied');
    const stranger = await world.newPerson(await world.newOrganisation('purchaser', '310199'), 'contract_manager');
    await remember();
    await refused(await propose(aVacancyDeduction(), stranger), 404, 'not-found');
    const named = await propose(aVacancyDeduction({ reason: '离职人员 11010519491231002X' }));
    await refused(named, 422, 'personal-data-found', 'reason');
  });

  it('costs the contract’s own price of the post: 138672.00 × 5 ÷ 365 = 1899.62', async () => {
    vacancy = await proposed(aVacancyDeduction());
    expect(await shown(vacancy)).toMatchObject({
      ...{ kind: 'vacancy', status: 'proposed', amount: '1899.62', open: '1899.62' },
      ...{ proposedOn: '2026-12-11', replyDueOn: '2026-12-18' },
      basis: { postCode: 'assistant', slot: 6, from: '2026-11-30', to: '2026-12-09' },
      explanation: {
        formula: 'vacant-post',
        rule: 'D11',
        words: '岗位年报价 138672.00 元 × 5 日 ÷ 365（2026-11-30 至 2026-12-09 空缺 10 日，宽限 5 日）',
        inputs: { annual: '138672.00', charged: '5', days: '10', grace: '5', yearDays: '365' },
      },
      allowed: [],
    });
    const english = await manager!.get<Shown>(vacancy, { headers: { 'accept-language': 'en' } });
    expect(english.body.explanation.words).toContain('138672.00 yuan × 5 days ÷ 365');
    const { body } = await manager!.get<{ items: { from: string; deductionId: string | null }[] }>(
      `${contract}/vacancies`,
    );
    expect(body.items.find(({ from }) => from === '2026-11-30')!.deductionId).toBe(idOf(vacancy));
  });

  it('is proposed once, also at the same moment', async () => {
    await remember();
    await refused(await propose(aVacancyDeduction()), 409, 'already-deducted');
    const outcomes = await atOnce(world, { table: 'contract', id: idOf(contract) }, [
      () => propose(falseRecord({ record: 'LH-0001-01' })),
      () => propose(falseRecord({ record: 'LH-0001-01' })),
    ]);
    expect(outcomes).toEqual(['201', 'already-deducted']);
  });

  it('is read by both sides and the offices, by nobody else', async () => {
    for (const who of ['A.机构财务', 'purchaser.单位会计', 'finance.支付终审员', 'oversight.审计监督员'])
      expect((await world.as(who).get(vacancy)).status).toBe(200);
    expect((await world.as('B.项目主管').get(vacancy)).code).toBe('not-found');
    expect((await world.as('site1.服务点经办员').get(vacancy)).code).toBe('permission-denied');
    const list = (who: Client) => who.get<{ items: object[] }>(`deductions?contract=${idOf(contract)}&status=proposed`);
    expect((await list(vendor!)).body.items).toHaveLength(2);
    expect((await list(world.as('B.项目主管'))).body.items).toEqual([]);
  });

  it('is not decided before the vendor was heard or its last day has passed', async () => {
    await world.moveClockTo('2026-12-18', '20:00');
    await remember();
    for (const [action, body] of [
      ['confirm', { opinion: '属实' }],
      ['waive', { reason: '免除' }],
    ] as const) {
      const early = await approver!.command(vacancy, action, body);
      await refused(early, 409, 'deduction-reply-pending');
      expect(early.body).toMatchObject({ params: { dueOn: '2026-12-18' } });
    }
  });

  it('is replied to by the vendor, once, on the last day for it', async () => {
    await remember();
    const reply = (who: Client, statement = '招录延迟，无异议。') => who.command(vacancy, 'reply', { statement });
    await refused(await reply(world.as('B.授权签字人')), 404, 'not-found');
    expect((await reply(world.as('A.机构财务'))).code).toBe('permission-denied');
    await refused(await reply(vendor!, '请致电 13800138000'), 422, 'personal-data-found', 'statement');
    await does(signatory!, vacancy, 'reply', { statement: '招录延迟，无异议。' });
    expect(await shown(vacancy)).toMatchObject({
      status: 'replied',
      reply: '招录延迟，无异议。',
      repliedOn: '2026-12-18',
    });
    await remember();
    await refused(await reply(vendor!), 409, 'illegal-transition');
  });

  it('is confirmed by somebody else than proposed it (G6), once, whoever comes at the same moment', async () => {
    const both = await world.newPerson(
      world.organisation('purchaser'),
      'procurement_approver',
      world.userId('purchaser.合同管理员'),
    );
    const third = await world.newPerson(world.organisation('purchaser'), 'procurement_approver');
    await remember();
    const own = await both.command(vacancy, 'confirm', { opinion: '属实' });
    await refused(own, 409, 'four-eyes');
    expect(own.body).toMatchObject({ params: { subject: 'deduction', action: 'confirm', earlier: 'propose' } });
    const { etag: ifMatch } = await approver!.get(vacancy);
    const outcomes = await atOnce(world, { table: 'contract', id: idOf(contract) }, [
      () => approver!.post(`${vacancy}/confirm`, { opinion: '属实' }, { ifMatch }),
      () => third.post(`${vacancy}/confirm`, { opinion: '属实' }, { ifMatch }),
    ]);
    expect(outcomes).toEqual(['204', 'stale-version']);
    expect(await shown(vacancy)).toMatchObject({ status: 'confirmed', decision: '属实', decidedOn: '2026-12-18' });
    const [told] = await world.query<{ count: string }>(
      `select count(*) from audit_entry where action = 'deduction.confirm'`,
    );
    expect(told!.count).toBe('1');
  });
});

describe('a deduction for a late report', () => {
  it('is of a report that came late', async () => {
    await remember();
    await refused(await propose(lateReport('2026-12')), 422, 'report-not-late', 'lateReport.month');
    await misshapen(await propose({ kind: 'late-report', reason: '逾期' }), 'lateReport', 'required');
  });

  it('takes five ten-thousandths a day of the payment whose turn it is', async () => {
    const october = await proposed(lateReport('2026-10'));
    expect(await shown(october)).toMatchObject({
      amount: '801.00', // 534000.00 × 0.0005 × 3
      basis: {
        month: '2026-10',
        dueOn: '2026-11-06',
        submittedOn: '2026-11-09',
        daysLate: 3,
        payment: 'M1',
        isCapped: false,
      },
      explanation: {
        formula: 'late-days',
        rule: 'D10',
        inputs: { base: '534000.00', dailyRate: '0.0005', days: '3', earlier: '0.00', cap: '178000.00' },
      },
    });
    await remember();
    await refused(await propose(lateReport('2026-10')), 409, 'already-deducted');
  });

  it('never takes more than a tenth of the price, all lateness together', async () => {
    await world.query(`update deduction set amount_fen = 17790000, open_fen = 17790000 where kind = 'late-report'`);
    await world.query(
      `update milestone set status = 'paid', paid_on = '2026-12-01', paid_fen = gross_fen, returned_fen = 0 where code = 'M1'`,
    );
    const november = await proposed(lateReport('2026-11'));
    expect(await shown(november)).toMatchObject({
      amount: '100.00', // of 712000.00 × 0.0005 × 3 = 1068.00
      basis: { payment: 'M2', isCapped: true },
      explanation: { inputs: { base: '712000.00', earlier: '177900.00' } },
    });
    await world.query(`update service_report set month = '2027-01' where month = '2026-11'`);
    await remember();
    await refused(await propose(lateReport('2027-01')), 409, 'nothing-to-deduct');
    await world.query(`update service_report set month = '2026-11' where month = '2027-01'`);
  });

  it('is of nothing when everything is paid', async () => {
    await world.query(`update milestone set status = 'paid', paid_on = '2026-12-01' where code <> 'M1'`);
    await world.query(`update service_report set month = '2027-01' where month = '2026-11'`);
    await remember();
    await refused(await propose(lateReport('2027-01')), 409, 'nothing-due');
  });
});

describe('a deduction for a false record', () => {
  it('is a fiftieth of the price for each record, once', async () => {
    const record = await proposed(falseRecord());
    expect(await shown(record)).toMatchObject({
      amount: '35600.00', // 1780000.00 × 0.02
      basis: { month: '2026-10', lineCode: 'R02', record: 'LH-0031-07' },
      explanation: { formula: 'false-records', rule: 'D11', inputs: { base: '1780000.00', share: '0.02', cases: '1' } },
    });
    await remember();
    await refused(await propose(falseRecord()), 409, 'already-deducted');
    await misshapen(
      await propose(falseRecord({ record: 'X', lineCode: 'X99' })),
      'falseRecord.lineCode',
      'unknown-reference',
    );
    await refused(
      await propose(falseRecord({ record: 'X', month: '2026-12' })),
      422,
      'record-month-unreported',
      'falseRecord.month',
    );
    await refused(
      await propose(falseRecord({ record: '11010519491231002X' })),
      422,
      'personal-data-found',
      'falseRecord.record',
    );
  });

  it('is decided without a reply after the last day for it, and is given up for good', async () => {
    await world.moveClockTo('2026-12-23');
    const [record] = await world.query<{ id: string }>(
      `select id from deduction where breach_key = 'false-record:LH-0001-01'`,
    );
    const path = `deductions/${record!.id}`;
    await remember();
    await refused(await vendor!.command(path, 'reply', { statement: '迟了' }), 409, 'deduction-reply-too-late');
    await does(approver!, path, 'waive', { reason: '记录经复核属实。' });
    expect(await shown(path, vendor)).toMatchObject({ status: 'waived', decision: '记录经复核属实。', allowed: [] });
    await remember();
    await refused(await propose(falseRecord({ record: 'LH-0001-01' })), 409, 'already-deducted');
    await refused(await approver!.command(path, 'confirm', { opinion: '属实' }), 409, 'illegal-transition');
  });
});

describe('the deductions of a payment', () => {
  const [first, second] = [uuidv7(), uuidv7()];
  let record: string;

  it('are those that are confirmed, the oldest first', async () => {
    const [row] = await world.query<{ id: string }>(
      `select id from deduction where breach_key = 'false-record:LH-0031-07'`,
    );
    record = row!.id;
    await does(vendor!, `deductions/${record}`, 'reply', { statement: '有异议。' });
    await does(approver!, `deductions/${record}`, 'confirm', { opinion: '抽查属实。' });
    expect(await byManager(() => payments().claim(idOf(contract), first))).toEqual([
      { id: idOf(vacancy), amountFen: 189962 },
      { id: record, amountFen: 3560000 },
    ]);
    expect(await shown(vacancy)).toMatchObject({ requestId: first, status: 'confirmed' });
    expect(await byManager(() => payments().claim(idOf(contract), second))).toEqual([]);
  });

  it('are free again when the payment comes to nothing', async () => {
    await byManager(() => payments().letGo(first));
    expect((await shown(vacancy)).requestId).toBeNull();
    await byManager(() => payments().letGo(first)); // nothing is left to let go
  });

  it('are taken by one of two payments that come at the same moment', async () => {
    const holder = new pg.Client(world.database.ownerUrl);
    await holder.connect();
    await holder.query('begin');
    await holder.query('select from deduction where id = $1 for update', [idOf(vacancy)]);
    const claims = [first, second].map((request) => byManager(() => payments().claim(idOf(contract), request)));
    await eventually(async () => {
      const { rows } = await holder.query<{ waiting: number }>(
        'select count(*)::int as waiting from pg_locks where not granted',
      );
      return rows[0]!.waiting === 2;
    });
    await holder.query('commit');
    await holder.end();
    const taken = await Promise.all(claims);
    expect(taken.map((each) => each.length).sort()).toEqual([0, 2]);
    await byManager(() => payments().letGo(taken[0]!.length > 0 ? first : second));
  });

  it('leave to the next payment what one has no room for', async () => {
    await byManager(() => payments().claim(idOf(contract), first));
    const carried: ClaimedDeduction[] = [{ id: record, amountFen: fen(1000000) }];
    await byManager(() => payments().settle(first, carried));
    expect(await shown(vacancy)).toMatchObject({ status: 'settled', open: '0.00', requestId: first });
    expect(await shown(`deductions/${record}`)).toMatchObject({
      status: 'confirmed',
      open: '10000.00',
      requestId: null,
    });
    expect(await byManager(() => payments().claim(idOf(contract), second))).toEqual(carried);
    await byManager(() => payments().settle(second, []));
    expect(await shown(`deductions/${record}`)).toMatchObject({ status: 'settled', open: '0.00', amount: '35600.00' });
  });

  it('cannot leave more than they were, nor what was not taken', async () => {
    const before = await world.contents();
    const excess = byManager(() => payments().settle(second, [{ id: record, amountFen: fen(1) }]));
    await expect(excess).rejects.toThrow(RangeError);
    expect(await world.contents()).toEqual(before);
    const audited = await world.query<{ action: string }>(
      `select action from audit_entry where subject_id = $1 order by seq`,
      [record],
    );
    expect(audited.map(({ action }) => action.replace('deduction.', ''))).toEqual([
      ...['propose', 'reply', 'confirm', 'claim', 'let-go', 'claim', 'let-go', 'claim', 'carry', 'claim', 'settle'],
    ]);
  });
});
