import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { Rate } from '#src/kernel/rate.js';
import { aSheet, theIndicators, thePoints } from '#test/builders/an-assessment.js';
import vectors from '#test/vectors/vectors.json' with { type: 'json' };
import type { Indicator, Measurement, ScoringRule } from '#src/procurement/tenders/calc/indicator.js';
import { measurementFault, scoreIndicator } from './scoring.js';

const indicator = (rule: ScoringRule, weight = '10'): Indicator => ({
  code: 'X',
  name: '',
  group: 'output',
  weight,
  rule,
});
const points = (rule: ScoringRule, measurement: Measurement, weight = '10') =>
  scoreIndicator(indicator(rule, weight), measurement).points;
const ratio = { kind: 'ratio', target: '0.95' } as const;
const satisfaction = { kind: 'deduction', threshold: '0.90', perPoint: '0.3' } as const;
const relapse = { kind: 'reverse', target: '0.05', limit: '0.15' } as const;

describe('the points of an indicator', () => {
  it.each(vectors.groups['kpi-score-capped-linear'])(
    'for $in.actual of $in.target are $out.result',
    ({ in: of, out }) => {
      expect(points({ kind: 'count', target: of.target }, { actual: of.actual }, of.weight)).toBe(out.result);
    },
  );

  const settled = aSheet(1, { O5: { points: '4.20' }, B4: { points: '3.40' } }).measurements;
  it.each(theIndicators)('of the sample: $code $name', (each) => {
    expect(scoreIndicator(each, settled[each.code]!).points).toBe(thePoints[each.code]);
  });

  it('are capped at the weight: more than the target earns nothing more', () => {
    expect(points({ kind: 'count', target: '24' }, { actual: '25' }, '4')).toBe('4.00');
    expect(points(ratio, { done: '100', due: '100' })).toBe('10.00');
  });

  it('are taken off in proportion below the threshold, parts of a point too, and never below zero', () => {
    expect(points(satisfaction, { done: '90', due: '100' }, '6')).toBe('6.00');
    expect(points(satisfaction, { done: '99', due: '100' }, '6')).toBe('6.00');
    expect(points(satisfaction, { done: '895', due: '1000' }, '6')).toBe('5.85');
    expect(points(satisfaction, { done: '0', due: '100' }, '6')).toBe('0.00');
  });

  it('of a reverse indicator are full at the target and none at the limit', () => {
    const at = (actual: string) => points(relapse, { actual });
    expect([at('0'), at('0.05'), at('0.10'), at('0.15'), at('0.40')]).toEqual([
      '10.00',
      '10.00',
      '5.00',
      '0.00',
      '0.00',
    ]);
  });

  it('explain themselves', () => {
    const archive = theIndicators.find(({ code }) => code === 'P4')!;
    expect(scoreIndicator(archive, { done: '23', due: '30' })).toEqual({
      code: 'P4',
      points: '6.46',
      formula: 'ratio',
      inputs: { weight: '8', target: '0.95', done: '23', due: '30' },
      rule: 'E4',
    });
  });

  it('lie between nothing and the weight, and grow with what was done', () => {
    const due = fc.integer({ min: 1, max: 10_000 });
    const rules = fc.constantFrom<ScoringRule>(ratio, satisfaction, { kind: 'ratio', target: '0.333' });
    fc.assert(
      fc.property(rules, due, fc.nat(), (rule, whole, any) => {
        const done = any % (whole + 1);
        const of = (part: number) => Rate.parse(points(rule, { done: String(part), due: String(whole) }));
        expect(of(done).compare(Rate.ZERO)).toBeGreaterThanOrEqual(0);
        expect(of(done).compare(Rate.of(10))).toBeLessThanOrEqual(0);
        if (done > 0) expect(of(done).compare(of(done - 1))).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe('a measurement', () => {
  it.each<[string, ScoringRule, unknown]>([
    ['missing', ratio, undefined],
    ['wrong-kind', ratio, { actual: '1' }],
    ['wrong-kind', ratio, { done: '1' }],
    ['wrong-kind', { kind: 'rubric' }, { points: '1', actual: '1' }],
    ['wrong-kind', { kind: 'count', target: '1' }, { points: '1' }],
    ['not-a-number', ratio, { done: '1e2', due: '200' }],
    ['not-a-number', ratio, { done: 1, due: '200' }],
    ['not-a-number', { kind: 'rubric' }, { points: '' }],
    ['out-of-range', ratio, { done: '-1', due: '200' }],
    ['out-of-range', { kind: 'count', target: '1' }, { actual: '-0.1' }],
    ['out-of-range', { kind: 'rubric' }, { points: '10.01' }],
    ['out-of-range', { kind: 'rubric' }, { points: '1.005' }],
    ['more-than-due', ratio, { done: '201', due: '200' }],
    ['nothing-due', ratio, { done: '0', due: '0' }],
    ['nothing-due', satisfaction, { done: '1', due: '0.0' }],
  ])('is refused as %s', (fault, rule, measurement) => {
    expect(measurementFault(indicator(rule), measurement as Measurement)).toBe(fault);
    if (measurement) expect(() => points(rule, measurement as Measurement)).toThrow(RangeError);
  });

  it('may be anything between, ends included', () => {
    for (const given of ['0', '10', '9.99', '0.5'])
      expect(measurementFault(indicator({ kind: 'rubric' }), { points: given })).toBeUndefined();
    expect(measurementFault(indicator(ratio), { done: '0', due: '1' })).toBeUndefined();
  });
});
