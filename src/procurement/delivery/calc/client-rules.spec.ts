import { describe, expect, it } from '@jest/globals';
import vectors from '#test/vectors/vectors.json' with { type: 'json' };
import { severeBreaches } from './client-rules.js';

describe('a severe breach of community rehabilitation', () => {
  it.each(vectors.groups['drug-rehab-thresholds'])(
    'of $in.refusedTests refusals and $in.leftDaysTotal days away: $out.severeBreach',
    ({ in: { refusedTests, leftTimes, leftDaysTotal }, out }) => {
      const breaches = severeBreaches({ refusedTests, leftTimes, leftDays: leftDaysTotal });
      expect(breaches.length > 0).toBe(out.severeBreach);
    },
  );

  it('says which limit was passed: three refusals, three times away, the thirty-first day', () => {
    expect(severeBreaches({ refusedTests: 3, leftTimes: 3, leftDays: 31 })).toEqual([
      'refusedTests',
      'leftTimes',
      'leftDays',
    ]);
    expect(severeBreaches({ refusedTests: 2, leftTimes: 2, leftDays: 30 })).toEqual([]);
  });
});
