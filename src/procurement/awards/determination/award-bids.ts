import { Injectable } from '@nestjs/common';
import { Aggregates } from '#src/platform/db/aggregates.js';
import { Bid } from '#src/procurement/bids/index.js';

/** What an award does to the bids of its tender; the caller holds the tender's lock, and the bids are locked in order of their ids. */
@Injectable()
export class AwardBids {
  constructor(private readonly aggregates: Aggregates) {}

  /** One bid wins, all others that were ranked lose. */
  async award(tenderId: string, bidId: string, by: string): Promise<void> {
    const bids = await this.aggregates.lockAllForSystem(Bid, 'tenderId', tenderId);
    for (const bid of bids)
      if (bid.id === bidId) bid.award(by);
      else if (bid.status === 'ranked') bid.lose(by);
    await this.aggregates.keepAll(Bid, bids);
  }

  /** The award does not stand. */
  async loseAward(bidId: string, by: string): Promise<void> {
    const bid = await this.aggregates.lockForSystem(Bid, bidId);
    bid.loseAward(by);
    await this.aggregates.keep(Bid, bid);
  }
}
