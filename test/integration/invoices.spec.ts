import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import type { SubmitInvoice } from '#src/procurement/payments/invoices/invoice.dto.js';
import { anInvoice, PAYEE } from '#test/builders/a-payment.js';
import {
  anAcceptedInvoice,
  anUpload,
  aRequest,
  aSubmittedInvoice,
  invoiceNumber,
  meets,
} from '#test/integration/payment-requests-fixture.js';
import { does, idOf } from '#test/support/acts.js';
import { atOnce } from '#test/support/at-once.js';
import type { Client } from '#test/support/client.js';
import { refusalsIn } from '#test/support/refusals.js';
import { startWorld, type World } from '#test/support/world.js';

interface Shown {
  id: string;
  number: string;
  status: string;
  allowed: string[];
  fileId: string;
  wageEvidence: { fileId: string }[];
  payee: { name: string; bank: string; account: string; isWhole: boolean };
  due: { startedOn: string; dueOn: string; workingDaysLeft: number; daysLate: number } | null;
}

const M1 = '534000.00';
let world: World;
let contract: string;
let [first, second]: string[] = [];
let [vendor, accountant]: Client[] = [];
const { remember, refused } = refusalsIn(() => world);

const shown = async (path: string, reader = accountant!) => (await reader.get<Shown>(path)).body;
const submit = async (over: Partial<SubmitInvoice> = {}, milestone = first!, who = vendor!) => {
  const given = { number: invoiceNumber(), ...over };
  const fileId = over.fileId ?? (await anUpload(who));
  await remember();
  return who.post<Shown>(`milestones/${milestone}/invoices`, anInvoice(M1, { ...given, fileId }));
};
const faults = (answer: { body: unknown }) =>
  (answer.body as { errors: { path: string; message: string }[] }).errors.map(({ path, message }) => [path, message]);

beforeAll(async () => {
  // 22 September 2026: the prepayment is payable since the 15th
  world = await startWorld({ at: 'filed' });
  [vendor, accountant] = ['A.机构财务', 'purchaser.单位会计'].map((who) => world.as(who));
  contract = await world.newest('contract');
  const milestones = await world.query<{ id: string }>('select id from milestone order by position');
  [first, second] = milestones.map(({ id }) => id);
});
/** Whatever is under way is given up. */
beforeEach(async () => {
  await world.query(`delete from payment_request`);
  await world.query(
    `update invoice set status = 'returned', accepted_on = null, return_reason = '作废' where status <> 'returned'`,
  );
});
afterAll(() => world.stop());

describe('an invoice', () => {
  it('is handed in by the vendor for its milestone, with the account that is paid to', async () => {
    const { status, body } = await submit({ issuedOn: '2026-09-22' });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      status: 'submitted',
      contract: { id: contract, number: 'QYHT-2026-0031' },
      milestone: { id: first, code: 'M1', kind: 'prepayment' },
      vendor: { id: world.organisation('A') },
      rate: '0.01',
      amount: '528712.87',
      tax: '5287.13',
      total: M1,
      receivedOn: '2026-09-22',
      checkDueOn: '2026-09-28', // three working days, the holidays from the 25th to the 27th not counted
      payee: { ...PAYEE, isWhole: true },
      allowed: [],
      due: null,
    });
    expect((await shown(`invoices/${body.id}`)).allowed).toEqual(['accept', 'return']);
  });

  it('starts the clock of ten working days when it is accepted', async () => {
    const path = await anAcceptedInvoice(world, first!, M1);
    // of 23, 24, 28, 29, 30 September and 8, 9, 10 (a make-up day), 12 and 13 October
    expect(await shown(path)).toMatchObject({
      status: 'accepted',
      acceptedOn: '2026-09-22',
      due: { startedOn: '2026-09-22', dueOn: '2026-10-13', workingDaysLeft: 10, daysLate: 0 },
    });
  });

  it('brings its files with it, for those whose matter it is', async () => {
    const { body } = await submit();
    const { fileId } = await shown(`invoices/${body.id}`);
    expect((await accountant!.get(`files/${fileId}`)).status).toBe(200);
    expect((await world.as('finance.支付初审员').get(`files/${fileId}`)).status).toBe(200);
    expect((await world.as('B.机构财务').get(`files/${fileId}`)).code).toBe('not-found');
  });

  it('is nobody else’s: another vendor and an agent do not find it, oversight sees no account', async () => {
    const path = await aSubmittedInvoice(world, first!, M1);
    for (const outsider of [
      world.as('B.机构财务'),
      await world.newPerson(await world.newOrganisation('purchaser'), 'accountant'),
      await world.newPerson(await world.newOrganisation('finance'), 'payment_reviewer'),
    ]) {
      expect((await outsider.get(path)).code).toBe('not-found');
      expect((await outsider.get<{ items: object[] }>('invoices')).body.items).toEqual([]);
    }
    expect((await world.as('agent.代理项目经理').get(path)).code).toBe('permission-denied');
    expect((await shown(path, world.as('oversight.审计监督员'))).payee).toEqual({
      ...PAYEE,
      account: '****0123',
      isWhole: false,
    });
    const other = world.as('B.机构财务');
    const fileId = await anUpload(other);
    await remember();
    const invoice = anInvoice(M1, { number: invoiceNumber(), fileId });
    await refused(await other.post(`milestones/${first}/invoices`, invoice), 404, 'not-found');
    expect((await world.as('A.授权签字人').post(`milestones/${first}/invoices`, invoice)).code).toBe(
      'permission-denied',
    );
  });

  it('is listed by its status and its contract, newest first', async () => {
    const path = await aSubmittedInvoice(world, first!, M1);
    const list = async (query: string) =>
      (await accountant!.get<{ items: { id: string; status: string }[] }>(`invoices?${query}`)).body.items;
    expect((await list('status=submitted')).map(({ id }) => id)).toEqual([idOf(path)]);
    const ids = (await list(`contract=${contract}&status=returned`)).map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(0);
    expect(ids).toEqual(ids.toSorted().toReversed());
    expect(await list('status=accepted')).toEqual([]);
  });
});

