import { describe, expect, it } from '@jest/globals';

import vectors from '#test/vectors/vectors.json' with { type: 'json' };
import type { Grade } from '#src/procurement/tenders/calc/grade-terms.js';
import { gradeOf, gradeWith } from './grade.js';

const IN_CHINESE: Record<Grade, string> = { excellent: '优', good: '良', fair: '中', poor: '差' };
const none = { leak: 0, falsification: 0, complaint: 0 };

describe('the grade', () => {
  it.each(vectors.groups['performance-grade'])('of $in.score is $out.result', ({ in: { score }, out }) => {
    expect(IN_CHINESE[gradeOf(score)]).toBe(out.result);
  });

  it.each(vectors.groups['performance-total'])('of the total $out.total is $out.grade', ({ out }) => {
    expect(IN_CHINESE[gradeOf(out.total)]).toBe(out.grade);
  });

  it.each([
    ['90', 'excellent'],
    ['89.99', 'good'],
    ['86.40', 'good'],
    ['80.00', 'good'],
    ['79.99', 'fair'],
    ['60', 'fair'],
    ['59.99', 'poor'],
    ['0', 'poor'],
  ])('of %s is %s: a boundary belongs to the better grade', (total, grade) => {
    expect(gradeOf(total)).toBe(grade);
  });

  it.each(['-0.01', '100.01', '', 'good'])('is none of %j', (total) => {
    expect(() => gradeOf(total)).toThrow(RangeError);
  });

  it('is the last when a veto item is found, whatever the points', () => {
    expect(gradeWith('86.40', none)).toEqual({ total: '86.40', grade: 'good', vetoes: [] });
    expect(gradeWith('99.00', { ...none, leak: 1, complaint: 2 })).toEqual({
      total: '99.00',
      grade: 'poor',
      vetoes: ['leak', 'complaint'],
    });
    expect(() => gradeWith('86.40', { ...none, leak: -1 })).toThrow(RangeError);
    expect(() => gradeWith('86.40', { ...none, leak: 0.5 })).toThrow(RangeError);
  });
});
