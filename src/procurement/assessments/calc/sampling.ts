import { seededOrder, type Sha256 } from '#src/kernel/seeded-order.js';

/** What a sample rests on: kept in the working papers with its result, so that anybody can draw it again. */
export interface SampleInput {
  readonly seed: string;
  /** anonymous codes of files or cases */
  readonly population: readonly string[];
  readonly size: number;
}

/** The drawn codes in the order drawn, and those that follow when one of them cannot be examined. */
export interface Sample {
  readonly drawn: string[];
  readonly reserves: string[];
}

/**
 * Draws a sample without repetition, each code being equally likely; the same seed and codes give the same sample, in whatever
 * order they are listed. Rule: rulebook E8. @throws RangeError when a code is listed twice, or the size is not 1 to all
 */
export function drawSample({ seed, population, size }: SampleInput, sha256: Sha256): Sample {
  if (new Set(population).size < population.length) throw new RangeError('a code is listed twice');
  if (!Number.isSafeInteger(size) || size < 1 || size > population.length)
    throw new RangeError('not a size of a sample');
  const order = seededOrder(population, seed, sha256);
  return { drawn: order.slice(0, size), reserves: order.slice(size) };
}

const TENTH = 10;
const LEAST_CLIENTS = 30;

/** The fewest files that a sample of them may have: a tenth, rounded up. Rule: rulebook E8. */
export function leastFiles(population: number): number {
  return Math.ceil(population / TENTH);
}

/** The fewest clients to be asked: thirty, or all where there are fewer. Rule: rulebook E8. */
export function leastClients(population: number): number {
  return Math.min(population, LEAST_CLIENTS);
}
