import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { DomainError } from '#src/kernel/errors.js';
import { currentActor, currentContext } from '#src/platform/context/request-context.js';
import { Aggregates } from '#src/platform/db/aggregates.js';
import { UnitOfWork } from '#src/platform/db/unit-of-work.js';
import { Tender } from '#src/procurement/tenders/index.js';
import { ReviewPanelsQueries } from '../panel/review-panels.queries.js';
import { OffersQueries } from './offers.queries.js';
import { ReviewBids } from './review-bids.js';
import type { RecordPriceExplanation } from './review.dto.js';
import type { PriceExplanationView } from './review.view.js';
import { requirePast, requireStage } from './stage.js';

/** A bidder who is asked has this long before silence counts. Rule: rulebook A45, 财库〔2026〕2号. */
const MINUTES = 30;

/** 异常低价审查: the bidder explains, the panel decides. Rule: rulebook A45. */
@Injectable()
export class PriceExplanationsService {
  constructor(
    private readonly aggregates: Aggregates,
    private readonly uow: UnitOfWork,
    private readonly offers: OffersQueries,
    private readonly bids: ReviewBids,
    private readonly panels: ReviewPanelsQueries,
  ) {}

  /**
   * Records what a bidder said of its price, also of one that the panel doubts by itself; who does not convince the panel is out.
   * @throws DomainError `tender-not-at-stage`, `panel-incomplete`, `final-offers-unopened`, `bid-not-under-review`, `explanation-too-early`, `already-exists`
   */
  record(tenderId: string, { bidId, ...input }: RecordPriceExplanation): Promise<PriceExplanationView> {
    return this.aggregates.run(async () => {
      const tender = await this.aggregates.lock(Tender, tenderId);
      requireStage(tender, tender.method === 'open_tender' ? 'reviewing' : 'final_offers');
      await this.panels.requireComplete(tenderId);
      const { contenders } = await this.bids.requireOffers(tender);
      const bid = await this.bids.response(tenderId, bidId);
      if (!contenders.some((contender) => contender.bidId === bidId))
        throw new DomainError('bid-not-under-review', { status: bid.status });
      this.requireHeard(input);
      const id = await this.keep(tender, bidId, input);
      if (!input.accepted)
        await this.bids.reject(bidId, currentActor().userId, { code: 'abnormally-low', reason: input.reason });
      currentContext().answer.location = `/api/v1/tenders/${tenderId}/offers`;
      return (await this.offers.explanations(tenderId)).find((explanation) => explanation.id === id)!;
    });
  }

  private requireHeard({ askedAt, explanation, accepted }: Omit<RecordPriceExplanation, 'bidId'>): void {
    const { now } = this.uow;
    requirePast('askedAt', askedAt, now);
    if (explanation !== null) return;
    if (accepted) throw new DomainError('invalid-shape', {}, [{ path: 'explanation', code: 'required' }]);
    if (now.getTime() - new Date(askedAt).getTime() < MINUTES * 60_000)
      throw new DomainError('explanation-too-early', { rule: 'A45', minutes: MINUTES });
  }

  private async keep(
    { id: tenderId, purchaserId }: Tender,
    bidId: string,
    { askedAt, explanation, accepted, reason }: Omit<RecordPriceExplanation, 'bidId'>,
  ): Promise<string> {
    const id = uuidv7();
    await this.uow.execute({
      text: `insert into price_explanation (id, tender_id, bid_id, asked_at, explanation, is_accepted, reason, recorded_by, recorded_at)
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      values: [
        ...[id, tenderId, bidId, new Date(askedAt), explanation, accepted, reason],
        ...[currentActor().userId, this.uow.now],
      ],
    });
    this.uow.record({
      action: 'review.explain-price',
      subjectType: 'tender',
      subjectId: tenderId,
      organisationId: purchaserId,
      details: { bidId, accepted },
    });
    return id;
  }
}
