import { describe, expect, it } from '@jest/globals';

import { theIndicators, thePoints } from '#test/builders/an-assessment.js';
import vectors from '#test/vectors/vectors.json' with { type: 'json' };
import { groupPoints, totalPoints } from './total-points.js';

describe('the total', () => {
  it.each(vectors.groups['performance-total'])('of the groups is $out.total', ({ in: { weights, scores }, out }) => {
    const groups = Object.entries(weights) as [keyof typeof scores, number][];
    expect(totalPoints(groups.map(([name, weight]) => ({ weight: String(weight), points: scores[name] })))).toBe(
      out.total,
    );
  });

  it('of the sample is 86.40', () => {
    expect(totalPoints(theIndicators.map(({ code, weight }) => ({ weight, points: thePoints[code]! })))).toBe('86.40');
  });

  it('is shown by group', () => {
    const scores = theIndicators.map(({ code, rule }) => ({
      code,
      points: thePoints[code]!,
      formula: rule.kind,
      inputs: {},
      rule: 'E4',
    }));
    expect(groupPoints(theIndicators, scores)).toEqual([
      { group: 'process', weight: '25', points: '22.81' },
      { group: 'output', weight: '45', points: '41.52' },
      { group: 'effect', weight: '20', points: '16.07' },
      { group: 'satisfaction', weight: '10', points: '6.00' },
    ]);
    expect(groupPoints(theIndicators.slice(0, 6), scores).map(({ group }) => group)).toEqual(['process']);
    expect(() => groupPoints(theIndicators, scores.slice(1))).toThrow(RangeError);
  });

  it('has no points outside their weight and no weights other than 100', () => {
    expect(() => totalPoints([{ weight: '100', points: '100.01' }])).toThrow(RangeError);
    expect(() => totalPoints([{ weight: '100', points: '-0.01' }])).toThrow(RangeError);
    expect(() => totalPoints([{ weight: '99', points: '1' }])).toThrow(RangeError);
  });
});
