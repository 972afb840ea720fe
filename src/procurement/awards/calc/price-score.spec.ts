import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { type Fen, fen, parseYuan } from '#src/kernel/money.js';
import vectors from '#test/vectors/vectors.json' with { type: 'json' };

import { formatPoints, parsePoints, type Points } from './points.js';
import { benchmarkOf, priceScore } from './price-score.js';

const prices = fc.array(fc.integer({ min: 1, max: 10 ** 13 }), { minLength: 1, maxLength: 20 }) as fc.Arbitrary<Fen[]>;
const weights = fc.integer({ min: 1, max: 10_000 }) as fc.Arbitrary<Points>;

function scoresOf(evaluated: Record<string, string>, weight: string): Record<string, string> {
  const benchmark = benchmarkOf(Object.values(evaluated).map(parseYuan));
  const score = (price: string) => formatPoints(priceScore(parseYuan(price), benchmark, parsePoints(weight)));
  return Object.fromEntries(Object.entries(evaluated).map(([bidder, price]) => [bidder, score(price)]));
}

describe('the price score', () => {
  it.each(vectors.groups['price-score'])('follows the vector $note', ({ in: { evaluatedPrices, weight }, out }) => {
    expect(scoresOf(evaluatedPrices as Record<string, string>, weight)).toEqual(out.result);
  });

  it('is full for the benchmark, and for nobody else unless rounding makes it so', () => {
    fc.assert(
      fc.property(prices, weights, (evaluated, weight) => {
        const benchmark = benchmarkOf(evaluated);
        expect(priceScore(benchmark, benchmark, weight)).toBe(weight);
        for (const price of evaluated) expect(priceScore(price, benchmark, weight)).toBeLessThanOrEqual(weight);
      }),
    );
  });

  it('never rises with the price', () => {
    fc.assert(
      fc.property(prices, weights, (evaluated, weight) => {
        const benchmark = benchmarkOf(evaluated);
        const scores = evaluated.toSorted((a, b) => a - b).map((price) => priceScore(price, benchmark, weight));
        expect(scores).toEqual(scores.toSorted((a, b) => b - a));
      }),
    );
  });

  it('is exact for amounts whose product with the weight no double holds', () => {
    const benchmark = fen(8_999_999_999_999_989);
    expect(priceScore(fen(8_999_999_999_999_990), benchmark, parsePoints('100'))).toBe(10_000);
  });

  it('needs a price', () => {
    expect(() => benchmarkOf([])).toThrow(RangeError);
    expect(() => benchmarkOf([fen(100), fen(0)])).toThrow(RangeError);
  });
});
