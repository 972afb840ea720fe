import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import type { Post } from '#src/kernel/permissions.js';
import { JobRunner } from '#src/platform/jobs/job-runner.js';
import { PAYEE } from '#test/builders/a-payment.js';
import {
  aConfirmedDeduction,
  anAcceptedInvoice,
  aRequest,
  ContractPayments,
  goOn,
  type Hand,
  HANDS,
  meets,
  release,
} from '#test/integration/payment-requests-fixture.js';
import { does, idOf } from '#test/support/acts.js';
import { atOnce } from '#test/support/at-once.js';
import type { Client } from '#test/support/client.js';
import { refusalsIn } from '#test/support/refusals.js';
import type { World } from '#test/support/world.js';

let pay: ContractPayments;
let world: World;
let contract: string;
let [first, second, third] = ['', '', ''];
let [manager, accountant, head, reviewer, approver, vendor]: Client[] = [];
const { remember, refused } = refusalsIn(() => world);

beforeAll(async () => {
  pay = await ContractPayments.start();
  ({ world, contract } = pay);
  [first, second, third] = pay.milestones;
  [manager, accountant, head, reviewer, approver, vendor] = [
    ...['purchaser.合同管理员', 'purchaser.单位会计', 'purchaser.单位负责人'],
    ...['finance.支付初审员', 'finance.支付终审员', 'A.机构财务'],
  ].map((who) => world.as(who));
}, 120_000);
afterAll(() => world.stop());

const others = new Map<string, Client>();
/** Somebody who has a post already, in a further one. */
async function inPost(who: string, post: Post, organisation: string): Promise<Client> {
  const key = `${who} ${post}`;
  const known = others.get(key) ?? (await world.newPerson(world.organisation(organisation), post, world.userId(who)));
  others.set(key, known);
  return known;
}
/** The events that tell of the end of a contract are heard, as a worker would. */
async function hearContractEnded(): Promise<void> {
  const events = await world.query<{ id: string }>(`select id from outbox where name = 'contract.ended' order by id`);
  for (const { id } of events) await world.app.get(JobRunner).run(id);
}
/** Gives up what is under way, so that the next test begins with the accepted invoice alone. */
async function giveUp(): Promise<void> {
  const [live] = await world.query<{ id: string }>(
    `select id from payment_request where status in ('draft', 'submitted', 'verified', 'endorsed', 'reviewed', 'approved', 'bounced')`,
  );
  if (live) await does(accountant!, `payment-requests/${live.id}`, 'return', { reason: '重新办理' });
}

