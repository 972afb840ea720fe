import { Rate } from '#src/kernel/rate.js';

declare const pointsBrand: unique symbol;

/** Points of a score in hundredths (17.75 is 1775): an integer ≥ 0, so that sums are exact. Rule: rulebook A49. */
export type Points = number & { readonly [pointsBrand]: true };

const TEXT = /^(\d{1,4})(?:\.(\d{1,2}))?$/;

/** Reads points such as "82.5": at most 4 digits before the point and 2 behind, no sign. @throws RangeError */
export function parsePoints(text: string): Points {
  const match = TEXT.exec(text);
  if (!match) throw new RangeError('not points with two decimals at most');
  const [, whole = '', fraction = ''] = match;
  return Number(whole + fraction.padEnd(2, '0')) as Points;
}

/** Writes points with two decimals: "83.90". */
export function formatPoints(points: Points): string {
  return `${Math.floor(points / 100)}.${String(points % 100).padStart(2, '0')}`;
}

/** The sum of any number of points; of none, 0. */
export function sumPoints(values: readonly Points[]): Points {
  return values.reduce((sum, points) => sum + points, 0) as Points;
}

/** The mean, half-up to the hundredth, rounded here and nowhere else. Rule: rulebook A49. @throws RangeError of none */
export function averagePoints(values: readonly Points[]): Points {
  return Rate.of(sumPoints(values), values.length).timesInteger(1) as Points;
}
