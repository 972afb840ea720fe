import type { DateText } from '#src/kernel/dates.js';
import { ALL_POSTS, type Post } from '#src/kernel/permissions.js';
import {
  DateOnly,
  Flag,
  Id,
  Instant,
  Integer,
  ListOf,
  ListOfTexts,
  Nested,
  OneOf,
  Text,
} from '#src/platform/http/fields.js';
import { PartyView } from '#src/platform/http/party.view.js';
import type { PanelSeat } from '#src/procurement/awards/calc/panel.js';
import { AuthorisationInput } from './review-panel.dto.js';
import { panelLifecycle, type PanelStatus } from './review-panel.lifecycle.js';

const SEATS: readonly PanelSeat['kind'][] = ['expert', 'purchaser-representative'];

export class LeaveView {
  @Instant() at: string;
  @Text({ max: 500 }) reason: string;
  @ListOfTexts({ doc: 'statutory reasons, if any (A51)' }) conflicts: string[];
}

export class PanelMemberView {
  @Id() userId: string;
  @Text() name: string;
  @OneOf(SEATS) kind: PanelSeat['kind'];
  @Flag() isChair: boolean;
  @Nested(() => AuthorisationInput, { nullable: true, doc: 'of the purchaser’s representative' })
  authorisation: AuthorisationInput | null;
  @Instant({ nullable: true, doc: 'when independence was declared' }) declaredAt: string | null;
  @Nested(() => LeaveView, { nullable: true }) left: LeaveView | null;
}

export class DrawCandidateView {
  @Id() person: string;
  @ListOfTexts({ doc: 'statutory reasons that keep the person out (A51)' }) conflicts: string[];
}

export class DrawInputView {
  @Text({ doc: 'the order follows from it alone' }) seed: string;
  @Integer() seats: number;
  @ListOf(() => DrawCandidateView) candidates: DrawCandidateView[];
}

export class ProvincialRecordView {
  @Text() number: string;
  @DateOnly() drawnOn: DateText;
  @Id() fileId: string;
}

/** How experts came to their seats; everybody is named by user id. */
export class ExpertDrawView {
  @Instant() heldAt: string;
  @Integer() seats: number;
  @Nested(() => DrawInputView, { nullable: true, doc: 'from which anybody can hold the draw again' })
  own: DrawInputView | null;
  @Nested(() => ProvincialRecordView, { nullable: true }) record: ProvincialRecordView | null;
  @ListOfTexts() drawn: string[];
  @ListOfTexts({ doc: 'who follows, in this order' }) reserves: string[];
  @ListOf(() => DrawCandidateView, { doc: 'left out before the draw' }) excluded: DrawCandidateView[];
}

/** Somebody who may take a seat. */
export class PanelCandidateView {
  @Id() userId: string;
  @Text() name: string;
  @OneOf(SEATS) kind: PanelSeat['kind'];
  @OneOf(ALL_POSTS) post: Post;
  @Nested(() => PartyView) organisation: PartyView;
}

export class PanelCandidatesView {
  @ListOf(() => PanelCandidateView, {
    doc: 'nobody who sits on the panel or has left it; the purchaser’s without whoever made the document',
  })
  people: PanelCandidateView[];
}

/** A panel. Once the result is announced everybody may know who sat on it; all else is for those whom the review concerns. */
export class PanelView {
  @Id() id: string;
  @Integer() version: number;
  @OneOf(panelLifecycle.states) status: PanelStatus;
  @ListOfTexts({ doc: 'commands the caller may take now' }) allowed: string[];
  @Nested(() => PartyView) tender: PartyView;
  @Integer() expertSeats: number;
  @Flag() isComplex: boolean;
  @ListOfTexts({ doc: 'what keeps it from its work (A40)' }) faults: string[];
  @ListOf(() => PanelMemberView) members: PanelMemberView[];
  @ListOf(() => ExpertDrawView) draws: ExpertDrawView[];
  @Text({ nullable: true, max: 500 }) dissolveReason: string | null;
}
