import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PAYEE } from '#test/builders/a-payment.js';
import {
  aConfirmedDeduction,
  anAcceptedInvoice,
  aRequest,
  ContractPayments,
  HANDS,
  meets,
  release,
} from '#test/integration/payment-requests-fixture.js';
import { does, idOf } from '#test/support/acts.js';
import type { Client } from '#test/support/client.js';
import { refusalsIn } from '#test/support/refusals.js';
import type { World } from '#test/support/world.js';

let pay: ContractPayments;
let world: World;
let contract: string;
let [first, second, third] = ['', '', ''];
let [manager, accountant, reviewer, approver, vendor]: Client[] = [];
const { remember, refused } = refusalsIn(() => world);

async function start(): Promise<void> {
  pay = await ContractPayments.start();
  ({ world, contract } = pay);
  [first, second, third] = pay.milestones;
  [manager, accountant, reviewer, approver, vendor] = [
    ...['purchaser.合同管理员', 'purchaser.单位会计', 'finance.支付初审员', 'finance.支付终审员', 'A.机构财务'],
  ].map((who) => world.as(who));
}

describe('the three payments of the demo contract', () => {
  beforeAll(start, 120_000);
  afterAll(() => world.stop());
  let prepayment: string;
  let midTerm: string;

  it('begin with the prepayment: a sum of one line, built by the system', async () => {
    await anAcceptedInvoice(world, first, '534000.00');
    const { status, body } = await pay.draft(first);
    expect([status, body.status, body.turn]).toEqual([201, 'draft', 'contract_manager']);
    expect(body).toMatchObject({
      gross: '534000.00',
      lines: [{ line: 'gross', amount: '534000.00', explanation: '合同约定的付款节点 M1 的金额', rule: 'D20' }],
      net: '534000.00',
      netInCapitals: '人民币伍拾叁万肆仟元整',
      returned: '0.00',
      payee: { ...PAYEE, isWhole: true },
      clock: { startedOn: '2026-09-22', dueOn: '2026-10-13', workingDaysLeft: 10, daysLate: 0, lateInterest: null },
    });
    prepayment = `payment-requests/${body.id}`;
    expect((await pay.shown(prepayment, manager)).allowed).toEqual(['submit', 'return']);
    expect((await vendor!.get(prepayment)).code).toBe('not-found');
    expect((await reviewer!.get(prepayment)).code).toBe('not-found');
  });

  it('which goes from hand to hand, each finding it in the own queue', async () => {
    const queue = async (who: Client, turn: string) =>
      (await who.get<{ items: { id: string; net: string; due: object }[] }>(`payment-requests?turn=${turn}`)).body
        .items;
    for (const [command, who] of HANDS) {
      const { turn } = await pay.shown(prepayment, manager);
      expect(await queue(world.as(who), turn!)).toMatchObject([{ id: idOf(prepayment), net: '534000.00' }]);
      await does(world.as(who), prepayment, command);
    }
    expect(await pay.shown(prepayment, approver)).toMatchObject({
      status: 'approved',
      turn: 'payment_approver',
      allowed: ['release', 'return'],
    });
    expect(await queue(vendor!, 'payment_approver')).toMatchObject([
      { due: { dueOn: '2026-10-13', workingDaysLeft: 10, daysLate: 0 } },
    ]);
    expect(await queue(accountant!, 'accountant')).toEqual([]);
  });

  it('is ordered from the bank, and the money is under way', async () => {
    const instructionNumber = await release(world, prepayment);
    expect(await pay.booked()).toEqual({ committed: '124600000', inPayment: '53400000', paid: '0', returned: '0' });
    expect(await pay.shown(prepayment)).toMatchObject({
      status: 'released',
      turn: 'payment_reviewer',
      orders: [{ instructionNumber, outcome: 'under-way', on: null, payee: { account: PAYEE.account } }],
    });
  });

  it('and settled by the receipt: the milestone is paid, and the next one falls due', async () => {
    await world.moveClockTo('2026-09-24');
    await pay.settle(prepayment, '2026-09-24');
    expect(await pay.shown(prepayment)).toMatchObject({
      status: 'settled',
      turn: null,
      allowed: [],
      settledOn: '2026-09-24',
      clock: { workingDaysLeft: 8 },
      orders: [{ outcome: 'settled', on: '2026-09-24' }],
    });
    expect(await pay.booked()).toEqual({ committed: '124600000', inPayment: '0', paid: '53400000', returned: '0' });
    expect(await pay.totals()).toMatchObject({ paid: '534000.00', returned: '0.00', open: '1246000.00' });
    expect((await pay.totals()).milestones.map(({ code, status }) => [code, status])).toEqual([
      ['M1', 'paid'],
      ['M2', 'due'],
      ['M3', 'planned'],
    ]);
  });

  it('go on with the mid-term payment, less the deduction for a vacancy', async () => {
    const deduction = await aConfirmedDeduction(world, contract);
    const wageEvidence = await pay.wageEvidence();
    await anAcceptedInvoice(world, second, '710100.38', { wageEvidence });
    await remember();
    const early = await pay.draft(second);
    await refused(early, 409, 'milestone-not-payable');
    expect(early.body).toMatchObject({ params: { code: 'M2', status: 'due' } });

    await world.moveClockTo('2026-10-20');
    await meets(world, contract, 'progress', 'acceptance');
    midTerm = await aRequest(world, second, 'approve');
    expect(await pay.shown(midTerm)).toMatchObject({
      lines: [
        { line: 'gross', amount: '712000.00' },
        { line: 'deduction', amount: '-1899.62', deductionId: idOf(deduction), rule: 'D11' },
      ],
      net: '710100.38',
      netInCapitals: '人民币柒拾壹万零壹佰元零叁角捌分',
      returned: '1899.62',
      // accepted on 11 October; all conditions met on the 20th only
      clock: { startedOn: '2026-10-20', dueOn: '2026-11-03' },
    });
  });

  it('which waits for the budget of its year', async () => {
    await remember();
    const blocked = await approver!.command(midTerm, 'release', { instructionNumber: '清财支〔2026〕90号' });
    await refused(blocked, 409, 'budget-line-pending');
    expect(blocked.body).toMatchObject({ params: { year: '2027' } });
    const [line] = await world.query<{ id: string }>(
      `select id from budget_line where status = 'pending' and year = 2027`,
    );
    await does(world.as('finance.指标管理员'), `budget-lines/${line!.id}`, 'confirm');
  });

  it('is late when it is settled after its last day, and owes interest', async () => {
    await release(world, midTerm);
    await world.moveClockTo('2026-11-13');
    expect(await pay.shown(midTerm)).toMatchObject({ clock: { workingDaysLeft: -8, daysLate: 10 } });
    await pay.settle(midTerm, '2026-11-12');
    // 710100.38 × 0.0005 × 9
    expect(await pay.shown(midTerm)).toMatchObject({
      clock: { daysLate: 9, lateInterest: { line: 'late-interest', amount: '3195.45', rule: 'D31' } },
    });
    expect(await pay.booked()).toEqual({
      committed: '53400000',
      inPayment: '0',
      paid: '124410038',
      returned: '189962',
    });
    expect(await world.query(`select status from deduction`)).toEqual([{ status: 'settled' }]);
  });

  it('end with the last payment, times the factor of the grade', async () => {
    await meets(world, contract, 'final', 'acceptance');
    await meets(world, contract, 'final', 'assessment', { grade: 'good', factor: '0.95' });
    const wageEvidence = await pay.wageEvidence();
    await anAcceptedInvoice(world, third, '507300.00', { wageEvidence });
    const last = await aRequest(world, third, 'approve');
    expect(await pay.shown(last)).toMatchObject({
      lines: [
        { line: 'gross', amount: '534000.00' },
        { line: 'grade', amount: '-26700.00', explanation: '534000.00 元 × 0.95 − 534000.00 元', rule: 'E7' },
      ],
      net: '507300.00',
      netInCapitals: '人民币伍拾万柒仟叁佰元整',
      returned: '26700.00',
    });
    await release(world, last);
    await pay.settle(last, '2026-11-13');
  });

  it('so that in the end the price is what was paid and what went back to the budget', async () => {
    expect(await pay.totals()).toMatchObject({
      price: '1780000.00',
      paid: '1751400.38',
      returned: '28599.62',
      retained: '0.00',
      open: '0.00',
    });
    expect(await pay.totals(vendor)).toEqual(await pay.totals(world.as('oversight.审计监督员')));
    expect(await pay.booked()).toEqual({ committed: '0', inPayment: '0', paid: '175140038', returned: '2859962' });
    const outsiders = [
      world.as('B.机构财务'),
      await world.newPerson(await world.newOrganisation('purchaser'), 'accountant'),
    ];
    for (const who of outsiders) expect((await who.get(`contracts/${contract}/payments`)).code).toBe('not-found');
  });

  it('and that nothing that is written down of it for good names the account', async () => {
    const texts = await world.query<{ text: string }>(
      `select coalesce(string_agg(e::text, ' '), '') || (select coalesce(string_agg(o::text, ' '), '') from outbox o) as text from audit_entry e`,
    );
    expect(texts[0]!.text).toContain('payment-request.settle');
    expect(texts[0]!.text).not.toContain(PAYEE.account);
    expect((await pay.shown(midTerm, world.as('oversight.审计监督员'))).payee).toMatchObject({
      account: '****0123',
      isWhole: false,
    });
  });
});
