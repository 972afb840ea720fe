import { beforeAll, describe, expect, it } from '@jest/globals';
import { Typefaces } from '#src/platform/documents/fonts/typefaces.js';
import { gapBetween, mayBreak, mayWiden, type Sign, Signs } from './signs.js';

const TEXT = '合同元（）《》，。“”—…·￥% 1230456789a.-\u2028第年、／';
let signs: Signs;

beforeAll(async () => {
  signs = new Signs(await Typefaces.forText(TEXT));
});

const pair = (text: string): [Sign, Sign] => {
  const [before = '', after = ''] = [...text];
  return [signs.of(before.codePointAt(0)!, 'text'), signs.of(after.codePointAt(0)!, 'text')];
};

describe('a line', () => {
  it.each(['合同', '。合', '合（', '1合', '合1', ' 合', ' a', '》《', '，“', '”合', '…合'])(
    'may end within %s',
    (text) => {
      expect(mayBreak(...pair(text))).toBe(true);
    },
  );

  it.each(['合。', '合，', '合）', '合》', '合”', '合、', '1。'])('never begins with the second of %s', (text) => {
    expect(mayBreak(...pair(text))).toBe(false);
  });

  it.each(['（合', '《合', '“合', '￥1'])('never ends with the first of %s', (text) => {
    expect(mayBreak(...pair(text))).toBe(false);
  });

  it.each(['12', '1.', '.0', 'a1', '1-', '1%', '1元', '2年', '——', '……', '合—', '合·', '—1', '合 '])(
    'keeps %s whole',
    (text) => {
      expect(mayBreak(...pair(text))).toBe(false);
    },
  );

  it('is widened between Han characters and at spaces, not within words and dashes', () => {
    expect(['合同', '合1', '1合', 'a ', '合。'].map((text) => mayWiden(...pair(text)))).toEqual(Array(5).fill(true));
    expect(['12', '1.', 'a1', '——'].map((text) => mayWiden(...pair(text)))).toEqual(Array(4).fill(false));
  });
});

describe('the gap between two signs', () => {
  it.each(['合1', '1合', 'a元', '第1'])('is an eighth of an em between Han and Latin: %s', (text) => {
    expect(gapBetween(...pair(text))).toBe(0.125);
  });

  it.each(['合同', '12', '1。', '（1', '，a', '合 ', ' 1', '￥1'])('is nothing elsewhere: %s', (text) => {
    expect(gapBetween(...pair(text))).toBe(0);
  });

  it.each(['）。', '》、', '》《', '）（', '，“', '“《'])('closes the hole between full-width signs: %s', (text) => {
    expect(gapBetween(...pair(text))).toBe(-0.5);
  });
});

describe('a sign', () => {
  it('is as wide as its face says, but figures are all of one width', () => {
    const widths = [...'0123456789'].map((digit) => signs.of(digit.charCodeAt(0), 'text').advance);
    expect(new Set(widths).size).toBe(1);
    expect(signs.of(0x5408, 'text')).toMatchObject({ advance: 1, bearing: 0 });
  });

  it('stands in the middle of that width', () => {
    const one = signs.of('1'.charCodeAt(0), 'text');
    const own = one.font.advanceOf(one.font.glyphOf(one.codePoint)) / 1000;
    expect(one.bearing * 2 + own).toBeCloseTo(one.advance);
  });

  it('is looked up once for each style', () => {
    expect(signs.of(0x5408, 'text')).toBe(signs.of(0x5408, 'text'));
    expect(signs.of(0x5408, 'strong').font).not.toBe(signs.of(0x5408, 'text').font);
  });
});
