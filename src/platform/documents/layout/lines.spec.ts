import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Typefaces } from '#src/platform/documents/fonts/typefaces.js';
import { type Line, linesOf, signsOf, widestPiece } from './lines.js';
import { type Sign, Signs } from './signs.js';

const ALPHABET = '合同甲乙方服务，。、；：？！（）《》“”—…·￥%元年 0123456789abcXYZ.-/\u2028';
let signs: Signs;

beforeAll(async () => {
  signs = new Signs(await Typefaces.forText(ALPHABET));
});

const read = (text: string): Sign[] => signsOf([{ text, isStrong: false }], signs);
const textOf = (line: Line): string => String.fromCodePoint(...line.signs.map(({ codePoint }) => codePoint));
const set = (text: string, width: number, { indent = 0, isJustified = true } = {}) =>
  linesOf(read(text), { width, indent, isJustified });
const texts = (...args: Parameters<typeof set>) => set(...args).map(textOf);
/** Han characters of one em each. */
const han = (count: number) => '合同甲乙方服务'.repeat(count).slice(0, count);

describe('the lines of a text', () => {
  it('are as full as the measure allows, the first after its indent', () => {
    expect(set(han(18), 10, { indent: 2 }).map(({ signs }) => signs.length)).toEqual([8, 10]);
  });

  it('never begin with a closing sign: it comes in by the blank of another', () => {
    expect(texts(`${han(4)}，${han(4)}。${han(5)}`, 9.3)).toEqual([`${han(4)}，${han(4)}。`, han(5)]);
  });

  it('or the character before it goes over', () => {
    expect(texts(`${han(9)}》${han(5)}`, 9)).toEqual([han(8), `${han(9).slice(8)}》${han(5)}`]);
  });

  it('never end with an opening sign', () => {
    expect(texts(`${han(8)}《${han(4)}》`, 9)[0]).toBe(han(8));
  });

  it('keep amounts and their unit whole', () => {
    expect(texts(`${han(4)}1780000.00元${han(4)}`, 9)[0]).toBe(han(4));
    expect(texts(`${han(6)}￥1780000.00元整`, 9)[1]).toContain('￥1780000.00元');
  });

  it('break a word that is longer than a line', () => {
    const lines = texts(`见${'0123456789'.repeat(5)}。`, 10);
    expect(lines.join('')).toBe(`见${'0123456789'.repeat(5)}。`);
    expect(set('0'.repeat(60), 10).every(({ width }) => width <= 10)).toBe(true);
  });

  it('break where the text says so, also for an empty line', () => {
    expect(texts('甲\u2028\u2028乙', 10)).toEqual(['甲', '', '乙']);
    expect(texts('', 10)).toEqual(['']);
  });

  it('have no spaces at their edges', () => {
    const lines = texts(`${han(10)} abc ${han(9)}`, 10);
    expect(lines.every((line) => line === line.trim())).toBe(true);
  });

  it('end a paragraph with more than one character', () => {
    const lines = set(`${han(21)}。`, 10);
    expect(textOf(lines.at(-1)!)).toHaveLength(3);
    expect(lines[1]!.width).toBeCloseTo(10);
  });

  it('end a cell with more than one character, unless it is too narrow for that', () => {
    const cell = (characters: number, width: number) => set(han(characters), width, { isJustified: false }).map(textOf);
    expect(cell(16, 15.5).map(({ length }) => length)).toEqual([14, 2]);
    expect(cell(3, 2).map(({ length }) => length)).toEqual([2, 1]);
  });
});

describe('a justified text', () => {
  it('fills every line but the last', () => {
    const lines = set(`${han(5)}2026年${han(20)}（${han(3)}）${han(12)}`, 12.3);
    expect(lines.slice(0, -1).every(({ width }) => Math.abs(width - 12.3) < 1e-6)).toBe(true);
    expect(lines.at(-1)).toMatchObject({ widening: 0 });
  });

  it('leaves a line short rather than tearing it apart before a long word', () => {
    const [first] = set(`${han(4)}${'a'.repeat(15)}${han(3)}`, 12);
    expect(first).toMatchObject({ widening: 0, tightening: 0 });
    expect(first!.width).toBeCloseTo(4);
  });

  it('ends at the margin with the ink, not with the blank of a full stop', () => {
    const [first] = set(`${han(9)}。${han(20)}`, 10);
    expect(textOf(first!).endsWith('。')).toBe(true);
    expect(first!.width).toBeCloseTo(10);
  });

  it('is not widened when it is not asked for', () => {
    expect(set(han(25), 10.5, { isJustified: false }).map(({ widening }) => widening)).toEqual([0, 0, 0]);
  });
});

describe('the widest piece of a text', () => {
  it('is its longest word or figure with its unit', () => {
    expect(widestPiece(read('合同甲乙'))).toBeCloseTo(1);
    expect(widestPiece(read('合96000.00元同'))).toBeGreaterThan(widestPiece(read('合96000.00同')));
    expect(widestPiece(read(''))).toBe(0);
  });
});

describe('any text', () => {
  const anyText = fc.array(fc.constantFrom(...ALPHABET), { maxLength: 120 }).map((characters) => characters.join(''));
  const squeezed = (text: string) => text.replace(/[ \u2028]/g, '');

  it('keeps every character, in order', () => {
    fc.assert(
      fc.property(anyText, fc.double({ min: 3, max: 30, noNaN: true }), (text, width) => {
        expect(squeezed(texts(text, width, { indent: 2 }).join(''))).toBe(squeezed(text));
      }),
      { numRuns: 300 },
    );
  });

  it('stays within the measure and begins no line with a closing sign, as long as its words fit', () => {
    fc.assert(
      fc.property(anyText, fc.double({ min: 16, max: 40, noNaN: true }), (text, width) => {
        fc.pre(widestPiece(read(text)) < width - 3);
        for (const part of text.split('\u2028')) {
          const lines = set(part, width, { indent: 2 });
          for (const line of lines) expect(line.indent + line.width).toBeLessThanOrEqual(width + 1e-6);
          for (const line of lines.slice(1)) expect(textOf(line)).not.toMatch(/^[，。、；：？！）》”…—%]/);
          for (const line of lines.slice(0, -1)) expect(textOf(line)).not.toMatch(/[（《“￥]$/);
        }
      }),
      { numRuns: 300 },
    );
  });
});
