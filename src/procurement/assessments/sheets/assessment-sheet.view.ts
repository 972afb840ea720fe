import {
  DecimalText,
  Id,
  Instant,
  Integer,
  JsonObject,
  ListOf,
  ListOfTexts,
  Nested,
  OneOf,
  Text,
} from '#src/platform/http/fields.js';
import { PartyView } from '#src/platform/http/party.view.js';
import { assessmentSheetLifecycle, type AssessmentSheetStatus } from './assessment-sheet.lifecycle.js';

/** A sheet in a list. */
export class AssessmentSheetRow {
  @Id() id: string;
  @Id() assessmentId: string;
  @Nested(() => PartyView, { doc: 'whose it is, by user id' }) evaluator: PartyView;
  @OneOf(assessmentSheetLifecycle.states) status: AssessmentSheetStatus;
  @Instant({ nullable: true }) lockedAt: string | null;
}

/** What a sheet said when it was locked before. */
export class EarlierSheetView {
  @Instant() lockedAt: string;
  @Text({ doc: 'SHA-256, hex' }) digest: string;
  @JsonObject() measurements: Record<string, unknown>;
  @JsonObject() notes: Record<string, string>;
}

/** One evaluator's sheet. To others it does not exist before all are locked. */
export class AssessmentSheetView extends AssessmentSheetRow {
  @Integer() version: number;
  @ListOfTexts({ doc: 'commands the caller may take now' }) allowed: string[];
  @JsonObject({ doc: 'code of the indicator → what was found' }) measurements: Record<string, unknown>;
  @JsonObject({ doc: 'code of the indicator → words' }) notes: Record<string, string>;
  @Text({ nullable: true, doc: 'SHA-256 of what it says, hex; once it is locked' }) digest: string | null;
  @DecimalText({ nullable: true, doc: 'points of 100; once it is locked' }) total: string | null;
  @ListOf(() => EarlierSheetView) earlier: EarlierSheetView[];
}

/** Points of one indicator on which the evaluators differ. */
export class DifferenceView {
  @Text() code: string;
  @JsonObject({ doc: 'user id → points' }) points: Record<string, string>;
  @DecimalText({ doc: 'highest less lowest' }) spread: string;
}

/** Where locked sheets part: what the lead has to settle. */
export class SheetComparisonView {
  @JsonObject({ doc: 'user id → total' }) totals: Record<string, string>;
  @DecimalText() spread: string;
  @ListOf(() => DifferenceView) differences: DifferenceView[];
}
