import { Id, Integer, ListOf, Nested, OneOf, Text } from '#src/platform/http/fields.js';
import { openingLifecycle, type Opening } from '#src/procurement/tenders/index.js';
import { SealedShareInput } from '../submission/submit-bid.dto.js';

export class AddressedShareView {
  @Id() vendorId: string;
  @Nested(() => SealedShareInput) sealedShare: SealedShareInput;
}

/** The shares of an opening that are addressed to the caller's seat: one of each bid that is to be opened. */
export class SharesView {
  @Id() openingId: string;
  @Id({ doc: 'the caller’s seat' }) seatId: string;
  @Integer({ min: 2, doc: 'so many custodians open together' }) k: number;
  @ListOf(() => AddressedShareView, { maxItems: 5_000 }) bids: AddressedShareView[];
}

/** A share that its custodian has opened. */
export class OpenedShareInput {
  @Id() vendorId: string;
  @Id() seatId: string;
  @Text({ max: 200, doc: 'base64url' }) share: string;
}

export class UnopenableInput {
  @Id() vendorId: string;
}

export class PostShares {
  @ListOf(() => OpenedShareInput, { maxItems: 5_000 }) shares: OpenedShareInput[];
  @ListOf(() => UnopenableInput, {
    optional: true,
    maxItems: 5_000,
    doc: 'bids whose share the custodian’s key does not open; on record, and opened by the shares of others',
  })
  unopenable?: UnopenableInput[];
}

/** How far a ceremony is. */
export class CeremonyView {
  @Id() openingId: string;
  @OneOf(openingLifecycle.states) status: Opening['status'];
  @Integer({ min: 2, doc: 'so many custodians open together' }) k: number;
  @Integer({ doc: 'custodians who have posted' }) posted: number;
}
