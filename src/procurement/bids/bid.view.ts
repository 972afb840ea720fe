import {
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
import { PageQuery } from '#src/platform/http/keyset.js';
import { PartyView } from '#src/platform/http/party.view.js';
import type { OpeningKind } from '#src/procurement/tenders/index.js';
import { bidLifecycle, type BidStatus } from './bid.lifecycle.js';

const KINDS: readonly OpeningKind[] = ['response', 'final_offer'];
const RECEIPT = 'compact JWS (ES256) by a key of /.well-known/jwks.json: proves who handed in what, and when';
const DIGESTS = 'SHA-256 in hex by part';

/** What a bidder gets for an envelope. */
export class HandedInView {
  @Id() id: string;
  @Integer() version: number;
  @OneOf(bidLifecycle.states) status: BidStatus;
  @Instant({ doc: 'by the clock of the database' }) receivedAt: string;
  @Text({ max: 100_000, doc: RECEIPT }) receipt: string;
  @JsonObject({ doc: DIGESTS }) digests: Record<string, unknown>;
}

export class BidsQuery extends PageQuery {
  @Id({ optional: true, doc: 'one of the tender’s openings' }) opening?: string;
}

/** An opened bid in a list. */
export class BidRow {
  @Id() id: string;
  @Id() openingId: string;
  @OneOf(KINDS) kind: OpeningKind;
  @Nested(() => PartyView) vendor: PartyView;
  @OneOf(bidLifecycle.states) status: BidStatus;
  @Instant() receivedAt: string;
  @Instant({ nullable: true }) openedAt: string | null;
  @MoneyText({ nullable: true }) offer: string | null;
}

/** An envelope of a bid; the last is the one that counts. */
export class EnvelopeView {
  @Integer({ min: 1 }) ordinal: number;
  @Instant() receivedAt: string;
  @Text({ max: 100_000, doc: RECEIPT }) receipt: string;
  @JsonObject({ doc: DIGESTS }) digests: Record<string, unknown>;
}

/** A ciphertext that belongs to the current envelope; its key is in the content. */
export class BidAttachmentView {
  @Id() id: string;
  @Id() fileId: string;
  @Integer({ max: Number.MAX_SAFE_INTEGER }) bytes: number;
  @Text({ doc: 'SHA-256, hex' }) sha256: string;
}

/** Why a bid is invalid or was turned down. */
export class BidRefusalView {
  @Text() code: string;
  @JsonObject() params: Record<string, unknown>;
  @Text({ max: 4_000, nullable: true, doc: 'in the panel’s words' }) reason: string | null;
  @Text({ max: 1_000, nullable: true, doc: 'in the caller’s language' }) message: string | null;
}

/** Figures that do not agree; the review mends them with the bidder. */
export class ArithmeticFindingView {
  @Text() path: string;
  @MoneyText() stated: string;
  @MoneyText({ nullable: true, doc: 'null where it is beyond any price' }) computed: string | null;
}

/** A bid: to its bidder always, to the others from the opening on. */
export class BidView {
  @Id() id: string;
  @Integer() version: number;
  @OneOf(bidLifecycle.states) status: BidStatus;
  @ListOfTexts({ doc: 'commands the caller may take now' }) allowed: string[];
  @Id() openingId: string;
  @OneOf(KINDS) kind: OpeningKind;
  @Id() tenderId: string;
  @Nested(() => PartyView) vendor: PartyView;
  @Instant({ doc: 'of the envelope that counts' }) receivedAt: string;
  @Instant({ nullable: true }) openedAt: string | null;
  @MoneyText({ nullable: true }) offer: string | null;
  @Nested(() => BidRefusalView, { nullable: true }) refusal: BidRefusalView | null;
  @JsonObject({ nullable: true, doc: 'what it says, once it is open' }) content: Record<string, unknown> | null;
  @ListOf(() => ArithmeticFindingView) findings: ArithmeticFindingView[];
  @ListOf(() => EnvelopeView) envelopes: EnvelopeView[];
  @ListOf(() => BidAttachmentView) attachments: BidAttachmentView[];
}