describe('an invoice is refused', () => {
  it('with every field that is wrong', async () => {
    const answer = await submit({ number: '1234', rate: '0.03', tax: '5287.14', amount: '528712.87' });
    await refused(answer, 422, 'invoice-faulty', 'number');
    expect(faults(answer).map(([path]) => path)).toEqual(['number', 'rate', 'total', 'amount']);
    for (const [, message] of faults(answer)) expect(message).toMatch(/\p{Script=Han}/u);
  });

  it.each([
    ['above the milestone', '534000.01', '价税合计超过付款节点的金额（规则 D30）。534000.00'],
    ['below what is paid', '533999.99', '价税合计低于应付金额（规则 D30）。534000.00'],
  ])('%s', async (_, total, message) => {
    const fileId = await anUpload(vendor!);
    await remember();
    const invoice = anInvoice(total, { number: invoiceNumber(), fileId });
    const answer = await vendor!.post(`milestones/${first}/invoices`, invoice);
    await refused(answer, 422, 'invoice-faulty', 'total');
    expect(faults(answer)).toEqual([['total', message]]);
  });

  it('when it is of tomorrow, pays somebody else, or names a file of somebody else', async () => {
    await refused(await submit({ issuedOn: '2026-09-23' }), 422, 'date-in-future', 'issuedOn');
    const stranger = { ...PAYEE, name: '示例同渡社会服务有限公司' };
    await refused(await submit({ payee: stranger }), 422, 'payee-not-vendor', 'payee.name');
    const fileId = await anUpload(world.as('A.项目主管'));
    await refused(await submit({ fileId }), 422, 'file-not-claimable', 'fileId');
  });

  it('when its account is no number', async () => {
    const answer = await submit({ payee: { ...PAYEE, account: '99-00' } });
    await refused(answer, 400, 'invalid-shape', 'payee.account');
  });

  it('before its milestone falls due', async () => {
    const answer = await submit({}, second);
    await refused(answer, 409, 'milestone-not-due');
    expect(answer.body).toMatchObject({ params: { code: 'M2', status: 'planned' } });
  });

  it('while another one of the milestone is under way, accepted or not', async () => {
    const path = await aSubmittedInvoice(world, first!, M1);
    await refused(await submit(), 409, 'invoice-under-way');
    await does(accountant!, path, 'accept');
    await refused(await submit(), 409, 'invoice-under-way');
  });

  it('while the contract is suspended', async () => {
    await does(world.as('purchaser.单位负责人'), `contracts/${contract}`, 'suspend', { reason: '投诉处理期间中止' });
    await refused(await submit(), 409, 'contract-suspended');
    await does(world.as('purchaser.单位负责人'), `contracts/${contract}`, 'resume');
  });

  it('when its number was used before, also by one that was returned', async () => {
    const number = invoiceNumber();
    const path = await aSubmittedInvoice(world, first!, M1, { number });
    await does(accountant!, path, 'return', { reason: '购买方名称有误' });
    await refused(await submit({ number }), 409, 'invoice-number-used');
    expect((await submit()).status).toBe(201);
  });
});