describe('a payment request', () => {
  afterEach(giveUp);

  it('needs an accepted invoice', async () => {
    await remember();
    await refused(await pay.draft(first), 409, 'invoice-not-accepted');
    await anAcceptedInvoice(world, first, '534000.00');
  });

  it('is drafted once at a time, by the contract manager of the purchaser', async () => {
    for (const who of [accountant, head, reviewer, vendor])
      expect((await who!.post(`milestones/${first}/payment-requests`)).code).toBe('permission-denied');
    const stranger = await world.newPerson(await world.newOrganisation('purchaser'), 'contract_manager');
    expect((await stranger.post(`milestones/${first}/payment-requests`)).code).toBe('not-found');
    await aRequest(world, first);
    await remember();
    await refused(await pay.draft(first), 409, 'payment-request-under-way');
  });

  it('is drafted once, by whoever comes at the same moment', async () => {
    const path = `milestones/${first}/payment-requests`;
    const outcomes = await atOnce(world, { table: 'contract', id: contract }, [
      () => manager!.post(path),
      () => manager!.post(path),
    ]);
    expect(outcomes).toEqual(['201', 'payment-request-under-way']);
  });

  it('takes no amount from anybody', async () => {
    await remember();
    const typed = await manager!.post(`milestones/${first}/payment-requests`, { net: '1.00' });
    expect([typed.status, (typed.body as { net?: string }).net]).toEqual([201, '534000.00']);
  });

  it('is of a milestone whose conditions are met', async () => {
    await remember();
    const refusal = await pay.draft(second);
    await refused(refusal, 409, 'milestone-not-payable');
    expect(refusal.body).toMatchObject({ params: { code: 'M2', status: 'planned' } });
  });

  it('of a suspended contract is neither drafted nor released', async () => {
    const request = await aRequest(world, first, 'approve');
    await does(head!, `contracts/${contract}`, 'suspend', { reason: '投诉处理期间中止' });
    await remember();
    const instruction = { instructionNumber: '清财支〔2026〕91号' };
    await refused(await approver!.command(request, 'release', instruction), 409, 'contract-suspended');
    await refused(await pay.draft(first), 409, 'contract-suspended');
    await does(head!, `contracts/${contract}`, 'resume');
  });

  it('stays within what contract, milestone and budget have left', async () => {
    const limits = async (statement: string, back: string, limit: string) => {
      await world.query(statement);
      await remember();
      const exceeded = await pay.draft(first);
      await refused(exceeded, 409, 'payment-exceeds-limit');
      expect(exceeded.body).toMatchObject({ params: { limit, amount: '534000.00' } });
      await world.query(back);
    };
    await limits('update contract set price_fen = 53399999', 'update contract set price_fen = 178000000', 'contract');
    const committed = (fen: number) =>
      `update commitment set amount_fen = ${fen}, committed_fen = ${fen} where milestone_id = '${first}'`;
    await limits(committed(53399999), committed(53400000), 'budget');
  });

  it.each(['submit', 'verify', 'endorse', 'review', 'approve'] as const)(
    'can be sent back after "%s", which ends it; the next one may be drafted',
    async (hand) => {
      const request = await aRequest(world, first, hand);
      await does(hand === 'approve' ? approver! : accountant!, request, 'return', { reason: '发票信息与合同不一致' });
      expect(await pay.shown(request)).toMatchObject({
        status: 'returned',
        turn: null,
        allowed: [],
        returnReason: '发票信息与合同不一致',
      });
      await remember();
      await refused(await manager!.command(request, 'submit'), 409, 'illegal-transition');
      expect((await pay.draft(first)).status).toBe(201);
    },
  );

  it('is sent back by nobody else, and not without a reason', async () => {
    const request = await aRequest(world, first, 'submit');
    for (const who of [vendor!, world.as('purchaser.采购审核员'), world.as('oversight.审计监督员')])
      expect((await who.command(request, 'return', { reason: '无' })).code).toBe('permission-denied');
    await remember();
    await refused(await accountant!.command(request, 'return', { reason: ' ' }), 400, 'invalid-shape', 'reason');
  });

  it('shows its state and its sum to the vendor, and its account to nobody outside of the payment', async () => {
    const request = await aRequest(world, first, 'submit');
    expect(await pay.shown(request, vendor)).toMatchObject({ net: '534000.00', payee: { isWhole: true }, allowed: [] });
    for (const reader of ['purchaser.内审员', 'finance.指标管理员', 'A.项目主管', 'oversight.审计监督员'])
      expect((await pay.shown(request, world.as(reader))).payee).toMatchObject({ account: '****0123', isWhole: false });
    for (const who of [
      world.as('B.机构财务'),
      await world.newPerson(await world.newOrganisation('finance'), 'payment_reviewer'),
    ]) {
      expect((await who.get(request)).code).toBe('not-found');
      expect((await who.get<{ items: object[] }>('payment-requests')).body.items).toEqual([]);
    }
    // the province reads, and does nothing
    const province = await world.newPerson(await world.newOrganisation('finance', '310000'), 'payment_reviewer');
    expect(await pay.shown(request, province)).toMatchObject({ payee: { account: '****0123' }, allowed: [] });
    expect((await province.post(`${request}/review`, undefined, { ifMatch: '"2"' })).code).toBe('not-found');
  });
});

