import {
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
import type { Competition } from '#src/procurement/awards/calc/minimum-bidders.js';
import type { Bid } from '#src/procurement/bids/index.js';
import { CHECK_KINDS, type CheckedBy, type CheckKind } from './check-rules.js';
import { FindingInput, SmeStandingInput } from './review.dto.js';

const OUTCOMES: readonly Competition['outcome'][] = ['goes-on', 'goes-on-by-exception', 'ends'];
const CHECKERS: readonly CheckedBy[] = ['purchaser', 'procurement_agent', 'panel'];

/** Whether enough bidders are left. */
export class CompetitionLeftView {
  @Integer() bidders: number;
  @Integer({ doc: 'fewer end the procedure' }) minimum: number;
  @OneOf(OUTCOMES) outcome: Competition['outcome'];
  @Flag({ doc: 'with finance’s approval, a failed tender may be negotiated with two' }) mayNegotiate: boolean;
  @Text({ doc: 'A30' }) rule: string;
}

export class ConfirmedStandingView {
  @Nested(() => SmeStandingInput, { doc: 'what the bidder declared' }) declared: SmeStandingInput;
  @Nested(() => SmeStandingInput, { doc: 'what counts' }) confirmed: SmeStandingInput;
}

/** One check as it was recorded. */
export class CheckView {
  @Id() id: string;
  @Id() bidId: string;
  @OneOf(CHECK_KINDS) kind: CheckKind;
  @OneOf(CHECKERS) decidedBy: CheckedBy;
  @Flag() passed: boolean;
  @ListOf(() => FindingInput) findings: FindingInput[];
  @Text({ nullable: true, max: 500 }) reason: string | null;
  @JsonObject({ nullable: true, doc: 'of a qualification check: registration and debarments of the vendor that day' })
  standing: Record<string, unknown> | null;
  @Nested(() => ConfirmedStandingView, { nullable: true, doc: 'of a qualification check (A43)' })
  sme: ConfirmedStandingView | null;
  @Instant() recordedAt: string;
}

/** A first response, and how far its checks have come. */
export class CheckedBidView {
  @Id() bidId: string;
  @Nested(() => PartyView) vendor: PartyView;
  @Text({ doc: 'state of the bid' }) status: Bid['status'];
  @JsonObject({ nullable: true, doc: 'why it was turned down' }) refusal: Record<string, unknown> | null;
  @ListOf(() => CheckView) checks: CheckView[];
}

/** The record of both checks. */
export class ChecksView {
  @ListOf(() => CheckedBidView) bids: CheckedBidView[];
  @Nested(() => CompetitionLeftView) competition: CompetitionLeftView;
}

export class ConsultationView {
  @Id() id: string;
  @Id() bidId: string;
  @Nested(() => PartyView) vendor: PartyView;
  @Instant() heldAt: string;
  @Text({ max: 10_000 }) record: string;
  @Text({ nullable: true, max: 5_000 }) changes: string | null;
  @Instant() recordedAt: string;
}

export class PriceExplanationView {
  @Id() id: string;
  @Id() bidId: string;
  @Instant() askedAt: string;
  @Text({ nullable: true, max: 10_000 }) explanation: string | null;
  @Flag() accepted: boolean;
  @Text({ max: 2_000 }) reason: string;
  @Instant() recordedAt: string;
}

/** A bidder in the running and what of its price needs an explanation. */
export class OfferView {
  @Id() bidId: string;
  @Nested(() => PartyView) vendor: PartyView;
  @MoneyText() offer: string;
  @Id({ nullable: true, doc: 'of a consultation, once the final offers are open' }) finalBidId: string | null;
  @ListOfTexts({ doc: 'why the price is to be explained (A45)' }) triggers: string[];
  @Nested(() => PriceExplanationView, { nullable: true }) explanation: PriceExplanationView | null;
}

export class DropOutView {
  @Id() bidId: string;
  @Text() vendor: string;
  @Text({ doc: 'final-offer-missing or final-offer-invalid' }) code: string;
}

/** Who is left, at which price. */
export class OffersView {
  @ListOf(() => OfferView) offers: OfferView[];
  @ListOf(() => DropOutView, { doc: 'admitted, and without a valid final offer' }) dropOuts: DropOutView[];
  @Nested(() => CompetitionLeftView) competition: CompetitionLeftView;
}
