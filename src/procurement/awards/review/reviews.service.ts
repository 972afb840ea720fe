import { Injectable } from '@nestjs/common';
import { DomainError } from '#src/kernel/errors.js';
import { Aggregates } from '#src/platform/db/aggregates.js';
import { Tender } from '#src/procurement/tenders/index.js';
import { ReviewPanel } from '../panel/review-panel.entity.js';
import { ReviewPanelsQueries } from '../panel/review-panels.queries.js';

/** The panel begins. */
@Injectable()
export class ReviewsService {
  constructor(
    private readonly aggregates: Aggregates,
    private readonly panels: ReviewPanelsQueries,
  ) {}

  /** @throws DomainError `illegal-transition`, `panel-incomplete` with everything that is missing. Rule: rulebook A40 */
  review(tenderId: string): Promise<void> {
    return this.aggregates.change(Tender, tenderId, async (tender, by) => {
      tender.review(by);
      const live = await this.panels.live(tenderId);
      if (!live || live.status === 'dissolved') throw new DomainError('panel-incomplete', { faults: ['no-panel'] });
      if (live.status === 'complete') return;
      const panel = await this.aggregates.lockForSystem(ReviewPanel, live.id);
      throw new DomainError('panel-incomplete', { faults: [...panel.faults(tender), 'not-completed'] });
    });
  }
}
