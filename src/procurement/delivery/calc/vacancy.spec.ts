import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { capitals } from '#src/kernel/capitals.js';
import { addDays, type DateText } from '#src/kernel/dates.js';
import { type Fen, formatYuan, parseYuan } from '#src/kernel/money.js';
import { vacancyDays, vacancyDeduction } from './vacancy.js';

const sample = { from: '2026-11-30', to: '2026-12-09' } as const;
const terms = { annualFen: parseYuan('138672.00'), graceDays: 5 };

describe('a vacant post', () => {
  it('of the sample is vacant for ten days, five of them charged', () => {
    expect(vacancyDays(sample, 5)).toEqual({ days: 10, charged: 5 });
  });

  it('costs 1899.62: the annual price of the offer × 5 ÷ 365, divided last', () => {
    const deduction = vacancyDeduction(sample, terms);
    expect(formatYuan(deduction.amountFen)).toBe('1899.62');
    expect(capitals(deduction.amountFen)).toBe('人民币壹仟捌佰玖拾玖元陆角贰分');
    expect(deduction).toEqual({
      amountFen: 189962,
      formula: 'vacant-post',
      inputs: {
        annual: '138672.00',
        from: '2026-11-30',
        to: '2026-12-09',
        days: '10',
        grace: '5',
        charged: '5',
        yearDays: '365',
      },
      rule: 'D11',
    });
  });

  it('is not divided before it is multiplied, which would give 1899.60', () => {
    expect(Math.round(13867200 / 365) * 5).toBe(189960);
  });

  it.each([
    ['2026-11-30', 1, 0],
    ['2026-12-04', 5, 0],
    ['2026-12-05', 6, 1],
  ] as const)('until %s is vacant for %i days and charged for %i', (to, days, charged) => {
    expect(vacancyDays({ from: '2026-11-30', to }, 5)).toEqual({ days, charged });
    expect(vacancyDeduction({ from: '2026-11-30', to }, terms).amountFen === 0).toBe(charged === 0);
  });

  it('for a whole year without grace costs the annual price', () => {
    const year = { from: '2026-10-01', to: '2027-09-30' } as const;
    expect(vacancyDeduction(year, { ...terms, graceDays: 0 }).amountFen).toBe(terms.annualFen);
  });

  it('does not end before it begins and has no negative grace', () => {
    expect(() => vacancyDays({ from: '2026-12-01', to: '2026-11-30' }, 5)).toThrow(RangeError);
    expect(() => vacancyDays(sample, -1)).toThrow(RangeError);
    expect(() => vacancyDays(sample, 1.5)).toThrow(RangeError);
  });

  it('costs what its own inputs give, and never less when it lasts longer', () => {
    const cases = [fc.integer({ min: 0, max: 10 ** 10 }), fc.nat({ max: 400 }), fc.nat({ max: 30 })] as const;
    fc.assert(
      fc.property(...cases, (annual, length, graceDays) => {
        const of = (days: number) => {
          const vacancy = { from: sample.from as DateText, to: addDays(sample.from, days) };
          return vacancyDeduction(vacancy, { annualFen: annual as Fen, graceDays });
        };
        const { amountFen, inputs } = of(length);
        const exact = BigInt(parseYuan(inputs.annual!)) * BigInt(inputs.charged!);
        expect(BigInt(amountFen)).toBe((2n * exact + 365n) / 730n);
        expect(of(length + 1).amountFen).toBeGreaterThanOrEqual(amountFen);
      }),
    );
  });
});
