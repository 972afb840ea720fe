import type { ConflictCode } from './recusal.js';

/** SHA-256 of the UTF-8 bytes of a text, 32 bytes. The server and the browser each bring their own. */
export type Sha256 = (text: string) => Uint8Array;

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

const UINT32 = 2 ** 32;

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

/**
 * Puts names in the order that a seed gives, each order being equally likely (Fisher–Yates over the names sorted by code unit).
 * Also parts tied bids (A46). Random numbers are 32 bits, big-endian, from the bytes of SHA-256("seed:0"), SHA-256("seed:1") …
 */
export function seededOrder(names: readonly string[], seed: string, sha256: Sha256): string[] {
  const order = [...names].sort();
  const next = seededNumbers(seed, sha256);
  for (let at = 0; at < order.length - 1; at += 1) {
    const chosen = at + below(order.length - at, next);
    [order[at], order[chosen]] = [order[chosen]!, order[at]!];
  }
  return order;
}

function seededNumbers(seed: string, sha256: Sha256): () => number {
  let block: DataView = new DataView(new ArrayBuffer(0));
  let blocks = 0;
  let at = 0;
  return () => {
    if (at === block.byteLength) {
      const bytes = sha256(`${seed}:${blocks}`);
      block = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      blocks += 1;
      at = 0;
    }
    at += 4;
    return block.getUint32(at - 4);
  };
}

/** A number from 0 to `limit` − 1. Numbers beyond the last whole multiple are skipped: they would favour the first. */
function below(limit: number, next: () => number): number {
  const fair = UINT32 - (UINT32 % limit);
  let number = next();
  while (number >= fair) number = next();
  return number % limit;
}
