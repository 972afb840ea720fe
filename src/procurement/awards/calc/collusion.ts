import type { Fen } from '#src/kernel/money.js';

/** Something about the prices that a person should look at; never a reason to exclude a bid by itself. */
export interface PricePattern {
  readonly code: 'equal-difference';
  /** from each price to the next one up; 0 when all are the same */
  readonly differenceFen: Fen;
}

/** Two prices always differ by one difference: three make a pattern. */
const FEWEST = 3;

/**
 * Patterns that prices made independently would hardly show: all of them, sorted, equally far apart. A heuristic: the law
 * says "规律性差异" and leaves the finding to the panel. Rule: rulebook A50, 87号令 37(4).
 */
export function pricePatterns(offers: readonly Fen[]): PricePattern[] {
  if (offers.length < FEWEST) return [];
  const sorted = [...offers].sort((a, b) => a - b);
  const differences = sorted.slice(1).map((price, index) => (price - sorted[index]!) as Fen);
  const [first] = differences as [Fen];
  return differences.every((difference) => difference === first)
    ? [{ code: 'equal-difference', differenceFen: first }]
    : [];
}
