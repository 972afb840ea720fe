import { describe, expect, it } from '@jest/globals';

import { parseYuan } from '#src/kernel/money.js';
import vectors from '#test/vectors/vectors.json' with { type: 'json' };

import { pricePatterns } from './collusion.js';

const patterns = (...bids: string[]) => pricePatterns(bids.map(parseYuan));
const shouted = (code: string) => code.toUpperCase().replaceAll('-', '_');

describe('patterns in prices', () => {
  it.each(vectors.groups['collusion-price-pattern'])('of $in.bids are $out.flags', ({ in: { bids }, out }) => {
    expect(patterns(...bids).map(({ code }) => shouted(code))).toEqual(out.flags);
  });

  it('are found in any order and tell the difference', () => {
    expect(patterns('1000000', '980000', '990000')).toEqual([
      { code: 'equal-difference', differenceFen: parseYuan('10000') },
    ]);
  });

  it('are found where all prices are the same', () => {
    expect(patterns('5', '5', '5')).toMatchObject([{ differenceFen: 0 }]);
  });

  it('need three prices', () => {
    expect([patterns(), patterns('1'), patterns('1', '2')]).toEqual([[], [], []]);
  });
});
