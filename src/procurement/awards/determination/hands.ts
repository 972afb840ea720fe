import { Injectable } from '@nestjs/common';
import { DomainError } from '#src/kernel/errors.js';
import { Reads } from '#src/platform/db/reads.js';
import type { Tender } from '#src/procurement/tenders/index.js';

const PANEL_SEAT = {
  name: 'hands.panel-seat',
  text: `select from tender_seat where tender_id = $1 and user_id = $2 and kind = 'panel' limit 1`,
};

/** The hands that a tender has been through, where the lifecycle's own table cannot know them. Rule: G6. */
@Injectable()
export class Hands {
  constructor(private readonly reads: Reads) {}

  /** @throws DomainError `four-eyes` for whoever sits or sat on the tender's review panel */
  async requireNotOfPanel(subject: string, action: string, { id }: Tender, by: string): Promise<void> {
    const seats = await this.reads.all(PANEL_SEAT, [id, by]);
    if (seats.length > 0) throw new DomainError('four-eyes', { subject, action, earlier: 'review' });
  }

  /** @throws DomainError `four-eyes` for whoever scored the bids or fixed the supplier of the tender */
  async requireNotDecided(subject: string, action: string, tender: Tender, by: string): Promise<void> {
    if (tender.takenBy.determine?.includes(by))
      throw new DomainError('four-eyes', { subject, action, earlier: 'determine' });
    await this.requireNotOfPanel(subject, action, tender, by);
  }
}
