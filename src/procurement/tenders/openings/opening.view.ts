import type { P256PublicJwk } from '#src/platform/crypto/p256.js';
import {
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
import type { OpeningKind } from './opening.entity.js';
import { openingLifecycle, type OpeningStatus } from './opening.lifecycle.js';

const KINDS: readonly OpeningKind[] = ['response', 'final_offer'];

/** A public key on P-256 (RFC 7517), these members and no others. */
export class PublicJwk implements P256PublicJwk {
  @OneOf(['EC']) kty: 'EC';
  @OneOf(['P-256']) crv: 'P-256';
  @Text({ max: 43, doc: 'base64url' }) x: string;
  @Text({ max: 43, doc: 'base64url' }) y: string;
}

/** An opening in a list. */
export class OpeningRow {
  @Id() id: string;
  @OneOf(KINDS) kind: OpeningKind;
  @Integer({ min: 1 }) ordinal: number;
  @OneOf(openingLifecycle.states) status: OpeningStatus;
  @Instant({ doc: 'deadline, exclusive' }) closesAt: string;
  @Instant({ nullable: true }) openedAt: string | null;
}

/** A custodian of an opening: from where, and under which key. */
export class CustodianSeatView {
  @Id() seatId: string;
  @Nested(() => PartyView) organisation: PartyView;
  @Text({ doc: 'RFC 7638 thumbprint of the key, as the notice names it' }) fingerprint: string;
  @Nested(() => PublicJwk) publicJwk: PublicJwk;
}

/** An opening: everything that a bid is sealed to, for everybody; its record once it was opened. */
export class OpeningView extends OpeningRow {
  @Integer() version: number;
  @ListOfTexts({ doc: 'commands the caller may take now' }) allowed: string[];
  @Id() tenderId: string;
  @Integer({ min: 2, doc: 'so many of the custodians open it together (k)' }) threshold: number;
  @ListOf(() => CustodianSeatView, { doc: 'in order of seat id' }) seats: CustodianSeatView[];
  @JsonObject({ nullable: true, doc: 'who opened it, when, and what was handed in; null until then' })
  record: Record<string, unknown> | null;
}
