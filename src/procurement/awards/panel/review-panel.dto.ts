import type { DateText } from '#src/kernel/dates.js';
import { DateOnly, Flag, Id, Integer, ListOf, Nested, Text } from '#src/platform/http/fields.js';
import { RelationInput } from './relation.dto.js';

/** A person with what is known of their relations to vendors. */
export class PanelCandidateInput {
  @Id({ doc: 'somebody in the post of a review expert' }) userId: string;
  @ListOf(() => RelationInput, { maxItems: 50 }) relations: RelationInput[];
}

export class OwnDrawInput {
  @ListOf(() => PanelCandidateInput, { minItems: 1, maxItems: 200, doc: 'of whom the seats are drawn' })
  candidates: PanelCandidateInput[];
}

export class ProvincialRecordInput {
  @Text({ max: 60, doc: 'number of the record' }) number: string;
  @DateOnly() drawnOn: DateText;
  @Id({ doc: 'the record as a file' }) fileId: string;
  @ListOf(() => PanelCandidateInput, { minItems: 1, maxItems: 200, doc: 'in the order of the record, reserves last' })
  experts: PanelCandidateInput[];
}

export class AuthorisationInput {
  @Text({ max: 60 }) number: string;
  @DateOnly() date: DateText;
}

export class RepresentativeInput {
  @Id({ doc: 'somebody of the purchaser who did not draft or approve the tender' }) userId: string;
  @Nested(() => AuthorisationInput, { doc: '授权函' }) authorisation: AuthorisationInput;
  @ListOf(() => RelationInput, { maxItems: 50 }) relations: RelationInput[];
}

/** Who takes the empty seats: experts by a draw of our own or by the record of the province, and the purchaser's representative. */
export class ReseatPanel {
  @Nested(() => OwnDrawInput, { optional: true, doc: 'or `record`' }) draw?: OwnDrawInput;
  @Nested(() => ProvincialRecordInput, { optional: true, doc: 'or `draw`' }) record?: ProvincialRecordInput;
  @Nested(() => RepresentativeInput, { optional: true }) representative?: RepresentativeInput;
}

export class DrawPanel extends ReseatPanel {
  @Integer({ min: 2, max: 98, doc: 'seats of experts; two thirds of all at least (A40)' }) experts: number;
  @Flag({ optional: true, doc: 'technically complex, or of high social impact' }) isComplex?: boolean;
}

export class DeclareIndependence {
  @ListOf(() => RelationInput, { maxItems: 50, doc: 'none, or whom one has to do with' }) conflicts: RelationInput[];
}

export class RecuseMember {
  @Id() userId: string;
  @Text({ max: 500 }) reason: string;
}

export class ChooseChair {
  @Id({ doc: 'a member, not the representative of the purchaser' }) userId: string;
}