describe('the hands of a payment request', () => {
  const TAKES: [command: string, post: Post, organisation: string, after: Hand | undefined][] = [
    ['verify', 'accountant', 'purchaser', 'submit'],
    ['endorse', 'unit_head', 'purchaser', 'verify'],
    ['review', 'payment_reviewer', 'finance', 'endorse'],
    ['approve', 'payment_approver', 'finance', 'review'],
    ['release', 'payment_approver', 'finance', 'approve'],
  ];
  afterEach(giveUp);
  const body = { instructionNumber: '清财支〔2026〕92号' };

  it.each(
    TAKES.flatMap(([command, post, organisation, after], index) =>
      HANDS.slice(0, Math.min(index + 1, 4)).map(([earlier, who]) => ({
        command,
        post,
        organisation,
        after,
        earlier,
        who,
      })),
    ),
  )(
    'keep "$command" from whoever took "$earlier": $who as $post',
    async ({ command, post, organisation, after, earlier, who }) => {
      const request = await aRequest(world, first, after);
      const same = await inPost(who, post, organisation);
      await remember();
      const { etag: ifMatch } = await manager!.get(request);
      const answer = await same.post(`${request}/${command}`, command === 'release' ? body : undefined, { ifMatch });
      await refused(answer, 409, 'four-eyes');
      // who drafted it and who submitted it is one and the same here
      expect(['draft', earlier]).toContain((answer.body as { params: { earlier: string } }).params.earlier);
    },
  );

  it('do not let the reviewer approve, whatever post they are in', async () => {
    const request = await aRequest(world, first, 'review');
    expect((await reviewer!.command(request, 'approve')).code).toBe('permission-denied');
    const both = await inPost('finance.支付初审员', 'payment_approver', 'finance');
    await remember();
    await refused(await both.command(request, 'approve'), 409, 'four-eyes');
  });

  it('do not let those who approved or released say that it was settled', async () => {
    const request = await aRequest(world, first, 'approve');
    await release(world, request);
    const both = await inPost('finance.支付终审员', 'payment_reviewer', 'finance');
    await remember();
    const receipt = { receiptNumber: 'HD-1', paidOn: '2026-09-22' };
    await refused(await both.command(request, 'settle', receipt), 409, 'four-eyes');
    await refused(await both.command(request, 'bounce', { reason: '无' }), 409, 'four-eyes');
    await does(reviewer!, request, 'bounce', { reason: '账号户名不符' });
  });

  it('are those of the posts alone', async () => {
    const request = await aRequest(world, first);
    const posts: Record<string, Client> = {
      submit: manager!,
      verify: accountant!,
      endorse: head!,
      review: reviewer!,
      approve: approver!,
    };
    for (const [command, own] of Object.entries(posts))
      for (const who of [manager, accountant, head, reviewer, approver, vendor].filter((one) => one !== own))
        expect((await who!.post(`${request}/${command}`, undefined, { ifMatch: '"1"' })).code).toBe(
          'permission-denied',
        );
    for (const [command, sent] of [
      ['release', body],
      ['settle', { receiptNumber: 'HD-1', paidOn: '2026-09-22' }],
      ['bounce', { reason: '无' }],
      ['close', undefined],
    ] as const)
      for (const who of [manager, accountant, head, vendor])
        expect((await who!.post(`${request}/${command}`, sent, { ifMatch: '"1"' })).code).toBe('permission-denied');
  });
});

