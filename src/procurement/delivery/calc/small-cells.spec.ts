import { describe, expect, it } from '@jest/globals';
import { publishedCount, publishedPart, publishedQuantity } from './small-cells.js';

describe('what is published of persons', () => {
  it('is no count below five', () => {
    expect([0, 1, 4, 5, 60].map(publishedCount)).toEqual(['<5', '<5', '<5', '5', '60']);
  });

  it('is no part whose rest is a few', () => {
    expect(publishedPart(49, 60)).toBe('49');
    expect(publishedPart(60, 60)).toBe('60');
    expect(publishedPart(55, 60)).toBe('55');
    expect(publishedPart(56, 60)).toBe('≥56');
    expect(publishedPart(59, 60)).toBe('≥56');
    expect(publishedPart(3, 60)).toBe('<5');
    expect(publishedPart(3, 4)).toBe('<5');
    expect(publishedPart(6, 7)).toBe('≥5');
  });

  it('is no quantity below five in units of persons, and every quantity of events', () => {
    expect(publishedQuantity('3', '人次')).toBe('<5');
    expect(publishedQuantity('4.5', '户次')).toBe('<5');
    expect(publishedQuantity('36', '人次')).toBe('36');
    expect(publishedQuantity('3', '场')).toBe('3');
  });
});
