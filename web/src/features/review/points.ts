import { formatPoints, parsePoints, type Points, sumPoints } from '#src/procurement/awards/calc/points.js';

/** Points as they are typed, or nothing for what are none. */
export function pointsOf(text: string | undefined): Points | undefined {
  if (text === undefined || text === '') return undefined;
  try {
    return parsePoints(text);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** The sum of points as they are written; what is missing counts nothing. */
export function sumOf(points: readonly (string | undefined)[]): string {
  return formatPoints(sumPoints(points.flatMap((one) => pointsOf(one) ?? [])));
}

/** The highest less the lowest. */
export function spreadOf(points: readonly (string | undefined)[]): string {
  const known = points.flatMap((one) => pointsOf(one) ?? []);
  return formatPoints((known.length === 0 ? 0 : Math.max(...known) - Math.min(...known)) as Points);
}
