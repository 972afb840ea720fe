import { Injectable } from '@nestjs/common';
import type { Bid } from '../bid.entity.js';
import type { SealedBid } from '../sealing/index.js';
import { Attachments } from './attachments.js';
import { Bidders } from './bidders.js';
import type { HeldOpening } from './deadline.js';
import { Envelopes, type Receipt } from './envelopes.js';
import type { SubmitBid } from './submit-bid.dto.js';

/** A sealed bid passing from its bidder's hands into the product's: who hands it in, what it is, and what is kept of it. */
@Injectable()
export class Handover {
  constructor(
    private readonly bidders: Bidders,
    private readonly envelopes: Envelopes,
    private readonly attachments: Attachments,
  ) {}

  /** @throws DomainError for a bidder who may not hand in, and for what is not a bid sealed for this opening by this bidder */
  async check(sent: SubmitBid, opening: HeldOpening, vendorId: string): Promise<SealedBid> {
    await this.bidders.require(vendorId, opening);
    return this.envelopes.verified(sent, opening, vendorId);
  }

  /** Keeps the current envelope of a bid and the uploads it lists. @throws DomainError for attachments that are not what it lists */
  async take(bid: Bid, sealed: SealedBid, sent: SubmitBid): Promise<Receipt> {
    await this.attachments.take(bid.id, sent);
    return this.envelopes.add(bid, sealed);
  }
}
