import { describe, expect, it } from '@jest/globals';

import { theIndicators } from '#test/builders/an-assessment.js';
import { frameworkFaults, weighsResults } from './framework.js';
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
    { kind: 'ratio' } as unknown as ScoringRule,
    { kind: 'count', target: '3', limit: '4' } as unknown as ScoringRule,
    { kind: 'deduction', threshold: '0.9' } as unknown as ScoringRule,
  ])('has no rule that cannot be met or missed: %j', (rule) => {
    expect(frameworkFaults(changed(2, { rule }))).toEqual([{ path: '2.rule', code: 'rule-impossible' }]);
  });

  it('weighs output and effect with 60 points in principle', () => {
    expect(weighsResults(theIndicators)).toBe(true);
    expect(weighsResults(changed(10, { group: 'process' }))).toBe(false);
    expect(weighsResults(changed(9, { group: 'process' }))).toBe(true);
  });
});
