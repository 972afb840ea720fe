import { Injectable } from '@nestjs/common';
import type { Events } from '#src/kernel/events.js';
import { OnEvent } from '#src/platform/jobs/decorators.js';
import { BidsService } from './bids.service.js';

/** A tender that is given up leaves the bids for it shut. */
@Injectable()
export class LeaveBidsUnopenedWhenTenderIsCancelled {
  constructor(private readonly bids: BidsService) {}

  @OnEvent('tender.cancelled')
  handle({ id }: Events['tender.cancelled']): Promise<void> {
    return this.bids.leaveUnopened(id, null);
  }
}
