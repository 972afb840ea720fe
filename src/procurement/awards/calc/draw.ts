import { seededOrder, type Sha256 } from '#src/kernel/seeded-order.js';
import type { ConflictCode } from './recusal.js';

/** What a draw rests on; stored and published with its result, so that anybody can hold it again. */
export interface DrawInput {
  /** published; known to nobody before the candidates were fixed */
  readonly seed: string;
  readonly seats: number;
  readonly candidates: readonly DrawCandidate[];
}

export interface DrawCandidate {
  readonly person: string;
  /** statutory reasons that keep the person out of the draw */
  readonly conflicts: readonly ConflictCode[];
}

export interface Draw {
  readonly input: DrawInput;
  readonly drawn: string[];
  /** who follows, in this order, when somebody drawn cannot come */
  readonly reserves: string[];
  /** left out before the draw, with the reasons */
  readonly excluded: DrawCandidate[];
  /** seats that stay empty because too few were left; 0 as a rule */
  readonly emptySeats: number;
}

/**
 * Draws experts at random: those in conflict are left out first, the rest are put in the order that the seed gives and
 * take the seats from the front. The same input gives the same draw, in whatever order candidates are listed.
 * Rule: rulebook A40, 政府采购法实施条例 39.
 * @throws RangeError when a person is listed twice
 */
export function drawExperts(input: DrawInput, sha256: Sha256): Draw {
  const excluded = input.candidates.filter(({ conflicts }) => conflicts.length > 0);
  const eligible = input.candidates.filter(({ conflicts }) => conflicts.length === 0);
  const persons = input.candidates.map(({ person }) => person);
  if (new Set(persons).size < persons.length) throw new RangeError('a person is listed twice');
  const order = seededOrder(
    eligible.map(({ person }) => person),
    input.seed,
    sha256,
  );
  const drawn = order.slice(0, input.seats);
  return {
    input,
    drawn,
    reserves: order.slice(input.seats),
    excluded,
    emptySeats: input.seats - drawn.length,
  };
}
