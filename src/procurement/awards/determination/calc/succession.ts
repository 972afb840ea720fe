import { DomainError, fieldError } from '#src/kernel/errors.js';
import type { Fen } from '#src/kernel/money.js';

/** Why a candidate other than the first is taken: the law knows no others. Rule: rulebook A54, 实施条例 49, 55. */
export const SUCCESSION_GROUNDS = ['refused-to-sign', 'award-annulled', 'cannot-perform'] as const;
export type SuccessionGround = (typeof SUCCESSION_GROUNDS)[number];

/** A candidate of the panel's report; `offerFen` is the final offer, never the evaluated price. */
export interface Candidate {
  readonly bidId: string;
  readonly vendor: { readonly id: string; readonly name: string };
  readonly rank: number;
  readonly offerFen: Fen;
  /** points of 100, two decimals */
  readonly total: string;
}

/** The report's candidates, best first, and the groups that no draw has parted. */
export interface CandidateOrder {
  readonly candidates: readonly Candidate[];
  readonly ties: readonly (readonly string[])[];
}

/** What the purchaser asks for: a candidate, or whoever is next; and why it is not the first. */
export interface Choice {
  readonly bidId?: string;
  readonly ground?: SuccessionGround;
}

/**
 * The candidate to be awarded: the first of the report, or the next one when the law lets the purchaser go on. Nobody is passed over who has not
 * had the award: it is annulled first, and whoever's award was annulled is out. Rules: rulebook A20, A46, A54, 实施条例 43, 49.
 * @param annulled bids whose award was annulled
 * @throws DomainError `candidates-exhausted`, `unknown-reference` for a bid that is no candidate any more, `tie-undecided`,
 *   `succession-ground-missing`, `not-next-candidate`
 */
export function chooseCandidate(
  { candidates, ties }: CandidateOrder,
  annulled: ReadonlySet<string>,
  { bidId, ground }: Choice,
): Candidate {
  const left = candidates.filter((candidate) => !annulled.has(candidate.bidId));
  const [next] = left;
  if (!next) throw new DomainError('candidates-exhausted', { rule: 'A54' });
  const chosen = bidId === undefined ? next : left.find((candidate) => candidate.bidId === bidId);
  if (!chosen) throw fieldError('bidId', 'unknown-reference', { rule: 'A20' });
  if (ties.some((tied) => tied.includes(chosen.bidId)))
    throw new DomainError('tie-undecided', { rule: 'A46', rank: chosen.rank });
  if (chosen !== candidates[0] && ground === undefined)
    throw fieldError('succession', 'succession-ground-missing', { rule: 'A54', rank: chosen.rank });
  if (chosen !== next) throw fieldError('bidId', 'not-next-candidate', { rule: 'A54', next: next.rank });
  return chosen;
}
