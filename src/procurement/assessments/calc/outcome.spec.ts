import { describe, expect, it } from '@jest/globals';
import { aSheet, theIndicators, thePoints, theSettlements } from '#test/builders/an-assessment.js';
import { CUSTOMARY_GRADE_TERMS } from '#src/procurement/tenders/calc/grade-terms.js';
import type { VetoItem } from './grade.js';
import { outcomeOf, regraded } from './outcome.js';

const input = (...cases: VetoItem[]) => ({
  indicators: theIndicators,
  grades: CUSTOMARY_GRADE_TERMS,
  sheets: [aSheet(1), aSheet(2)],
  settlements: theSettlements,
  cases,
});

describe('the outcome of an assessment', () => {
  it('of the sample is 86.40, good, and pays 95 % of the last payment', () => {
    const outcome = outcomeOf(input());
    expect(outcome).toMatchObject({ total: '86.40', grade: 'good', vetoes: [], term: { factor: '0.95' } });
    expect(Object.fromEntries(outcome.scores.map(({ code, points }) => [code, points]))).toEqual(thePoints);
    expect(outcome.comparison).toMatchObject({
      totals: { 评价员1: '86.00', 评价员2: '86.80' },
      spread: '0.80',
    });
  });

  it('is told by group, each with its weight', () => {
    expect(outcomeOf(input()).groups).toEqual([
      { group: 'process', weight: '25', points: '22.81' },
      { group: 'output', weight: '45', points: '41.52' },
      { group: 'effect', weight: '20', points: '16.07' },
      { group: 'satisfaction', weight: '10', points: '6.00' },
    ]);
  });

  it('is the last grade with one veto case, and the grade of its points again without it', () => {
    const vetoed = outcomeOf(input('leak', 'leak'));
    expect(vetoed).toMatchObject({ total: '86.40', grade: 'poor', vetoes: ['leak'], term: { factor: '0' } });
    expect(regraded(vetoed, CUSTOMARY_GRADE_TERMS, [])).toEqual(outcomeOf(input()));
    expect(regraded(outcomeOf(input()), CUSTOMARY_GRADE_TERMS, ['falsification']).grade).toBe('poor');
  });

  it('does not follow from differences that nobody settled', () => {
    expect(() => outcomeOf({ ...input(), settlements: [] })).toThrow(RangeError);
  });
});