describe('the database keeps payments within bounds, whatever the application sends it', () => {
  let client: pg.Client;
  let request: string;
  beforeAll(async () => {
    request = idOf(await aRequest(world, first, 'approve'));
    client = new pg.Client(world.database.appUrl);
    await client.connect();
  });
  afterAll(async () => {
    await client.end();
    await giveUp();
  });
  const REFUSED = { code: '23514' };
  /** One hand-written transaction of the application's role. */
  const write = async (...statements: [text: string, values?: unknown[]][]) => {
    await client.query('begin');
    try {
      for (const [text, values] of statements) await client.query(text, values);
      await client.query('commit');
    } catch (error) {
      await client.query('rollback');
      throw error;
    }
  };
  const RELEASE = `update payment_request set status = 'released', instruction_number = 'x', released_on = '2026-09-22' where id = $1`;
  const ORDER = `insert into payment_order (request_id, attempt, region_code, instruction_number, payee, amount_fen, released_on)
                 values ($1, 1, '310199', 'x', '{}', $2, '2026-09-22')`;
  /** A second request, of another milestone. */
  const copyOf = (change: object): [string, unknown[]] => [
    `insert into payment_request (id, version, status, taken_by, milestone_id, contract_id, purchaser_id, vendor_id, region_code, invoice_id,
       gross_fen, net_fen, returned_fen, retained_fen, lines, carried, payee, payee_state, started_on, due_on, bounces)
     select $1, 1, 'draft', '{}', c.milestone_id, r.contract_id, r.purchaser_id, r.vendor_id, r.region_code, r.invoice_id, c.gross_fen, c.net_fen,
            0, 0, '[]', '[]', r.payee, 'sound', r.started_on, r.due_on, '[]'
     from payment_request r, jsonb_to_record($3) as c(milestone_id uuid, gross_fen bigint, net_fen bigint) where r.id = $2`,
    [uuidv7(), request, JSON.stringify(change)],
  ];

  it('a request that says it is released without a booking is refused at the commit', async () => {
    await expect(write([RELEASE, [request]], [ORDER, [request, 53400000]])).rejects.toMatchObject({
      ...REFUSED,
      constraint: 'payment_request_is_booked',
    });
  });

  it('an order of another amount than the request is refused', async () => {
    await expect(write([ORDER, [request, 53400001]])).rejects.toMatchObject({
      code: '23503',
      constraint: 'payment_order_net',
    });
  });

  it('more than the milestone is refused, in its amount and in its sum', async () => {
    await expect(write(copyOf({ milestone_id: second, gross_fen: 71200001, net_fen: 71200001 }))).rejects.toMatchObject(
      {
        code: '23503',
        constraint: 'payment_request_milestone',
      },
    );
    await expect(write(copyOf({ milestone_id: second, gross_fen: 71200000, net_fen: 71200001 }))).rejects.toMatchObject(
      {
        ...REFUSED,
        constraint: 'payment_request_sum',
      },
    );
  });

  it('a second request of one milestone is refused', async () => {
    await expect(write(copyOf({ milestone_id: first, gross_fen: 53400000, net_fen: 53400000 }))).rejects.toMatchObject({
      code: '23505',
      constraint: 'payment_request_one_live',
    });
  });

  it('more than the contract is refused, though each milestone were within itself', async () => {
    await world.query('update contract set price_fen = 124599999');
    await expect(write(copyOf({ milestone_id: second, gross_fen: 71200000, net_fen: 71200000 }))).rejects.toMatchObject(
      {
        ...REFUSED,
        constraint: 'payment_request_within_contract',
      },
    );
    await world.query('update contract set price_fen = 178000000');
  });

  it.each([
    'update payment_request set net_fen = 1',
    'update payment_request set gross_fen = 1',
    `update payment_request set lines = '[]'`,
    'delete from payment_request',
    'update payment_order set amount_fen = 1',
    'delete from payment_order',
    'update invoice set total_fen = 1',
    `update invoice set number = '26990000000000000000'`,
    'delete from invoice',
  ])('the application may not: %s', async (statement) => {
    await expect(client.query(statement)).rejects.toMatchObject({ code: '42501' });
  });
});

