import { fieldError } from '#src/kernel/errors.js';
import type { Fen } from '#src/kernel/money.js';
import { MINIMUM_BIDDERS, type ReviewMethod } from './minimum-bidders.js';
import type { Points } from './points.js';

/** A bid as the ranking sees it. Ties look at the offer, never at the evaluated price (A46). */
export interface Contender {
  readonly bidder: string;
  readonly total: Points;
  /** the final offer in a consultation, else the bid */
  readonly offerFen: Fen;
  /** the panel's points, all but those of the price */
  readonly quality: Points;
}

export interface TieRules {
  readonly method: ReviewMethod;
  /** what the document says of tied bids, when the law's own order leaves them tied */
  readonly tieBreak: 'technical-merit' | 'draw';
  /** bidders in the order of the purchaser's draw, once it was held */
  readonly drawn?: readonly string[];
}

type Comparison = 'score' | 'offer' | 'technical-merit';
type Decider = (a: Contender, b: Contender) => Comparison | null;

export interface Place {
  readonly bidder: string;
  /** from 1; tied bids share one, as 1, 1, 3 */
  readonly rank: number;
  /** what put it behind the place before it; null for the first, and between bids that are tied */
  readonly decidedBy: Comparison | 'draw' | null;
}

export interface Ranking {
  readonly places: Place[];
  /** bids that only the purchaser's draw can part */
  readonly ties: string[][];
}

const COMPARE: Readonly<Record<Comparison, (a: Contender, b: Contender) => number>> = {
  score: (a, b) => b.total - a.total,
  offer: (a, b) => a.offerFen - b.offerFen,
  'technical-merit': (a, b) => b.quality - a.quality,
};

/**
 * Ranks by score, then by the lower offer; a consultation goes on to technical merit, an open tender to what its document
 * says. What is still tied shares a rank until a draw names all of the tied. The order does not depend on that of the input.
 * Rule: rulebook A46, 87号令 57, 68, 214号 25.
 * @throws DomainError `unknown-reference` when the draw names somebody who does not contend, `duplicate-code` when somebody twice
 */
export function rank(contenders: readonly Contender[], { method, tieBreak, drawn = [] }: TieRules): Ranking {
  checkDraw(drawn, contenders);
  const byTechnicalMerit = method === 'competitive_consultation' || tieBreak === 'technical-merit';
  const deciding = decider(byTechnicalMerit ? ['score', 'offer', 'technical-merit'] : ['score', 'offer']);
  const groups = groupsOf(contenders, deciding);
  const places: Place[] = [];
  const ties: string[][] = [];
  groups.forEach((group, index) => {
    const tied = group.map(({ bidder }) => bidder);
    const ahead = groups[index - 1]?.[0];
    const decidedBy = ahead ? deciding(ahead, group[0]!) : null;
    const first = places.length + 1;
    const isDrawn = tied.every((bidder) => drawn.includes(bidder));
    const order = isDrawn ? drawn.filter((bidder) => tied.includes(bidder)) : tied;
    order.forEach((bidder, n) => {
      if (n === 0) places.push({ bidder, rank: first, decidedBy });
      else places.push({ bidder, rank: isDrawn ? first + n : first, decidedBy: isDrawn ? 'draw' : null });
    });
    if (tied.length > 1 && !isDrawn) ties.push(tied);
  });
  return { places, ties };
}

/** The candidates a panel recommends: the first three places, and all who share the last of them. Rule: rulebook A46. */
export function candidatesOf({ places }: Ranking): string[] {
  return places.filter((place) => place.rank <= MINIMUM_BIDDERS).map(({ bidder }) => bidder);
}

function checkDraw(drawn: readonly string[], contenders: readonly Contender[]): void {
  const bidders = new Set(contenders.map(({ bidder }) => bidder));
  drawn.forEach((bidder, index) => {
    if (!bidders.has(bidder)) throw fieldError(`drawn.${index}`, 'unknown-reference', { rule: 'A46' });
    if (drawn.indexOf(bidder) !== index) throw fieldError(`drawn.${index}`, 'duplicate-code', { code: bidder });
  });
}

/** The first of the comparisons that parts two bids; null when they are tied. */
function decider(comparisons: readonly Comparison[]): Decider {
  return (a, b) => comparisons.find((by) => COMPARE[by](a, b) !== 0) ?? null;
}

/** Best first; bids that nothing decides between belong together, by name. */
function groupsOf(contenders: readonly Contender[], deciding: Decider): Contender[][] {
  const sorted = [...contenders].sort((a, b) => {
    const by = deciding(a, b);
    if (by !== null) return COMPARE[by](a, b);
    return a.bidder < b.bidder ? -1 : 1;
  });
  const groups: Contender[][] = [];
  for (const contender of sorted) {
    const last = groups.at(-1);
    if (last && deciding(last[0]!, contender) === null) last.push(contender);
    else groups.push([contender]);
  }
  return groups;
}
