import { describe, expect, it } from '@jest/globals';

import { parseYuan } from '#src/kernel/money.js';
import { type OpenDeduction, payoutList, type PlannedPayment } from './payout-list.js';

const [prepayment, midTerm] = [parseYuan('534000'), parseYuan('712000')];
const plan: PlannedPayment[] = [
  { code: 'M1', grossFen: prepayment, conditions: ['signature'], met: ['signature'], isPaid: false },
  { code: 'M2', grossFen: midTerm, conditions: ['acceptance', 'wage-evidence'], met: [], isPaid: false },
  {
    code: 'M3',
    grossFen: prepayment,
    conditions: ['acceptance', 'assessment', 'wage-evidence'],
    met: [],
    isPaid: false,
  },
];
const change = (code: string, to: Partial<PlannedPayment>) =>
  plan.map((each) => (each.code === code ? { ...each, ...to } : each));
const vacancy: OpenDeduction = { id: 'vacancy', amountFen: parseYuan('1899.62'), status: 'confirmed' };

describe('the list of what is due', () => {
  it('has the prepayment after the signature, and tells what the others wait for', () => {
    expect(payoutList(plan, [])).toEqual({
      due: [{ code: 'M1', grossFen: prepayment }],
      waiting: [
        { code: 'M2', grossFen: midTerm, waitsFor: ['acceptance', 'wage-evidence'] },
        { code: 'M3', grossFen: prepayment, waitsFor: ['acceptance', 'assessment', 'wage-evidence'] },
      ],
      deductions: [],
      deductionsFen: 0,
    });
  });

  it('leaves out what is paid', () => {
    const list = payoutList(change('M1', { isPaid: true }), []);
    expect([list.due, list.waiting.map(({ code }) => code)]).toEqual([[], ['M2', 'M3']]);
  });

  it('keeps the order of the plan: a later milestone waits for an earlier one', () => {
    const list = payoutList(change('M3', { met: ['acceptance', 'assessment', 'wage-evidence'] }), []);
    expect(list.due.map(({ code }) => code)).toEqual(['M1']);
    expect(list.waiting.at(-1)).toMatchObject({ code: 'M3', waitsFor: [] });
  });

  it('sets off deductions that are confirmed and not settled', () => {
    const all: OpenDeduction[] = (['proposed', 'replied', 'waived', 'settled'] as const).map((status) => ({
      ...vacancy,
      id: status,
      status,
    }));
    expect(payoutList(plan, [...all, vacancy])).toMatchObject({ deductions: ['vacancy'], deductionsFen: 189962 });
  });
});
