import type { DateText } from '#src/kernel/dates.js';
import { DomainError } from '#src/kernel/errors.js';
import { DateOnly, Id, Integer, OneOf, Text } from '#src/platform/http/fields.js';
import type { RelationFact } from '#src/procurement/awards/calc/recusal.js';

type Kind = RelationFact['kind'];
type FamilyRelation = Extract<RelationFact, { kind: 'family' }>['relation'];

const KINDS: readonly Kind[] = ['employment', 'directorship', 'board-supervision', 'control', 'family', 'other'];
const FAMILY: readonly FamilyRelation[] = ['spouse', 'direct-blood', 'collateral-blood', 'near-in-law'];

/** A relation of a person to a vendor. Rule: A51. */
export class RelationInput {
  @OneOf(KINDS) kind: Kind;
  @Id() vendorId: string;
  @DateOnly({ optional: true, nullable: true, doc: 'last day of it; while it goes on, none. Not of family or other' })
  until?: DateText | null;
  @OneOf(FAMILY, { optional: true, doc: 'of family, to its legal representative or the person in charge' })
  relation?: FamilyRelation;
  @Integer({ optional: true, min: 1, max: 20, doc: 'of collateral blood, counted with oneself: siblings 2, cousins 3' })
  generations?: number;
  @Text({ optional: true, max: 300, doc: 'of other: what it is' }) statement?: string;
}

/** Relations as facts to be judged. @throws DomainError `invalid-shape` for one that does not say what its kind asks for */
export function relationFacts(inputs: readonly RelationInput[], path: string): RelationFact[] {
  return inputs.map((input, index) => factOf(input, `${path}.${index}`));
}

function factOf(
  { kind, vendorId: vendor, until = null, relation, generations, statement }: RelationInput,
  path: string,
): RelationFact {
  switch (kind) {
    case 'family':
      if (!relation) throw missing(`${path}.relation`);
      return { kind, vendor, relation, ...(generations === undefined ? {} : { generations }) };
    case 'other':
      if (!statement) throw missing(`${path}.statement`);
      return { kind, vendor, statement };
    default:
      return { kind, vendor, until };
  }
}

function missing(path: string): DomainError {
  return new DomainError('invalid-shape', {}, [{ path, code: 'required' }]);
}
