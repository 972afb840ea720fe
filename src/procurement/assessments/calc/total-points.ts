import { Rate } from '#src/kernel/rate.js';
import {
  type Indicator,
  INDICATOR_GROUPS,
  type IndicatorGroup,
  type IndicatorScore,
} from '#src/procurement/tenders/calc/indicator.js';

const HUNDRED = Rate.of(100);

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

const sum = (parts: readonly string[]): Rate => parts.reduce((total, part) => total.plus(Rate.parse(part)), Rate.ZERO);