describe('the number of an invoice', () => {
  /** As if another vendor had a contract with the same purchaser. */
  async function contractOfB(): Promise<string> {
    const [award, other, milestone] = [uuidv7(), uuidv7(), uuidv7()];
    await world.query(
      `insert into award select (jsonb_populate_record(a, jsonb_build_object('id', $1::uuid, 'status', 'annulled', 'annulment', '{}'::jsonb,
         'bid_id', (select id from bid where vendor_id = $2 limit 1), 'vendor_id', $2::uuid))).* from award a limit 1`,
      [award, world.organisation('B')],
    );
    await world.query(
      `insert into contract select (jsonb_populate_record(c, jsonb_build_object('id', $1::uuid, 'award_id', $2::uuid, 'number', 'QYHT-B',
         'vendor_id', $3::uuid, 'document_id', null, 'content', jsonb_set(c.content, '{parties,vendor,name}', '"示例同渡社会服务有限公司"')))).*
       from contract c limit 1`,
      [other, award, world.organisation('B')],
    );
    await world.query(
      `insert into milestone select (jsonb_populate_record(m, jsonb_build_object('id', $1::uuid, 'contract_id', $2::uuid, 'vendor_id', $3::uuid))).*
       from milestone m where m.id = $4`,
      [milestone, other, world.organisation('B'), first],
    );
    return milestone;
  }

  it('is one vendor’s, when two hand it in at the same moment', async () => {
    const milestone = await contractOfB();
    const b = world.as('B.机构财务');
    const number = invoiceNumber();
    const ofA = anInvoice(M1, { number, fileId: await anUpload(vendor!) });
    const payee = { ...PAYEE, name: '示例同渡社会服务有限公司' };
    const ofB = anInvoice(M1, { number, fileId: await anUpload(b), payee });
    const outcomes = await atOnce(world, { table: 'organisation', id: world.organisation('purchaser') }, [
      () => vendor!.post(`milestones/${first}/invoices`, ofA),
      () => b.post(`milestones/${milestone}/invoices`, ofB),
    ]);
    expect(outcomes).toEqual(['201', 'invoice-number-used']);
    expect(await world.query('select from invoice where number = $1', [number])).toHaveLength(1);
  });
});

describe('the check of an invoice', () => {
  it('is the accountant’s', async () => {
    const path = await aSubmittedInvoice(world, first!, M1);
    for (const who of ['purchaser.合同管理员', 'purchaser.单位负责人', 'finance.支付初审员', 'A.机构财务'])
      for (const command of ['accept', 'return'])
        expect((await world.as(who).command(path, command, { reason: '无' })).code).toBe('permission-denied');
    const stranger = await world.newPerson(await world.newOrganisation('purchaser'), 'accountant');
    expect((await stranger.post(`${path}/accept`, undefined, { ifMatch: '"1"' })).code).toBe('not-found');
  });

  it('ends once', async () => {
    const path = await anAcceptedInvoice(world, first!, M1);
    await remember();
    await refused(await accountant!.command(path, 'accept'), 409, 'illegal-transition');
    await does(accountant!, path, 'return', { reason: '税率有误' });
    expect(await shown(path)).toMatchObject({
      status: 'returned',
      acceptedOn: null,
      returnReason: '税率有误',
      due: null,
    });
    await remember();
    await refused(await accountant!.command(path, 'accept'), 409, 'illegal-transition');
  });

  it('is not taken back while a payment rests on it', async () => {
    const path = await anAcceptedInvoice(world, first!, M1);
    const request = await aRequest(world, first!);
    await remember();
    await refused(await accountant!.command(path, 'return', { reason: '税率有误' }), 409, 'invoice-in-use');
    await does(accountant!, request, 'return', { reason: '发票税率有误' });
    await does(accountant!, path, 'return', { reason: '税率有误' });
    expect((await shown(path)).status).toBe('returned');
  });

  it('and a request that rests on it: of both at the same moment one stands', async () => {
    const path = await anAcceptedInvoice(world, first!, M1);
    const { etag: ifMatch } = await accountant!.get(path);
    const outcomes = await atOnce(world, { table: 'contract', id: contract }, [
      () => accountant!.post(`${path}/return`, { reason: '税率有误' }, { ifMatch }),
      () => world.as('purchaser.合同管理员').post(`milestones/${first}/payment-requests`),
    ]);
    expect([
      ['201', 'invoice-in-use'],
      ['204', 'invoice-not-accepted'],
    ]).toContainEqual(outcomes);
  });

  it('that comes late does not move the last day for the payment', async () => {
    const path = await aSubmittedInvoice(world, first!, M1);
    await world.moveClockTo('2026-10-09');
    await does(accountant!, path, 'accept');
    expect(await shown(path)).toMatchObject({
      acceptedOn: '2026-10-09',
      due: { startedOn: '2026-09-28', dueOn: '2026-10-16' },
    });
  });
});

describe('the invoice of a later payment', () => {
  it('comes with the proof of wages that the contract asks for', async () => {
    await world.query(`update milestone set status = 'due' where id = $1`, [second]);
    await meets(world, contract, 'progress', 'acceptance');
    const fileId = await anUpload(vendor!);
    const evidence = [await anUpload(vendor!, '工资发放明细.txt'), await anUpload(vendor!, '社保缴纳证明.txt')];
    const given = { number: invoiceNumber(), fileId };
    await remember();
    const bare = await vendor!.post(`milestones/${second}/invoices`, anInvoice('712000.00', given));
    await refused(bare, 422, 'wage-evidence-missing', 'wageEvidence');
    const wageEvidence = evidence.map((id) => ({ fileId: id }));
    const whole = anInvoice('712000.00', { ...given, wageEvidence });
    const { status, body } = await vendor!.post<Shown>(`milestones/${second}/invoices`, whole);
    expect([status, body.wageEvidence]).toEqual([201, wageEvidence]);
    expect((await accountant!.get(`files/${evidence[1]}`)).status).toBe(200);
  });
});
