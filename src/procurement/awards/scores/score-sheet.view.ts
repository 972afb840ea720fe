import {
  Flag,
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
import { REOPEN_CAUSES, type ReopenCause } from './score-sheet.entity.js';
import { sheetLifecycle, type SheetStatus } from './score-sheet.lifecycle.js';

export class ReopeningView {
  @Instant() at: string;
  @Id({ doc: 'user' }) by: string;
  @OneOf(REOPEN_CAUSES) cause: ReopenCause;
  @Text({ max: 500 }) reason: string;
}

/** One member's sheet. What it says is null for everybody but the member until all sheets are locked. */
export class ScoreSheetView {
  @Id() id: string;
  @Integer() version: number;
  @OneOf(sheetLifecycle.states) status: SheetStatus;
  @ListOfTexts({ doc: 'commands the caller may take now' }) allowed: string[];
  @Id() tenderId: string;
  @Nested(() => PartyView, { doc: 'the member, by user id' }) member: PartyView;
  @JsonObject({ nullable: true, doc: 'bid id → criterion → points' }) scores: Record<
    string,
    Record<string, string>
  > | null;
  @JsonObject({ nullable: true, doc: 'bid id → words' }) reasons: Record<string, string> | null;
  @JsonObject({ nullable: true, doc: 'bid id → why the member stands by points far from the others’' })
  confirmations: Record<string, string> | null;
  @ListOf(() => ReopeningView) reopenings: ReopeningView[];
  @Instant({ nullable: true }) lockedAt: string | null;
}

/** A member whose judgement of a bid lies far from the panel's average. Rule: A48. */
export class OutlierView {
  @Id({ doc: 'user' }) member: string;
  @Id() bidder: string;
  @OneOf(['high', 'low']) direction: 'high' | 'low';
  @Text() points: string;
  @Text() average: string;
  @Flag({ doc: 'whether the member has confirmed it' }) isConfirmed: boolean;
}

/** All sheets of a panel. */
export class ScoreSheetsView {
  @ListOf(() => ScoreSheetView) sheets: ScoreSheetView[];
  @Flag() areAllLocked: boolean;
  @ListOf(() => PartyView, { doc: 'whom the sheets are about: bid id and vendor' }) bidders: PartyView[];
  @ListOf(() => OutlierView, { doc: 'none before all sheets are locked' }) outliers: OutlierView[];
}
