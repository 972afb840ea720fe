import type { DateText } from '#src/kernel/dates.js';
import {
  DateOnly,
  Flag,
  Id,
  Integer,
  JsonObject,
  ListOf,
  ListOfTexts,
  MoneyText,
  Nested,
  OneOf,
  Text,
} from '#src/platform/http/fields.js';
import { PageQuery } from '#src/platform/http/keyset.js';
import { assessmentLifecycle } from './assessment.lifecycle.js';
import { SAMPLE_KINDS, type SampleKind } from './calc/sample-plan.js';
import { VETO_ITEMS, type VetoItem } from './calc/grade.js';

export class CommissionAssessment {
  @Id({ doc: 'an evaluator that is no party to the contract (E3)' }) evaluatorId: string;
  @MoneyText({ doc: 'CNY yuan; a purchase of its own' }) fee: string;
  @Text({ max: 60, doc: 'number of the purchase by which the evaluator was chosen', example: 'QYQ-ZX-2026-002' })
  purchaseNumber: string;
}

export class PlannedEvaluator {
  @Id({ doc: 'somebody of the evaluator, in the post of an evaluator, who does not lead' }) userId: string;
}

export class PlannedSample {
  @OneOf(SAMPLE_KINDS) kind: SampleKind;
  @Integer({ min: 1, max: 100_000, doc: 'how many there are' }) population: number;
  @Integer({ min: 1, max: 100_000, doc: 'a tenth of the files and cases, thirty clients at least (E8)' }) size: number;
}

const TWO_EVALUATORS = ['01890a5d-ac96-774b-bcce-b302099a8057', '01890a5d-ac96-774b-bcce-b302099a8058'].map(
  (userId) => ({ userId }),
);
const TWO_SAMPLES = [
  { kind: 'files', population: 300, size: 30 },
  { kind: 'clients', population: 300, size: 60 },
];

export class PlanAssessment {
  @ListOf(() => PlannedEvaluator, { minItems: 2, maxItems: 10, example: TWO_EVALUATORS })
  evaluators: PlannedEvaluator[];
  @DateOnly({ doc: 'first day of what is assessed' }) startsOn: DateText;
  @DateOnly() endsOn: DateText;
  @ListOf(() => PlannedSample, { minItems: 2, maxItems: 3, example: TWO_SAMPLES }) samples: PlannedSample[];
}

export class DrawSample {
  @OneOf(SAMPLE_KINDS) kind: SampleKind;
  @ListOfTexts({
    max: 40,
    maxItems: 20_000,
    doc: 'anonymous codes of all that there are, each once',
    example: ['C-0001'],
  })
  codes: string[];
}

export class SettledIndicator {
  @Text({ max: 20, doc: 'code of an indicator on which the sheets differ' }) code: string;
  @JsonObject({ doc: 'what the lead found, as in a sheet', example: { points: '4.20' } })
  measurement: Record<string, unknown>;
  @Text({ max: 500 }) reason: string;
}

export class SettleAssessment {
  @ListOf(() => SettledIndicator, { maxItems: 100, doc: 'one for each difference, within what the evaluators gave' })
  settlements: SettledIndicator[];
}

export class AssessmentEvidence {
  @Id({ doc: 'an upload of the caller' }) fileId: string;
}

export class RecordVeto {
  @OneOf(VETO_ITEMS, { doc: 'client data leaked, records falsified, a grave complaint found true' }) item: VetoItem;
  @Text({ max: 2000 }) statement: string;
  @ListOf(() => AssessmentEvidence, { minItems: 1, maxItems: 20 }) evidence: AssessmentEvidence[];
}

export class StrikeVeto {
  @Integer({ min: 1, max: 1000 }) ordinal: number;
  @Text({ max: 500 }) reason: string;
}

export class AssessmentFindingInput {
  @Text({ nullable: true, max: 20, doc: 'code of an indicator; null for the whole' }) indicator: string | null;
  @Text({ max: 1000, doc: 'no client is named; it is published' }) text: string;
}

export class AssessmentReportInput {
  @Text({ max: 3000 }) summary: string;
  @ListOf(() => AssessmentFindingInput, { minItems: 1, maxItems: 50 }) findings: AssessmentFindingInput[];
}

export class CommentDraft {
  @Text({ nullable: true, max: 5000, doc: 'null when there is nothing to say' }) text: string | null;
  @ListOf(() => AssessmentEvidence, { optional: true, maxItems: 20 }) evidence?: AssessmentEvidence[];
}

export class AnswerComment {
  @Integer({ min: 1, max: 1000 }) ordinal: number;
  @Flag({ doc: 'an accepted one may open the sheets again' }) accepted: boolean;
  @Text({ max: 3000 }) answer: string;
}

export class FinaliseAssessment {
  @Nested(() => AssessmentReportInput, { optional: true, doc: 'where the comments changed its words' })
  report?: AssessmentReportInput;
}

export class ReasonForAssessment {
  @Text({ max: 500 }) reason: string;
}

export class AssessmentsQuery extends PageQuery {
  @Id({ optional: true, doc: 'of one contract' }) contract?: string;
  @OneOf(assessmentLifecycle.states, { optional: true }) status?: string;
}