describe('an order to the bank', () => {
  let request: string;
  let before: number[];
  const KINDS = ['pay-out', 'bounce', 'settle'];
  const counts = () => Promise.all(KINDS.map((kind) => pay.entries(kind)));
  /** How often money was moved since, in each of the three ways. */
  const moved = async () => (await counts()).map((count, index) => count - before[index]!);
  beforeAll(async () => {
    request = await aRequest(world, first, 'approve');
    before = await counts();
  });

  it('is given once, by whoever comes at the same moment; the ledger shows one', async () => {
    const other = await world.newPerson(world.organisation('finance'), 'payment_approver');
    const { etag: ifMatch } = await approver!.get(request);
    const outcomes = await atOnce(world, { table: 'contract', id: contract }, [
      () => approver!.post(`${request}/release`, { instructionNumber: '清财支〔2026〕1号甲' }, { ifMatch }),
      () => other.post(`${request}/release`, { instructionNumber: '清财支〔2026〕1号乙' }, { ifMatch }),
    ]);
    expect(outcomes).toEqual(['204', 'stale-version']);
    expect(await moved()).toEqual([1, 0, 0]);
    expect(await pay.booked()).toMatchObject({ committed: '124600000', inPayment: '53400000' });
    expect((await pay.shown(request)).orders).toHaveLength(1);
  });

  it('is not given again, nor sent back, while the money is under way; nor does the contract end', async () => {
    await remember();
    const again = await approver!.command(request, 'release', { instructionNumber: '清财支〔2026〕93号' });
    await refused(again, 409, 'illegal-transition');
    await refused(await accountant!.command(request, 'return', { reason: '无' }), 409, 'illegal-transition');
    const ended = await head!.command(`contracts/${contract}`, 'terminate', { reason: '协商一致' });
    await refused(ended, 409, 'payment-under-way');
  });

  it('is not settled before it was given, nor tomorrow', async () => {
    await remember();
    const on = (paidOn: string) => reviewer!.command(request, 'settle', { receiptNumber: 'HD-1', paidOn });
    await refused(await on('2026-09-21'), 422, 'dates-out-of-order', 'paidOn');
    await refused(await on('2026-09-23'), 422, 'date-in-future', 'paidOn');
  });

  it('bounces: the money is committed again, and the account is looked at', async () => {
    await does(reviewer!, request, 'bounce', { reason: '账号户名不符' });
    expect(await pay.booked()).toEqual({ committed: '178000000', inPayment: '0', paid: '0', returned: '0' });
    expect(await pay.shown(request)).toMatchObject({
      status: 'bounced',
      turn: 'vendor_finance',
      payeeState: 'doubtful',
      orders: [{ outcome: 'bounced', on: '2026-09-22', reason: '账号户名不符' }],
    });
    expect((await pay.shown(request, approver)).allowed).toEqual(['return']);
    await remember();
    const hasty = await approver!.command(request, 'release', { instructionNumber: '清财支〔2026〕94号' });
    await refused(hasty, 409, 'payee-unconfirmed');
  });

  it('is corrected by the vendor alone, to an account of its own, and confirmed by the accountant', async () => {
    const corrected = { ...PAYEE, bank: '示例银行望桥支行', account: '9900019900000000456' };
    expect((await accountant!.command(request, 'correct-payee', corrected)).code).toBe('permission-denied');
    expect((await world.as('B.机构财务').post(`${request}/correct-payee`, corrected, { ifMatch: '"1"' })).code).toBe(
      'not-found',
    );
    await remember();
    const stranger = { ...corrected, name: '示例同渡社会服务有限公司' };
    await refused(await vendor!.command(request, 'correct-payee', stranger), 422, 'payee-not-vendor', 'name');

    await does(vendor!, request, 'correct-payee', corrected);
    expect(await pay.shown(request)).toMatchObject({ turn: 'accountant', payeeState: 'corrected', payee: corrected });
    expect((await vendor!.command(request, 'confirm-payee')).code).toBe('permission-denied');
    const vendorsOwn = await inPost('A.机构财务', 'accountant', 'purchaser');
    await remember();
    const hasty = await approver!.command(request, 'release', { instructionNumber: '清财支〔2026〕94号' });
    await refused(hasty, 409, 'payee-unconfirmed');
    await refused(await vendorsOwn.command(request, 'confirm-payee'), 409, 'four-eyes');
    await does(accountant!, request, 'confirm-payee');
    expect(await pay.shown(request, approver)).toMatchObject({
      turn: 'payment_approver',
      allowed: ['release', 'return'],
    });
  });

  it('has a number of its own, also the second time', async () => {
    const { instructionNumber } = (await pay.shown(request)).orders[0]!;
    await remember();
    await refused(await approver!.command(request, 'release', { instructionNumber }), 409, 'instruction-number-used');
  });

  it('is given again to the corrected account, and settled', async () => {
    await release(world, request);
    expect(await pay.booked()).toMatchObject({ committed: '124600000', inPayment: '53400000' });
    await pay.settle(request, '2026-09-22');
    expect((await pay.shown(request)).orders.map(({ outcome, payee }) => [outcome, payee.account])).toEqual([
      ['bounced', '9900019900000000123'],
      ['settled', '9900019900000000456'],
    ]);
    expect(await moved()).toEqual([2, 1, 1]);
    expect(await pay.totals()).toMatchObject({ paid: '534000.00', open: '1246000.00' });
  });
});

