import type { DateText } from '#src/kernel/dates.js';
import { DomainError } from '#src/kernel/errors.js';
import { DateOnly, Id, Integer, ListOf, OneOf, Text } from '#src/platform/http/fields.js';
import { FAMILY_RELATIONS, type FamilyRelation, RELATION_KINDS, type RelationFact } from './calc/independence.js';

/** A relation of a person to a side of the contract. Rules: E3, A51. */
export class IndependenceRelation {
  @OneOf(RELATION_KINDS) kind: RelationFact['kind'];
  @Id({ doc: 'the vendor or the purchaser of the contract' }) organisationId: string;
  @DateOnly({ optional: true, nullable: true, doc: 'last day of it; while it goes on, none. Not of family or other' })
  until?: DateText | null;
  @OneOf(FAMILY_RELATIONS, { optional: true, doc: 'of family, to its head' }) relation?: FamilyRelation;
  @Integer({ optional: true, min: 1, max: 20, doc: 'of collateral blood, counted with oneself: siblings 2, cousins 3' })
  generations?: number;
  @Text({ optional: true, max: 300, doc: 'of other: what it is' }) statement?: string;
}

/** 独立性声明. */
export class DeclareAssessorIndependence {
  @ListOf(() => IndependenceRelation, { maxItems: 50, doc: 'none, or whom one has to do with' })
  relations: IndependenceRelation[];
}

/** Relations as facts to be judged. @throws DomainError `invalid-shape` for one that does not say what its kind asks for */
export function relationFacts(inputs: readonly IndependenceRelation[]): RelationFact[] {
  return inputs.map((input, index) => factOf(input, `relations.${index}`));
}

function factOf(input: IndependenceRelation, path: string): RelationFact {
  const { kind, organisationId: vendor, until = null, relation, generations, statement } = input;
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
