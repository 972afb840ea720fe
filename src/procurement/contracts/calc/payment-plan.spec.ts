import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import type { DomainError } from '#src/kernel/errors.js';
import { type Fen, formatYuan, parseYuan, sumFen } from '#src/kernel/money.js';
import vectors from '#test/vectors/vectors.json' with { type: 'json' };
import { paymentPlan } from './payment-plan.js';

const shares = (...of: string[]) => of.map((share, index) => ({ code: `M${index + 1}`, name: '', share }));
const amounts = (price: string, ...of: string[]) =>
  paymentPlan(parseYuan(price), shares(...of)).map(({ amountFen }) => formatYuan(amountFen));

describe('the payment plan', () => {
  it.each(vectors.groups.instalments)('splits $in.contract as $in.split', ({ in: { contract, split }, out }) => {
    expect(amounts(contract, ...split.map((part) => `0.${part}`))).toEqual(out.result);
  });

  it('of the sample contract is 534000, 712000 and 534000', () => {
    expect(amounts('1780000.00', '0.30', '0.40', '0.30')).toEqual(['534000.00', '712000.00', '534000.00']);
  });

  it('leaves the remainder to the last instalment (D20)', () => {
    expect(amounts('1834567.89', '0.3', '0.4', '0.3')).toEqual(['550370.37', '733827.16', '550370.36']);
  });

  it('keeps the code, name and share of each term', () => {
    const term = { code: 'M1', name: '预付款', share: '1.00' };
    expect(paymentPlan(parseYuan('5'), [term])).toEqual([{ ...term, amountFen: 500 }]);
  });

  it('refuses shares that do not sum to one, a code given twice and a negative share', () => {
    const refusal = (of: ReturnType<typeof shares>) => {
      try {
        return paymentPlan(parseYuan('100'), of);
      } catch (error) {
        const { code, fields } = error as DomainError;
        return [code, fields[0]?.path];
      }
    };
    expect(refusal(shares('0.3', '0.4'))).toEqual(['shares-not-whole', 'payments']);
    expect(refusal([])).toEqual(['shares-not-whole', 'payments']);
    expect(refusal([...shares('0.5'), ...shares('0.5')])).toEqual(['duplicate-code', 'payments.1.code']);
    expect(() => amounts('100', '1.5', '-0.5')).toThrow(RangeError);
  });

  it('always sums to the price, and no instalment is below zero', () => {
    const price = fc.integer({ min: 0, max: 9_000_000_000_000_000 });
    const cuts = fc.uniqueArray(fc.integer({ min: 1, max: 9_999 }), { maxLength: 8 });
    fc.assert(
      fc.property(price, cuts, (whole, at) => {
        const edges = [0, ...at.toSorted((a, b) => a - b), 10_000];
        const parts = edges.slice(1).map((edge, index) => ((edge - edges[index]!) / 10_000).toFixed(4));
        const plan = paymentPlan(whole as Fen, shares(...parts)).map(({ amountFen }) => amountFen);
        expect(sumFen(plan)).toBe(whole);
        expect(Math.min(...plan)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