describe('what a payment has no room for', () => {
  const open = async () => (await world.query('select status, open_fen, request_id from deduction'))[0];
  const SMALL = 150_000;

  it('is claimed by one request, and let go when that is sent back', async () => {
    const deduction = await aConfirmedDeduction(world, contract);
    await meets(world, contract, 'progress', 'acceptance');
    await anAcceptedInvoice(world, second, '712000.00', { wageEvidence: await pay.wageEvidence() });
    const request = await aRequest(world, second, 'submit');
    expect(await pay.shown(request)).toMatchObject({ net: '710100.38', lines: [{}, { deductionId: idOf(deduction) }] });
    expect(await open()).toEqual({ status: 'confirmed', open_fen: '189962', request_id: idOf(request) });
    await does(accountant!, request, 'return', { reason: '发票信息与合同不一致' });
    expect(await open()).toEqual({ status: 'confirmed', open_fen: '189962', request_id: null });
  });

  it('is paid for with nothing: the request goes through the same hands and needs neither invoice nor bank', async () => {
    // as if the payment were so small that the deduction eats it all
    await world.query(`alter table milestone drop constraint milestone_gross_of_contract cascade`);
    await world.query('update milestone set gross_fen = $2 where id = $1', [second, SMALL]);
    await world.query('update commitment set amount_fen = $2, committed_fen = $2 where milestone_id = $1', [
      second,
      SMALL,
    ]);
    const request = await aRequest(world, second);
    expect(await pay.shown(request, manager)).toMatchObject({
      gross: '1500.00',
      net: '0.00',
      returned: '1500.00',
      carried: [{ amount: '399.62' }],
      invoice: null,
      payee: null,
      clock: null,
    });
    await goOn(world, request, 'approve');
    expect((await pay.shown(request, approver)).allowed).toEqual(['close', 'return']);
    const reviewed = await inPost('finance.支付初审员', 'payment_approver', 'finance');
    await remember();
    const ordered = await approver!.command(request, 'release', { instructionNumber: '清财支〔2026〕95号' });
    await refused(ordered, 409, 'illegal-transition');
    await refused(await reviewed.command(request, 'close'), 409, 'four-eyes');
    const before = await pay.entries('settle');
    await does(approver!, request, 'close');
    expect(await pay.shown(request)).toMatchObject({ status: 'settled', settledOn: '2026-10-11', orders: [] });
    expect(await pay.entries('settle')).toBe(before);
  });

  it('so that the milestone is paid with nothing, and the rest waits for the next payment', async () => {
    const [paid] = await world.query('select status, paid_fen, returned_fen from milestone where id = $1', [second]);
    expect(paid).toEqual({ status: 'paid', paid_fen: '0', returned_fen: '150000' });
    expect(await open()).toEqual({ status: 'confirmed', open_fen: '39962', request_id: null });
    await meets(world, contract, 'final', 'acceptance');
    await meets(world, contract, 'final', 'assessment', { grade: 'good', factor: '0.95' });
    await anAcceptedInvoice(world, third, '507300.00', { wageEvidence: await pay.wageEvidence() });
    expect(await pay.shown(await aRequest(world, third, 'approve'), manager)).toMatchObject({
      lines: [{ amount: '534000.00' }, { amount: '-26700.00' }, { line: 'deduction', amount: '-399.62' }],
      net: '506900.38',
    });
  });
});

describe('a contract that ends early', () => {
  it('lets a request lapse whose money is not under way, and its deductions go', async () => {
    const request = `payment-requests/${await world.newest(`payment_request where status = 'approved'`)}`;
    await does(head!, `contracts/${contract}`, 'terminate', { reason: '公共利益需要' });
    await hearContractEnded();
    expect(await pay.shown(request)).toMatchObject({
      status: 'returned',
      turn: null,
      returnReason: '合同已经终止或解除，未支付的申请不再办理',
    });
    expect(await world.query('select request_id from deduction')).toEqual([{ request_id: null }]);
    expect(await pay.booked()).toEqual({ committed: '0', inPayment: '0', paid: '53400000', returned: '53550000' });
    expect(await pay.totals()).toMatchObject({ paid: '534000.00', returned: '535500.00' });
    await remember();
    await refused(await pay.draft(third), 409, 'contract-not-effective');
  });
});
