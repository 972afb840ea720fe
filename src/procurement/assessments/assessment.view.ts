import type { DateText } from '#src/kernel/dates.js';
import {
  DateOnly,
  DecimalText,
  Flag,
  Id,
  Instant,
  Integer,
  JsonObject,
  ListOf,
  ListOfTexts,
  MoneyText,
  Nested,
  OneOf,
  Text,
} from '#src/platform/http/fields.js';
import { PartyView } from '#src/platform/http/party.view.js';
import { AssessmentEvidence, AssessmentFindingInput, PlannedSample } from './assessment.dto.js';
import { assessmentLifecycle, type AssessmentStatus } from './assessment.lifecycle.js';
import type { CommentingSide } from './assessment.parts.js';
import { VETO_ITEMS, type VetoItem } from './calc/grade.js';
import { type Grade, GRADES, INDICATOR_GROUPS, type IndicatorGroup } from './calc/terms.js';

/** An assessment in a list. Total and grade are told from the draft on. */
export class AssessmentRow {
  @Id() id: string;
  @Nested(() => PartyView, { doc: 'the contract, by its number' }) contract: PartyView;
  @Text() title: string;
  @Nested(() => PartyView) vendor: PartyView;
  @Nested(() => PartyView) evaluator: PartyView;
  @OneOf(assessmentLifecycle.states) status: AssessmentStatus;
  @DecimalText({ nullable: true }) total: string | null;
  @OneOf(GRADES, { nullable: true }) grade: Grade | null;
  @DateOnly({ nullable: true, doc: 'last day for comments on the draft' }) commentDueOn: DateText | null;
}

export class EvaluatorView {
  @Id() userId: string;
  @Text() name: string;
  @Instant({ nullable: true, doc: 'when independence was declared' }) declaredAt: string | null;
  @Flag({ doc: 'a relation to a side is on record: nothing goes on with this person' }) isBarred: boolean;
}

export class EvaluatorCandidatesView {
  @ListOf(() => EvaluatorView, { maxItems: 10_000 }) people: EvaluatorView[];
}

export class AssessmentPlanView {
  @ListOf(() => EvaluatorView) evaluators: EvaluatorView[];
  @DateOnly() startsOn: DateText;
  @DateOnly() endsOn: DateText;
  @ListOf(() => PlannedSample) samples: PlannedSample[];
}

export class StruckView {
  @Instant() at: string;
  @Text({ max: 500 }) reason: string;
}

export class VetoCaseView {
  @Integer() ordinal: number;
  @OneOf(VETO_ITEMS) item: VetoItem;
  @Text({ max: 2000 }) statement: string;
  @ListOf(() => AssessmentEvidence) evidence: AssessmentEvidence[];
  @Instant() recordedAt: string;
  @Nested(() => StruckView, { nullable: true, doc: 'it counts no more' }) struck: StruckView | null;
}

export class GroupPointsView {
  @OneOf(INDICATOR_GROUPS) group: IndicatorGroup;
  @DecimalText() weight: string;
  @DecimalText() points: string;
}

export class IndicatorScoreView {
  @Text() code: string;
  @DecimalText({ doc: 'that stand' }) points: string;
  @Text() formula: string;
  @JsonObject({ doc: 'weight, figures of the rule, what was found; decimal text' }) inputs: Record<string, string>;
  @Text() rule: string;
}

/** Points on which the evaluators differed, and how the lead settled them; nobody is named. */
export class SettledDifferenceView {
  @Text() code: string;
  @ListOfTexts({ doc: 'what the evaluators gave, lowest first' }) points: string[];
  @DecimalText() spread: string;
  @DecimalText() settled: string;
  @Text({ max: 500 }) reason: string;
}

export class AssessmentOutcomeView {
  @DecimalText() total: string;
  @OneOf(GRADES) grade: Grade;
  @ListOfTexts({ doc: 'items that made the grade the last one' }) vetoes: string[];
  @DecimalText({ doc: 'of the last payment, as the contract said (E7)' }) factor: string;
  @Flag() mayRenew: boolean;
  @Flag() mustRectify: boolean;
  @ListOf(() => GroupPointsView) groups: GroupPointsView[];
  @ListOf(() => IndicatorScoreView) scores: IndicatorScoreView[];
  @ListOfTexts({ doc: 'totals of the evaluators, lowest first' }) totals: string[];
  @DecimalText({ doc: 'between the totals of the evaluators' }) spread: string;
  @ListOf(() => SettledDifferenceView) differences: SettledDifferenceView[];
}

export class AssessmentReportView {
  @Text({ max: 3000 }) summary: string;
  @ListOf(() => AssessmentFindingInput) findings: AssessmentFindingInput[];
}

export class CommentAnswerView {
  @Instant() at: string;
  @Flag() accepted: boolean;
  @Text({ max: 3000 }) text: string;
}

export class DraftCommentView {
  @Integer() ordinal: number;
  @Integer({ doc: 'of which draft' }) round: number;
  @OneOf(['purchaser', 'vendor']) side: CommentingSide;
  @Instant() at: string;
  @Text({ nullable: true, max: 5000, doc: 'null when there was nothing to say' }) text: string | null;
  @ListOf(() => AssessmentEvidence) evidence: AssessmentEvidence[];
  @Nested(() => CommentAnswerView, { nullable: true }) answer: CommentAnswerView | null;
}

export class AssessmentReopeningView {
  @Instant() at: string;
  @Integer({ doc: 'after which draft' }) round: number;
  @Text({ max: 500 }) reason: string;
}

/** An assessment. What it found is its evaluator's alone until the draft is given to both sides. */
export class AssessmentView extends AssessmentRow {
  @Integer() version: number;
  @ListOfTexts({ doc: 'commands the caller may take now' }) allowed: string[];
  @Nested(() => PartyView) purchaser: PartyView;
  @MoneyText() fee: string;
  @Text() purchaseNumber: string;
  @JsonObject({ doc: 'indicators, grade terms and days for comments, as the contract had them' })
  terms: Record<string, unknown>;
  @Nested(() => AssessmentPlanView, { nullable: true }) plan: AssessmentPlanView | null;
  @Flag({ doc: 'whether every sheet is locked' }) areAllLocked: boolean;
  @Flag({ doc: 'whether the caller may read how it was found: its samples, and its sheets once all are locked (E3)' })
  arePapersOpen: boolean;
  @ListOf(() => VetoCaseView) vetoes: VetoCaseView[];
  @Nested(() => AssessmentOutcomeView, { nullable: true }) outcome: AssessmentOutcomeView | null;
  @Nested(() => AssessmentReportView, { nullable: true }) report: AssessmentReportView | null;
  @Text({ nullable: true, doc: 'SHA-256 of the working papers, hex' }) papersDigest: string | null;
  @DateOnly({ nullable: true }) draftedOn: DateText | null;
  @ListOf(() => DraftCommentView) comments: DraftCommentView[];
  @ListOf(() => AssessmentReopeningView) reopenings: AssessmentReopeningView[];
  @DateOnly({ nullable: true }) finalOn: DateText | null;
  @DateOnly({ nullable: true }) publishedOn: DateText | null;
  @Text({ nullable: true, max: 500 }) withdrawReason: string | null;
}
