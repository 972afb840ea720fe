import { Rate } from '#src/kernel/rate.js';
import {
  type Indicator,
  INDICATOR_GROUPS,
  type IndicatorGroup,
  type IndicatorScore,
  type ScoringRule,
} from './indicator.js';

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

/** A part of the whole score; decimal text. */
export interface WeighedPoints {
  readonly weight: string;
  readonly points: string;
}

/**
 * The total of points that are rounded already, two decimals. Rules: rulebook E1, A49.
 * @throws RangeError when the weights do not sum to 100, or points lie outside 0 and their weight
 */
export function totalPoints(parts: readonly WeighedPoints[]): string {
  if (!sum(parts.map(({ weight }) => weight)).equals(HUNDRED)) throw new RangeError('weights do not sum to 100');
  const isInside = ({ weight, points }: WeighedPoints) => {
    const rate = Rate.parse(points);
    return !rate.isNegative() && rate.compare(Rate.parse(weight)) <= 0;
  };
  if (!parts.every(isInside)) throw new RangeError('points outside their weight');
  return sum(parts.map(({ points }) => points)).toDecimal(2);
}

/** Points and weight of each group that has indicators, in the order of the groups. @throws RangeError for an indicator without score */
export function groupPoints(
  indicators: readonly Indicator[],
  scores: readonly IndicatorScore[],
): (WeighedPoints & { readonly group: IndicatorGroup })[] {
  const points = new Map(scores.map((score) => [score.code, score.points]));
  return INDICATOR_GROUPS.flatMap((group) => {
    const own = indicators.filter((indicator) => indicator.group === group);
    if (own.length === 0) return [];
    const given = own.map(({ code }) => points.get(code) ?? unscored(code));
    return [{ group, weight: sum(own.map(({ weight }) => weight)).toText(), points: sum(given).toDecimal(2) }];
  });
}

function unscored(code: string): never {
  throw new RangeError(`${code} has no score`);
}

function isPossible(rule: ScoringRule): boolean {
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
