import type { DateText } from '#src/kernel/dates.js';
import {
  DateOnly,
  Flag,
  Id,
  Instant,
  Integer,
  ListOf,
  MoneyText,
  Nested,
  OneOf,
  Text,
} from '#src/platform/http/fields.js';
import { PartyView } from '#src/platform/http/party.view.js';
import { ANNULMENT_GROUNDS, type AnnulmentGround } from './award.entity.js';
import { awardLifecycle, type AwardStatus } from './award.lifecycle.js';
import { DecisionMinutes, SuccessionInput } from './determine-tender.dto.js';

export class AnnulmentView {
  @OneOf(ANNULMENT_GROUNDS) ground: AnnulmentGround;
  @Text({ max: 500 }) reason: string;
  @DateOnly() on: DateText;
}

/** An award. Its supplier sees the result; how the purchaser came to it is for the parties and the offices above. */
export class AwardView {
  @Id() id: string;
  @Integer() version: number;
  @OneOf(awardLifecycle.states) status: AwardStatus;
  @Id() tenderId: string;
  @Id() bidId: string;
  @Nested(() => PartyView) vendor: PartyView;
  @Integer({ min: 1, doc: "place in the panel's report" }) rank: number;
  @MoneyText({ doc: 'the final offer, never the evaluated price (A43)' }) amount: string;
  @Text({ doc: 'points of 100' }) total: string;
  @Nested(() => DecisionMinutes, { nullable: true, doc: 'null for the supplier' }) minutes: DecisionMinutes | null;
  @Nested(() => SuccessionInput, { nullable: true, doc: 'why it is not the first candidate' })
  succession: SuccessionInput | null;
  @Instant({ doc: 'when the panel signed its report' }) reportedAt: string;
  @Instant() determinedAt: string;
  @DateOnly({ doc: 'last day for the determination (A20)' }) dueOn: DateText;
  @Flag({ doc: 'determined after that day' }) isLate: boolean;
  @Text({ nullable: true, max: 500 }) lateReason: string | null;
  @DateOnly({ doc: 'last day for the announcement (A21)' }) announceDueOn: DateText;
  @Flag({ doc: 'announced after that day' }) isAnnouncedLate: boolean;
  @Text({ nullable: true, max: 500 }) announceLateReason: string | null;
  @Instant({ nullable: true }) announcedAt: string | null;
  @DateOnly({ nullable: true, doc: 'last day of the announcement (A21)' }) announcementEnds: DateText | null;
  @DateOnly({ nullable: true, doc: 'last day on which the result can be challenged (A26)' })
  challengeUntil: DateText | null;
  @Nested(() => AnnulmentView, { nullable: true }) annulment: AnnulmentView | null;
}

/** A candidate of the panel's report. */
export class CandidateView {
  @Id() bidId: string;
  @Nested(() => PartyView) vendor: PartyView;
  @Integer({ min: 1 }) rank: number;
  @MoneyText({ doc: 'the final offer' }) offer: string;
  @Text({ doc: 'points of 100' }) total: string;
  @Flag({ doc: 'tied with another, and no draw has parted them (A46)' }) isTied: boolean;
  @Flag({ doc: 'had the award, which was annulled' }) isAnnulled: boolean;
}

/** The report that the purchaser decides on. */
export class CandidatesView {
  @Instant({ doc: 'when the panel signed its report' }) reportedAt: string;
  @DateOnly({ doc: 'last day for the determination (A20)' }) dueOn: DateText;
  @ListOf(() => CandidateView, { doc: 'best first' }) candidates: CandidateView[];
}
