import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { capitals } from '#src/kernel/capitals.js';
import { type Fen, formatYuan } from '#src/kernel/money.js';
import vectors from '#test/vectors/vectors.json' with { type: 'json' };

import { parseCapitals } from './capitals-amount.js';

describe('an amount in capitals', () => {
  it.each(vectors.groups['rmb-upper'])('$out.result is $in.amount', ({ in: { amount }, out }) => {
    expect(Number(formatYuan(parseCapitals(out.result)))).toBe(Number(amount));
  });

  it.each([
    ['人民币壹佰玖拾万元整', '1900000.00'],
    ['壹佰玖拾万圆正', '1900000.00'],
    ['拾万元', '100000.00'],
    ['人民币 壹仟零伍元 整', '1005.00'],
    ['壹亿零叁万零贰元零伍分', '100030002.05'],
    ['壹万亿元整', '1000000000000.00'],
    ['伍角', '0.50'],
  ])('is read from %s', (text, amount) => {
    expect(formatYuan(parseCapitals(text))).toBe(amount);
  });

  it('is what the writer of capitals wrote', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_000_000_000_000_000 }), (amount) => {
        expect(parseCapitals(capitals(amount as Fen))).toBe(amount);
      }),
    );
  });

  it.each(['', '人民币', '整', '1900000', '万元整', '壹壹元', '壹佰贰仟元', '壹元贰', 'one'])('is not %j', (text) => {
    expect(() => parseCapitals(text)).toThrow(RangeError);
  });
});
