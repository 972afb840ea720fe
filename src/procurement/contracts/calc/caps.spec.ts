import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { fen, type Fen, formatYuan, parseYuan } from '#src/kernel/money.js';
import vectors from '#test/vectors/vectors.json' with { type: 'json' };
import { capOf, CONTRACT_CAPS, type ContractCap, supplementRoom } from './caps.js';

const VECTOR_OF: Record<ContractCap, string> = {
  performanceBond: '履约保证金<=10% of contract',
  supplements: '补充合同累计<=10% of original contract',
  deposit: '定金<=20%',
};
const CAPS = Object.keys(CONTRACT_CAPS) as ContractCap[];

describe('the caps of a contract', () => {
  it.each(CAPS)('follow the worked example: %s', (cap) => {
    const { base, max } = vectors.examples.caps.find(({ rule }) => rule === VECTOR_OF[cap])!;
    expect(formatYuan(capOf(cap, parseYuan(base)))).toBe(max);
  });

  it('leave the sample contract a bond of 178000 yuan, twice what it asks for', () => {
    expect(formatYuan(capOf('performanceBond', parseYuan('1780000.00')))).toBe('178000.00');
  });

  it('round down: one fen more would be above the limit', () => {
    expect([9, 10, 15, 19, 20].map((price) => capOf('performanceBond', fen(price)))).toEqual([0, 1, 1, 1, 2]);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 14 }), (price) => {
        expect(capOf('performanceBond', price as Fen)).toBe(Math.floor(price / 10));
      }),
    );
  });

  it('exist for no negative price', () => {
    expect(() => capOf('deposit', fen(-1))).toThrow(RangeError);
  });
});

describe('the room for supplements', () => {
  const room = (...supplements: string[]) => {
    const { capFen, usedFen, leftFen } = supplementRoom(parseYuan('1780000'), supplements.map(parseYuan));
    return [capFen, usedFen, leftFen].map(formatYuan);
  };

  it('is a tenth of the original price, all supplements together', () => {
    expect(room()).toEqual(['178000.00', '0.00', '178000.00']);
    expect(room('100000', '78000')).toEqual(['178000.00', '178000.00', '0.00']);
    expect(room('178000.01')).toEqual(['178000.00', '178000.01', '-0.01']);
  });

  it('does not grow by a supplement that lowers the price', () => {
    expect(room('100000', '-50000')).toEqual(['178000.00', '100000.00', '78000.00']);
  });
});
