import { type Fen, fen } from '#src/kernel/money.js';
import { roundHalfUp } from '#src/kernel/rate.js';
import type { Points } from './points.js';

/**
 * The benchmark of the lowest-price-first method (低价优先法): the lowest evaluated price of the conforming bids, none of which
 * is left out. Rule: rulebook A42, 87号令 55. @throws RangeError when there is none, or one is not above 0
 */
export function benchmarkOf(evaluated: readonly Fen[]): Fen {
  const lowest = evaluated.reduce((least, price) => Math.min(least, price), Infinity);
  if (!(lowest > 0)) throw new RangeError('not a price');
  return fen(lowest);
}

/**
 * benchmark ÷ price × weight, half-up to the hundredth, once. Rule: rulebook A42, A49.
 * @param weight points of the price criterion
 * @throws RangeError when the price is 0
 */
export function priceScore(evaluated: Fen, benchmark: Fen, weight: Points): Points {
  return Number(roundHalfUp(BigInt(benchmark) * BigInt(weight), BigInt(evaluated))) as Points;
}
