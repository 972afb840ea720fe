import { Injectable } from '@nestjs/common';
import { BidsService } from '#src/procurement/bids/index.js';
import { OpeningsService, type Tender } from '#src/procurement/tenders/index.js';

/** What was sealed for a procedure that ended is never opened. */
@Injectable()
export class Unopened {
  constructor(
    private readonly openings: OpeningsService,
    private readonly bids: BidsService,
  ) {}

  /** Ends the openings of a tender that were not held, then the bids that lie in them; the tender's lock is held. */
  async end(tender: Tender, by: string): Promise<void> {
    await this.openings.endAllOf(tender, by);
    await this.bids.leaveUnopened(tender.id, by);
  }
}
