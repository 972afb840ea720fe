import { describe, expect, it } from '@jest/globals';

import { fen, parseYuan } from '#src/kernel/money.js';
import { limitBreaches } from './payment-limits.js';

const left = { milestone: parseYuan('712000'), contract: parseYuan('1246000'), budget: parseYuan('1246000') };

describe('the limits of a payment', () => {
  it('allow what they still hold', () => {
    expect(limitBreaches(parseYuan('710100.38'), left)).toEqual([]);
    expect(limitBreaches(left.milestone, left)).toEqual([]);
  });

  it('end one fen above, each named with what is left', () => {
    expect(limitBreaches(fen(left.milestone + 1), left)).toEqual([
      { limit: 'milestone', leftFen: left.milestone, overFen: 1 },
    ]);
    expect(limitBreaches(parseYuan('1246000.01'), left).map(({ limit }) => limit)).toEqual([
      'milestone',
      'contract',
      'budget',
    ]);
    expect(limitBreaches(fen(1), { ...left, budget: fen(0) })).toEqual([{ limit: 'budget', leftFen: 0, overFen: 1 }]);
  });
});
