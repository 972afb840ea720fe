import { describe, expect, it } from '@jest/globals';
import { chineseNumeral, labelOf } from './numerals.js';

describe('the numbers of parts', () => {
  it.each([
    [1, '一'],
    [10, '十'],
    [11, '十一'],
    [20, '二十'],
    [23, '二十三'],
    [100, '一百'],
    [101, '一百零一'],
    [110, '一百一十'],
    [215, '二百一十五'],
    [999, '九百九十九'],
  ])('writes %i as %s', (count, text) => {
    expect(chineseNumeral(count)).toBe(text);
  });

  it.each([0, 1000, 1.5, -1])('has none for %d', (count) => {
    expect(() => chineseNumeral(count)).toThrow(RangeError);
  });

  it('labels parts 一、（一）1.（1）, and deeper ones like the last', () => {
    expect([0, 1, 2, 3, 4].map((depth) => labelOf(depth, 12).label)).toEqual([
      '十二、',
      '（十二）',
      '12.',
      '（12）',
      '（12）',
    ]);
  });

  it('gives a reference the number alone', () => {
    expect([0, 1, 2].map((depth) => labelOf(depth, 3).number)).toEqual(['三', '三', '3']);
  });
});
