import { Rate } from '#src/kernel/rate.js';
import type { Indicator, IndicatorScore, Measurement, ScoringRule } from '#src/procurement/tenders/calc/indicator.js';

/** What is wrong with a measurement; `nothing-due` cannot be scored and is for the evaluator to explain. */
export type MeasurementFault =
  'missing' | 'wrong-kind' | 'not-a-number' | 'out-of-range' | 'more-than-due' | 'nothing-due';

const HUNDRED = Rate.of(100);
const POINTS = /^\d{1,3}(?:\.\d{1,2})?$/;
const KEYS: Readonly<Record<ScoringRule['kind'], readonly string[]>> = {
  ratio: ['done', 'due'],
  deduction: ['done', 'due'],
  count: ['actual'],
  reverse: ['actual'],
  rubric: ['points'],
};

/** Why an indicator cannot be scored from a measurement; undefined when it can. Rule: rulebook E4. */
export function measurementFault(indicator: Indicator, measurement?: Measurement): MeasurementFault | undefined {
  if (!measurement) return 'missing';
  const given = measurement as Readonly<Record<string, string>>;
  const keys = KEYS[indicator.rule.kind];
  if (Object.keys(given).toSorted().join() !== keys.join()) return 'wrong-kind';
  const numbers = keys.map((key) => numberOf(given[key]));
  if (numbers.some((number) => number === undefined)) return 'not-a-number';
  const [first, second] = numbers as [Rate, Rate?];
  if (numbers.some((number) => number!.isNegative())) return 'out-of-range';
  if (indicator.rule.kind === 'rubric')
    return POINTS.test(given.points!) && first.compare(Rate.parse(indicator.weight)) <= 0 ? undefined : 'out-of-range';
  if (!second) return undefined;
  if (second.isZero()) return 'nothing-due';
  return first.compare(second) > 0 ? 'more-than-due' : undefined;
}

/**
 * The points of an indicator, half-up to two decimals, once. Rules: rulebook E4, A49.
 * @throws RangeError when `measurementFault` finds one
 */
export function scoreIndicator(indicator: Indicator, measurement: Measurement): IndicatorScore {
  const fault = measurementFault(indicator, measurement);
  if (fault) throw new RangeError(`${indicator.code} cannot be scored: ${fault}`);
  const { kind, ...figures } = indicator.rule;
  return {
    code: indicator.code,
    points: pointsOf(indicator, measurement).toDecimal(2),
    formula: kind,
    inputs: { weight: indicator.weight, ...figures, ...measurement },
    rule: 'E4',
  };
}

function pointsOf({ weight, rule }: Indicator, measurement: Measurement): Rate {
  const given = measurement as Readonly<Record<string, string>>;
  const read = (key: string) => Rate.parse(given[key]!);
  const full = Rate.parse(weight);
  switch (rule.kind) {
    case 'rubric':
      return read('points');
    case 'ratio':
      return full.times(clamp(read('done').dividedBy(read('due')).dividedBy(Rate.parse(rule.target))));
    case 'count':
      return full.times(clamp(read('actual').dividedBy(Rate.parse(rule.target))));
    case 'reverse': {
      const limit = Rate.parse(rule.limit);
      return full.times(clamp(limit.minus(read('actual')).dividedBy(limit.minus(Rate.parse(rule.target)))));
    }
    case 'deduction': {
      const below = Rate.parse(rule.threshold).minus(read('done').dividedBy(read('due')));
      const off = notNegative(below).times(HUNDRED).times(Rate.parse(rule.perPoint));
      return notNegative(full.minus(off));
    }
  }
}

const notNegative = (rate: Rate): Rate => (rate.isNegative() ? Rate.ZERO : rate);

const clamp = (rate: Rate): Rate => (rate.compare(Rate.ONE) > 0 ? Rate.ONE : notNegative(rate));

/** Undefined for what is no decimal text. */
function numberOf(text: unknown): Rate | undefined {
  if (typeof text !== 'string') return undefined;
  try {
    return Rate.parse(text);
  } catch {
    return undefined;
  }
}
