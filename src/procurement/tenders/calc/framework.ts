import { Rate } from '#src/kernel/rate.js';
import type { Indicator, IndicatorGroup, ScoringRule } from './indicator.js';

/** What a framework breaks; `path` is that of the indicators' list. */
export interface FrameworkFault {
  readonly path: string;
  readonly code: 'weights-not-100' | 'duplicate-code' | 'weight-not-positive' | 'rule-impossible';
  /** the sum that is not 100, or the code that stands twice */
  readonly found?: string;
}

const HUNDRED = Rate.of(100);

/**
 * What is wrong with a framework of indicators: weights sum to exactly 100 points, each above zero; codes are unique; every
 * rule can be met and missed. Rules: rulebook E1, E4. @throws RangeError when a weight or a rule's figure is no decimal
 */
export function frameworkFaults(indicators: readonly Indicator[]): FrameworkFault[] {
  const codes = indicators.map(({ code }) => code);
  const each = indicators.flatMap(({ code, weight, rule }, index): FrameworkFault[] => [
    ...(codes.indexOf(code) < index ? [{ path: `${index}.code`, code: 'duplicate-code', found: code } as const] : []),
    ...(isPositive(weight) ? [] : [{ path: `${index}.weight`, code: 'weight-not-positive' } as const]),
    ...(isPossible(rule) ? [] : [{ path: `${index}.rule`, code: 'rule-impossible' } as const]),
  ]);
  const total = sum(indicators.map(({ weight }) => weight));
  return total.equals(HUNDRED) ? each : [...each, { path: '', code: 'weights-not-100', found: total.toText() }];
}

const RESULTS: readonly IndicatorGroup[] = ['output', 'effect'];
const RESULTS_IN_PRINCIPLE = Rate.of(60);

/**
 * Whether output and effect (产出、效益) weigh the 60 points that they should "in principle": below, the document says why.
 * Rule: rulebook E1, 财预〔2020〕10号.
 */
export function weighsResults(indicators: readonly Indicator[]): boolean {
  const weights = indicators.filter(({ group }) => RESULTS.includes(group)).map(({ weight }) => weight);
  return sum(weights).compare(RESULTS_IN_PRINCIPLE) >= 0;
}

/** The figures that each kind of rule has, no more and no fewer. */
const FIGURES: Readonly<Record<ScoringRule['kind'], readonly string[]>> = {
  ratio: ['target'],
  count: ['target'],
  reverse: ['limit', 'target'],
  rubric: [],
  deduction: ['perPoint', 'threshold'],
};

function isPossible(rule: ScoringRule): boolean {
  const { kind, ...figures } = rule;
  if (Object.keys(figures).toSorted().join() !== FIGURES[kind].join()) return false;
  switch (rule.kind) {
    case 'rubric':
      return true;
    case 'count':
      return isPositive(rule.target);
    case 'ratio':
      return isRatio(rule.target);
    case 'deduction':
      return isRatio(rule.threshold) && isPositive(rule.perPoint);
    case 'reverse':
      return !Rate.parse(rule.target).isNegative() && Rate.parse(rule.limit).compare(Rate.parse(rule.target)) > 0;
  }
}

const isPositive = (text: string): boolean => Rate.parse(text).compare(Rate.ZERO) > 0;

const isRatio = (text: string): boolean => isPositive(text) && Rate.parse(text).compare(Rate.ONE) <= 0;

const sum = (parts: readonly string[]): Rate => parts.reduce((total, part) => total.plus(Rate.parse(part)), Rate.ZERO);
