import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { DomainError } from '#src/kernel/errors.js';
import { currentActor, currentContext } from '#src/platform/context/request-context.js';
import { Aggregates } from '#src/platform/db/aggregates.js';
import { UnitOfWork } from '#src/platform/db/unit-of-work.js';
import { OpeningsService, Tender } from '#src/procurement/tenders/index.js';
import { ReviewPanelsQueries } from '../panel/review-panels.queries.js';
import { ConsultationsQueries } from './consultations.queries.js';
import { ReviewBids } from './review-bids.js';
import type { CallFinalOffers, RecordConsultation } from './review.dto.js';
import type { ConsultationView } from './review.view.js';
import { requirePast, requireStage } from './stage.js';

/** 磋商: the panel consults each bidder that conforms, and asks those for their final offers. Rule: 214号 16–21. */
@Injectable()
export class ConsultationsService {
  constructor(
    private readonly aggregates: Aggregates,
    private readonly uow: UnitOfWork,
    private readonly queries: ConsultationsQueries,
    private readonly bids: ReviewBids,
    private readonly openings: OpeningsService,
    private readonly panels: ReviewPanelsQueries,
  ) {}

  /** @throws DomainError `illegal-transition`, `panel-incomplete`, `checks-missing`, `too-few-bidders` */
  consult(tenderId: string): Promise<void> {
    return this.aggregates.change(Tender, tenderId, async (tender, by) => {
      tender.consult(by);
      await this.panels.requireComplete(tenderId);
      await this.bids.requireCompetition(tender);
    });
  }

  /** @throws DomainError `tender-not-at-stage`, `panel-incomplete`, `unknown-reference`, `bid-not-under-review`, `invalid-shape` for a time to come */
  record(tenderId: string, { bidId, heldAt, record, changes = null }: RecordConsultation): Promise<ConsultationView> {
    return this.aggregates.run(async () => {
      const tender = await this.aggregates.lock(Tender, tenderId);
      requireStage(tender, 'consulting');
      await this.panels.requireComplete(tenderId);
      const bid = await this.bids.response(tenderId, bidId);
      if (bid.status !== 'admitted') throw new DomainError('bid-not-under-review', { status: bid.status });
      requirePast('heldAt', heldAt, this.uow.now);
      const id = uuidv7();
      await this.uow.execute({
        text: `insert into consultation (id, tender_id, bid_id, held_at, record, changes, recorded_by, recorded_at)
               values ($1, $2, $3, $4, $5, $6, $7, $8)`,
        values: [id, tenderId, bidId, new Date(heldAt), record, changes, currentActor().userId, this.uow.now],
      });
      this.uow.record({
        action: 'review.consult',
        subjectType: 'tender',
        subjectId: tenderId,
        organisationId: tender.purchaserId,
        details: { bidId },
      });
      currentContext().answer.location = `/api/v1/tenders/${tenderId}/consultations`;
      return this.queries.one(id);
    });
  }

  /**
   * Asks everybody consulted for their final offers, sealed again, until `closesAt`.
   * @throws DomainError `illegal-transition`, `panel-incomplete`, `too-few-bidders`, `consultation-missing`, `closes-in-past`
   */
  callFinalOffers(tenderId: string, { closesAt }: CallFinalOffers): Promise<void> {
    return this.aggregates.change(Tender, tenderId, async (tender, by) => {
      tender.callFinalOffers(by);
      await this.panels.requireComplete(tenderId);
      const { contenders } = await this.bids.requireCompetition(tender);
      const consulted = await this.queries.consulted(tenderId);
      const vendors = contenders.filter(({ bidId }) => !consulted.has(bidId)).map(({ vendor }) => vendor);
      if (vendors.length > 0) throw new DomainError('consultation-missing', { vendors });
      await this.openings.call(tender, 'final_offer', new Date(closesAt));
    });
  }
}
