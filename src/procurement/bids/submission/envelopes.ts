import { Injectable } from '@nestjs/common';
import { DomainError } from '#src/kernel/errors.js';
import { UnitOfWork } from '#src/platform/db/unit-of-work.js';
import { SecretStore } from '#src/platform/secrets/secret-store.js';
import { SeatsService } from '#src/procurement/tenders/index.js';
import type { Bid } from '../bid.entity.js';
import { ENVELOPE_LIMIT, type SealedBid, SealingError, signReceipt, verifySealed } from '../sealing/index.js';
import { problemOfSealing } from '../sealing-problems.js';
import type { HeldOpening } from './deadline.js';
import type { SubmitBid } from './submit-bid.dto.js';

/** Base64url of the largest envelope. */
const LONGEST_CIPHERTEXT = Math.ceil((ENVELOPE_LIMIT * 4) / 3);

/** What a bidder is answered: the proof of what was handed in, and when. */
export interface Receipt {
  readonly receipt: string;
  readonly digests: Readonly<Record<string, string>>;
}

/** Envelopes as they come in: proved as far as that can be without opening them, kept as they are, and answered with a receipt. */
@Injectable()
export class Envelopes {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly seats: SeatsService,
    private readonly secrets: SecretStore,
  ) {}

  /**
   * The sealed bid in what was sent, proved against its opening.
   * @throws DomainError `envelope-too-large`, `bid-malformed`, `opening-differs`, `vendor-differs`, `custodians-differ`, `digest-differs`
   */
  async verified(sent: SubmitBid, opening: HeldOpening, vendorId: string): Promise<SealedBid> {
    const { length = 0 } = sent.envelope.split('.')[3] ?? '';
    if (length > LONGEST_CIPHERTEXT) throw new DomainError('envelope-too-large', { limit: ENVELOPE_LIMIT });
    const sealed = sealedOf(sent);
    const custodians = await this.seats.custodiansOf(opening.tenderId);
    try {
      await verifySealed(sealed, { id: opening.id, k: opening.threshold, custodians }, vendorId);
    } catch (error) {
      // a share that is none makes the bid malformed; `share-invalid` is said of what a custodian posts
      const isShare = error instanceof SealingError && error.code === 'share-invalid';
      throw isShare ? new DomainError('bid-malformed') : problemOfSealing(error);
    }
    return sealed;
  }

  /** Adds the current envelope of a bid, which is never changed any more, with its signed receipt. */
  async add({ id, envelopeId, receivedAt }: Bid, sealed: SealedBid): Promise<Receipt> {
    const { openingId, vendorId, digests } = sealed;
    const { privateKey, kid } = this.secrets.ring('receipt-signing').current;
    const facts = { openingId, vendorId, receivedAt: receivedAt.toISOString(), digests };
    const receipt = await signReceipt(privateKey, kid, facts);
    await this.uow.execute({
      text: `insert into bid_envelope (id, bid_id, opening_id, vendor_id, ordinal, sealed, receipt, received_at)
             select $1, $2, $3, $4, count(*) + 1, $5, $6, $7 from bid_envelope where bid_id = $2`,
      values: [envelopeId, id, openingId, vendorId, JSON.stringify(sealed), receipt, receivedAt.toISOString()],
    });
    return { receipt, digests };
  }
}

/** The parts of a sealed bid and nothing else, as plain objects: what is stored. */
function sealedOf({ openingId, vendorId, envelope, shares, attachments, digests }: SubmitBid): SealedBid {
  return {
    openingId,
    vendorId,
    envelope,
    shares: shares.map(({ seatId, jwe }) => ({ seatId, jwe })),
    attachments: attachments.map(({ id, bytes, sha256 }) => ({ id, bytes, sha256 })),
    digests: { ...digests },
  };
}
