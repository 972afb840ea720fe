import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import vectors from '#test/vectors/vectors.json' with { type: 'json' };

import { averagePoints, formatPoints, parsePoints, type Points, sumPoints } from './points.js';

const hundredths = fc.integer({ min: 0, max: 10_000 }) as fc.Arbitrary<Points>;

describe('points', () => {
  it('are read and written with two decimals', () => {
    expect(formatPoints(parsePoints('82.5'))).toBe('82.50');
    expect(formatPoints(parsePoints('0.05'))).toBe('0.05');
    fc.assert(fc.property(hundredths, (points) => expect(parsePoints(formatPoints(points))).toBe(points)));
  });

  it.each(['', '-1', '1.', '.5', '1.005', '1e2', '１', '10000'.concat('0')])('are not %j', (text) => {
    expect(() => parsePoints(text)).toThrow(RangeError);
  });

  it('sum to nothing when there are none', () => {
    expect(sumPoints([])).toBe(0);
  });
});

describe('the average of a panel', () => {
  it.each(vectors.groups['committee-average'])('of $in.scores is $out.result', ({ in: { scores }, out }) => {
    expect(formatPoints(averagePoints(scores.map(parsePoints)))).toBe(out.result);
  });

  it('is rounded half-up, once', () => {
    expect(formatPoints(averagePoints(['0.01', '0.02'].map(parsePoints)))).toBe('0.02');
    expect(formatPoints(averagePoints(['66', '62', '63'].map(parsePoints)))).toBe('63.67');
  });

  it('lies between the least and the most', () => {
    fc.assert(
      fc.property(fc.array(hundredths, { minLength: 1, maxLength: 11 }), (values) => {
        const average = averagePoints(values);
        expect(average).toBeGreaterThanOrEqual(Math.min(...values));
        expect(average).toBeLessThanOrEqual(Math.max(...values));
      }),
    );
  });

  it('of nobody does not exist', () => {
    expect(() => averagePoints([])).toThrow(RangeError);
  });
});
