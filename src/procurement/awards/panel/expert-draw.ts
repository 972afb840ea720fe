import { createHash } from 'node:crypto';
import type { DateText } from '#src/kernel/dates.js';
import type { Sha256 } from '#src/kernel/seeded-order.js';
import { drawExperts, type DrawCandidate, type DrawInput } from '#src/procurement/awards/calc/draw.js';
import { conflictsOf, type RelationFact } from '#src/procurement/awards/calc/recusal.js';

/** The record of a draw that the province held, as it was handed over. */
export interface ProvincialRecord {
  readonly number: string;
  readonly drawnOn: DateText;
  readonly fileId: string;
}

/** How experts came to their seats; persons are user ids. */
export interface ExpertDraw {
  readonly heldAt: string;
  readonly seats: number;
  /** a draw of our own, from which anybody can hold it again; null for a record of the province */
  readonly own: DrawInput | null;
  readonly record: ProvincialRecord | null;
  readonly drawn: readonly string[];
  /** who follows, in this order */
  readonly reserves: readonly string[];
  /** left out, with the statutory reasons */
  readonly excluded: readonly DrawCandidate[];
  /** what was declared of each person's relations */
  readonly relations: Readonly<Record<string, readonly RelationFact[]>>;
}

/** Somebody who may be drawn, with what is known of their relations to vendors. */
export interface DeclaredCandidate {
  readonly userId: string;
  readonly relations: readonly RelationFact[];
}

/** What every draw is judged by. */
export interface DrawnFor {
  readonly seats: number;
  /** the vendors whose bids were opened */
  readonly vendors: readonly string[];
  readonly on: DateText;
  readonly now: Date;
}

export const sha256: Sha256 = (text) => createHash('sha256').update(text, 'utf8').digest();

/** A draw of our own. @param seed known to nobody before the candidates were named. Rule: rulebook A40, A51 */
export function ownDraw(candidates: readonly DeclaredCandidate[], seed: string, of: DrawnFor): ExpertDraw {
  const { input, drawn, reserves, excluded } = drawExperts(
    { seed, seats: of.seats, candidates: judged(candidates, of) },
    sha256,
  );
  return { ...place(candidates, of), own: input, record: null, drawn, reserves, excluded };
}

/** A draw of the province: the experts in the order of its record, those in conflict left out. Rule: rulebook A40, A51 */
export function provincialDraw(
  experts: readonly DeclaredCandidate[],
  record: ProvincialRecord,
  of: DrawnFor,
): ExpertDraw {
  const all = judged(experts, of);
  const order = all.filter(({ conflicts }) => conflicts.length === 0).map(({ person }) => person);
  const [drawn, reserves] = [order.slice(0, of.seats), order.slice(of.seats)];
  const excluded = all.filter(({ conflicts }) => conflicts.length > 0);
  return { ...place(experts, of), own: null, record, drawn, reserves, excluded };
}

function judged(candidates: readonly DeclaredCandidate[], { vendors, on }: DrawnFor): DrawCandidate[] {
  return candidates.map(({ userId, relations }) => ({
    person: userId,
    conflicts: conflictsOf(relations, { vendors, activityOn: on }).map(({ code }) => code),
  }));
}

function place(candidates: readonly DeclaredCandidate[], { seats, now }: DrawnFor) {
  const relations = Object.fromEntries(candidates.map(({ userId, relations }) => [userId, relations]));
  return { heldAt: now.toISOString(), seats, relations };
}
