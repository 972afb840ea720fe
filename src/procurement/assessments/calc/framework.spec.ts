import { describe, expect, it } from '@jest/globals';

import { theIndicators, thePoints } from '#test/builders/an-assessment.js';
import vectors from '#test/vectors/vectors.json' with { type: 'json' };
import { frameworkFaults, groupPoints, totalPoints, weighsResults } from './framework.js';
import type { Indicator, ScoringRule } from './indicator.js';

const changed = (index: number, change: Partial<Indicator>) =>
  theIndicators.map((each, at) => (at === index ? { ...each, ...change } : each));

describe('a framework of indicators', () => {
  it('of the sample has 20 indicators, 100 points and no fault', () => {
    expect(theIndicators).toHaveLength(20);
    expect(frameworkFaults(theIndicators)).toEqual([]);
  });

  it('sums to exactly 100', () => {
    expect(frameworkFaults(changed(0, { weight: '5.01' }))).toEqual([
      { path: '', code: 'weights-not-100', found: '100.01' },
    ]);
    expect(frameworkFaults(theIndicators.slice(1))).toEqual([{ path: '', code: 'weights-not-100', found: '95' }]);
    expect(frameworkFaults([])).toMatchObject([{ code: 'weights-not-100' }]);
  });

  it('names one code for one thing and weights above zero', () => {
    expect(frameworkFaults(changed(3, { code: 'P1' }))).toEqual([
      { path: '3.code', code: 'duplicate-code', found: 'P1' },
    ]);
    expect(frameworkFaults(changed(0, { weight: '0' })).map(({ path }) => path)).toEqual(['0.weight', '']);
    expect(frameworkFaults(changed(0, { weight: '-5' })).map(({ path }) => path)).toEqual(['0.weight', '']);
  });

  it.each<ScoringRule>([
    { kind: 'ratio', target: '0' },
    { kind: 'ratio', target: '1.01' },
    { kind: 'count', target: '0' },
    { kind: 'deduction', threshold: '0', perPoint: '0.3' },
    { kind: 'deduction', threshold: '0.9', perPoint: '0' },
    { kind: 'reverse', target: '0.15', limit: '0.15' },
    { kind: 'reverse', target: '-0.1', limit: '0.15' },
  ])('has no rule that cannot be met or missed: %j', (rule) => {
    expect(frameworkFaults(changed(2, { rule }))).toEqual([{ path: '2.rule', code: 'rule-impossible' }]);
  });

  it('weighs output and effect with 60 points in principle', () => {
    expect(weighsResults(theIndicators)).toBe(true);
    expect(weighsResults(changed(10, { group: 'process' }))).toBe(false);
    expect(weighsResults(changed(9, { group: 'process' }))).toBe(true);
  });
});

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
