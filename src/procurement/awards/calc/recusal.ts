import { addYears, type DateText } from '#src/kernel/dates.js';

/** A relation that lasts a while; `until` is its last day, null while it goes on. */
interface TimedRelation {
  readonly kind: 'employment' | 'directorship' | 'board-supervision' | 'control';
  readonly vendor: string;
  readonly until: DateText | null;
}

/** A relation to the legal representative or the person in charge of the vendor. */
interface FamilyRelation {
  readonly kind: 'family';
  readonly vendor: string;
  readonly relation: 'spouse' | 'direct-blood' | 'collateral-blood' | 'near-in-law';
  /** for collateral blood, counted with oneself: siblings 2, cousins 3 */
  readonly generations?: number;
}

/** Any other relation that may touch fairness, as it was declared or found. */
interface OtherRelation {
  readonly kind: 'other';
  readonly vendor: string;
  readonly statement: string;
}

/** A fact about a person of the purchaser, the agent or the panel, and a vendor. Rule: rulebook A51. */
export type RelationFact = TimedRelation | FamilyRelation | OtherRelation;

export type ConflictCode = TimedRelation['kind'] | FamilyRelation['relation'] | OtherRelation['kind'];

/** Why a person may not take part. */
export interface Conflict {
  readonly vendor: string;
  readonly code: ConflictCode;
}

const YEARS = 3;
const GENERATIONS = 3;

/**
 * The statutory reasons to step back: employed by the vendor, its director, supervisor (监事) or controlling holder within
 * three years before the activity, family of its head, or another relation that may touch fairness.
 * Rule: rulebook A51, 政府采购法实施条例 9.
 * @param vendors those that take part; facts about others do not matter
 * @param activityOn the day on which the person takes part in the purchase
 */
export function conflictsOf(
  facts: readonly RelationFact[],
  { vendors, activityOn }: { readonly vendors: readonly string[]; readonly activityOn: DateText },
): Conflict[] {
  const since = addYears(activityOn, -YEARS);
  return facts
    .filter((fact) => vendors.includes(fact.vendor) && counts(fact, since))
    .map((fact) => ({ vendor: fact.vendor, code: fact.kind === 'family' ? fact.relation : fact.kind }));
}

/** The law counts "within" with the day itself (民法典 1259), and a collateral relation of unknown distance as near. */
function counts(fact: RelationFact, since: DateText): boolean {
  switch (fact.kind) {
    case 'other':
      return true;
    case 'family':
      return fact.relation !== 'collateral-blood' || (fact.generations ?? GENERATIONS) <= GENERATIONS;
    default:
      return fact.until === null || fact.until >= since;
  }
}
