import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { capitals } from '#src/kernel/capitals.js';
import { fen, type Fen, formatYuan, parseYuan, sumFen } from '#src/kernel/money.js';
import { gradeOf } from '#src/procurement/assessments/calc/grade.js';
import { CUSTOMARY_GRADE_TERMS } from '#src/procurement/tenders/calc/grade-terms.js';
import { vacancyDeduction } from '#src/procurement/delivery/calc/vacancy.js';
import vectors from '#test/vectors/vectors.json' with { type: 'json' };
import { contractTotals, type PayableMilestone, paymentSum } from './payment-sum.js';

const prepayment = { kind: 'prepayment', code: 'M1', grossFen: parseYuan('534000.00') } as const;
const midTerm = { kind: 'progress', code: 'M2', grossFen: parseYuan('712000.00') } as const;
const last = { kind: 'final', code: 'M3', grossFen: parseYuan('534000.00'), gradeFactor: '0.95' } as const;
const vacancy = {
  id: 'vacancy',
  amountFen: vacancyDeduction(
    { from: '2026-11-30', to: '2026-12-09' },
    { annualFen: parseYuan('138672.00'), graceDays: 5 },
  ).amountFen,
};
const sample = [
  paymentSum(prepayment, { deductions: [] }),
  paymentSum(midTerm, { deductions: [vacancy] }),
  paymentSum(last, { deductions: [] }),
];

describe('the sum of a payment', () => {
  it('of the sample pays 534000.00, 710100.38 and 507300.00', () => {
    expect(sample.map(({ netFen }) => formatYuan(netFen))).toEqual(['534000.00', '710100.38', '507300.00']);
    expect(sample.map(({ netFen }) => capitals(netFen))).toEqual([
      '人民币伍拾叁万肆仟元整',
      '人民币柒拾壹万零壹佰元零叁角捌分',
      '人民币伍拾万柒仟叁佰元整',
    ]);
  });

  it('of the sample comes to 1751400.38, and 28599.62 return to the budget', () => {
    expect(contractTotals(parseYuan('1780000.00'), sample)).toEqual({
      priceFen: parseYuan('1780000.00'),
      paidFen: parseYuan('1751400.38'),
      returnedFen: parseYuan('28599.62'),
      retainedFen: 0,
      openFen: 0,
    });
    expect(contractTotals(parseYuan('1780000.00'), sample.slice(0, 1)).openFen).toBe(parseYuan('1246000.00'));
  });

  it('explains every line', () => {
    expect(sample[1]!.lines).toEqual([
      { code: 'gross', amountFen: 71200000, formula: 'milestone', inputs: { milestone: 'M2' }, rule: 'D20' },
      {
        code: 'deduction.vacancy',
        amountFen: -189962,
        formula: 'less-deduction',
        inputs: { deduction: '1899.62', room: '712000.00' },
        rule: 'D11',
      },
    ]);
    expect(sample[2]!.lines[1]).toEqual({
      code: 'grade',
      amountFen: -2670000,
      formula: 'gross-times-factor-less-gross',
      inputs: { gross: '534000.00', factor: '0.95' },
      rule: 'E7',
    });
  });

  it.each(vectors.groups['grade-linked-payment'])('with $in.score points pays $out.payable', ({ in: of, out }) => {
    const gradeFactor = CUSTOMARY_GRADE_TERMS[gradeOf(of.score)].factor;
    const milestone: PayableMilestone = { ...last, grossFen: parseYuan(of.finalInstalment), gradeFactor };
    expect(formatYuan(paymentSum(milestone, { deductions: [] }).netFen)).toBe(out.payable);
  });

  it('knows a grade factor on the last payment only', () => {
    const wrong = { ...midTerm, gradeFactor: '0.95' } as unknown as PayableMilestone;
    expect(() => paymentSum(wrong, { deductions: [] })).toThrow(RangeError);
  });

  it('takes the factor from the whole instalment, before deductions', () => {
    const { netFen, returnedFen } = paymentSum(last, { deductions: [{ id: 'd', amountFen: parseYuan('1000.00') }] });
    expect([netFen, returnedFen].map(formatYuan)).toEqual(['506300.00', '27700.00']);
  });

  it('keeps the fen that the factor leaves: half-up, the rest withheld', () => {
    const odd = paymentSum({ ...last, grossFen: fen(10) }, { deductions: [] });
    expect([odd.netFen, odd.returnedFen]).toEqual([10, 0]);
    expect(paymentSum({ ...last, grossFen: fen(10), gradeFactor: '0.94' }, { deductions: [] }).netFen).toBe(9);
  });

  it('pays nothing for 差 and carries what it cannot set off', () => {
    const nothing = paymentSum({ ...last, gradeFactor: '0' }, { deductions: [vacancy] });
    expect([nothing.netFen, nothing.returnedFen]).toEqual([0, last.grossFen]);
    expect(nothing.carried).toEqual([vacancy]);
  });

  it('sets deductions off in their order, as far as the payment goes', () => {
    const big = { id: 'big', amountFen: parseYuan('712000.00') };
    const { netFen, lines, carried } = paymentSum(midTerm, { deductions: [vacancy, big] });
    expect(netFen).toBe(0);
    expect(lines.map(({ code }) => code)).toEqual(['gross', 'deduction.vacancy', 'deduction.big']);
    expect(carried).toEqual([{ id: 'big', amountFen: vacancy.amountFen }]);
  });

  it('keeps a retention back without returning it to the budget', () => {
    const kept = paymentSum(midTerm, { deductions: [vacancy], retainedFen: parseYuan('35600.00') });
    expect([kept.netFen, kept.returnedFen, kept.retainedFen].map(formatYuan)).toEqual([
      '674500.38',
      '1899.62',
      '35600.00',
    ]);
    expect(paymentSum(midTerm, { deductions: [], retainedFen: fen(midTerm.grossFen + 1) }).netFen).toBe(0);
  });

  it.each([
    ['gross', { ...midTerm, grossFen: fen(-1) }, { deductions: [] }],
    ['deduction', midTerm, { deductions: [{ id: 'd', amountFen: fen(-1) }] }],
    ['retention', midTerm, { deductions: [], retainedFen: fen(-1) }],
    ['factor above one', { ...last, gradeFactor: '1.01' }, { deductions: [] }],
    ['factor below zero', { ...last, gradeFactor: '-0.01' }, { deductions: [] }],
  ] as const)('refuses an impossible %s', (_, milestone, setOffs) => {
    expect(() => paymentSum(milestone, setOffs)).toThrow(RangeError);
  });

  it('always adds up, and never pays less than nothing', () => {
    const amount = fc.integer({ min: 0, max: 10 ** 11 }).map((n) => n as Fen);
    const factor = fc.integer({ min: 0, max: 100 }).map((percent) => (percent / 100).toFixed(2));
    fc.assert(
      fc.property(
        amount,
        factor,
        fc.array(amount, { maxLength: 5 }),
        amount,
        (grossFen, gradeFactor, taken, retainedFen) => {
          const deductions = taken.map((amountFen, index) => ({ id: String(index), amountFen }));
          const sum = paymentSum({ ...last, grossFen, gradeFactor }, { deductions, retainedFen });
          expect(sumFen(sum.lines.map(({ amountFen }) => amountFen))).toBe(sum.netFen);
          expect(sum.netFen + sum.returnedFen + sum.retainedFen).toBe(grossFen);
          expect(Math.min(sum.netFen, sum.returnedFen, sum.retainedFen)).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });
});
