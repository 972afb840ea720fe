import { DomainError, fieldError } from '#src/kernel/errors.js';

/** Who is to hold the keys of a tender: `threshold` (k) of the seats open its bids together. */
export interface CustodyPlan {
  readonly threshold: number;
  /** the organisation that each custodian comes from, one a seat */
  readonly organisations: readonly string[];
  /** the purchaser and its agent */
  readonly parties: readonly string[];
}

const FEWEST = 2;

/**
 * Nobody alone can open bids, and the parties cannot open them among themselves: 2 ≤ k < n, so that one who is missing or says nothing opens stops nobody; seats of two organisations at least, and at
 * most k − 1 of the purchaser and its agent together.
 * @throws DomainError `custody-threshold-invalid`, `custody-not-independent`
 */
export function checkCustody({ threshold, organisations, parties }: CustodyPlan): void {
  const seats = organisations.length;
  if (threshold < FEWEST || threshold >= seats)
    throw fieldError('threshold', 'custody-threshold-invalid', { threshold, seats, min: FEWEST });
  const different = new Set(organisations).size;
  const ofParties = organisations.filter((organisation) => parties.includes(organisation)).length;
  if (different < FEWEST || ofParties >= threshold)
    throw new DomainError('custody-not-independent', { organisations: different, ofParties, most: threshold - 1 }, [
      { path: 'userIds', code: 'rule' },
    ]);
}
