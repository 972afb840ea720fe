import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import vectors from '#test/vectors/vectors.json' with { type: 'json' };
import { capitals, otherCapitals } from './capitals.js';
import { fen, parseYuan } from './money.js';

/** Reads capitals back, by another way than they are written: every digit counts for the units that follow it. */
function read(text: string): number {
  const [, yuan = '', jiao = '零', cents = '零'] = /^人民币(?:(.+)元)?零?(?:(.)角)?(?:(.)分)?整?$/.exec(text) ?? [];
  const digit = (character: string) => '零壹贰叁肆伍陆柒捌玖'.indexOf(character);
  const value = (words: string): number => {
    for (const [unit, size] of [
      ['亿', 1e8],
      ['万', 1e4],
      ['仟', 1e3],
      ['佰', 100],
      ['拾', 10],
    ] as const) {
      const at = words.lastIndexOf(unit);
      if (at >= 0) return value(words.slice(0, at)) * size + value(words.slice(at + 1));
    }
    return words === '' ? 0 : digit(words.at(-1) ?? '');
  };
  return value(yuan) * 100 + digit(jiao) * 10 + digit(cents);
}

describe('capitals', () => {
  it.each(vectors.groups['rmb-upper'])(
    'knows the other way to write $in.amount, where there is one',
    ({ in: { amount }, out }) => {
      const other = 'alsoAccepted' in out ? out.alsoAccepted?.[0] : undefined;
      expect(otherCapitals(parseYuan(amount))).toBe(other);
    },
  );

  it.each(vectors.groups['rmb-upper'])('writes $in.amount as $out.result', ({ in: { amount }, out }) => {
    expect(capitals(parseYuan(amount))).toBe(out.result);
  });

  it.each([
    ['1409.50', '人民币壹仟肆佰零玖元伍角整'],
    ['1680.32', '人民币壹仟陆佰捌拾元零叁角贰分'],
    ['16409.02', '人民币壹万陆仟肆佰零玖元零贰分'],
    ['0.05', '人民币伍分'],
    ['1.50', '人民币壹元伍角整'],
    ['11.00', '人民币壹拾壹元整'],
    ['1110.11', '人民币壹仟壹佰壹拾元零壹角壹分'],
    ['11001100.00', '人民币壹仟壹佰万壹仟壹佰元整'],
    ['110010000.00', '人民币壹亿壹仟零壹万元整'],
    ['9999999999999.99', '人民币玖万玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分'],
    ['1000000000000.00', '人民币壹万亿元整'],
    ['1000000010000.00', '人民币壹万亿零壹万元整'],
  ])('writes %s as %s', (amount, expected) => {
    expect(capitals(parseYuan(amount))).toBe(expected);
  });

  it('refuses a negative amount', () => {
    expect(() => capitals(fen(-1))).toThrow(RangeError);
  });

  const anyAmount = fc.oneof(
    fc.nat({ max: Number.MAX_SAFE_INTEGER }),
    fc
      .array(fc.constantFrom('0', '0', '0', '5', '9'), { minLength: 1, maxLength: 15 })
      .map((digits) => Number(digits.join(''))),
  );

  it('starts with 人民币, ends in 整 or 分, doubles no 零 and puts none before 元', () => {
    fc.assert(
      fc.property(anyAmount, (n) => {
        const text = capitals(fen(n));
        expect(text).toMatch(/^人民币[零壹贰叁肆伍陆柒捌玖].*(整|分)$/);
        expect(text).not.toMatch(/零零|分整/);
        if (n > 0) expect(text).not.toMatch(/零[元万亿仟佰拾角分整]|^人民币零/);
      }),
    );
  });

  it('is read back as the amount that was written', () => {
    fc.assert(
      fc.property(anyAmount, (n) => expect(read(capitals(fen(n)))).toBe(n)),
      { numRuns: 1000 },
    );
  });
});
