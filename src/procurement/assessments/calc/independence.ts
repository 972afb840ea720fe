import type { DateText } from '#src/kernel/dates.js';
import { type ConflictCode, conflictsOf, type RelationFact } from '#src/procurement/awards/calc/recusal.js';

export type { ConflictCode, RelationFact };

/** Kinds of relation of a person to a side of the contract, as the law names them. Rule: rulebook A51. */
export const RELATION_KINDS = [
  'employment',
  'directorship',
  'board-supervision',
  'control',
  'family',
  'other',
] as const satisfies readonly RelationFact['kind'][];

export type FamilyRelation = Extract<RelationFact, { kind: 'family' }>['relation'];
export const FAMILY_RELATIONS = [
  'spouse',
  'direct-blood',
  'collateral-blood',
  'near-in-law',
] as const satisfies readonly FamilyRelation[];

/**
 * Why a person may not assess a contract: each statutory relation to one of its sides, once. The law asks it of buyers and panels; whoever assesses
 * is held to the same. Rules: rulebook E3, A51.
 * @param sides the organisations that the assessment is independent of; facts about others do not matter
 */
export function relationsThatBar(
  facts: readonly RelationFact[],
  sides: readonly string[],
  on: DateText,
): ConflictCode[] {
  return [...new Set(conflictsOf(facts, { vendors: sides, activityOn: on }).map(({ code }) => code))];
}
