import { Injectable } from '@nestjs/common';
import { DomainError } from '#src/kernel/errors.js';
import { formatYuan } from '#src/kernel/money.js';
import { Reads } from '#src/platform/db/reads.js';
import { instantText } from '#src/platform/db/sql.js';
import { abnormallyLow, type AbnormallyLow, STATUTORY_RATIOS } from '#src/procurement/awards/calc/abnormal-low.js';
import type { Tender } from '#src/procurement/tenders/index.js';
import { competitionView } from './checks.queries.js';
import type { Contender } from './contention.js';
import { ReviewBids } from './review-bids.js';
import { ReviewReads } from './review.reads.js';
import type { OffersView, PriceExplanationView } from './review.view.js';

const EXPLANATIONS = {
  name: 'price-explanation.of-tender',
  text: `
    select id, bid_id as "bidId", ${instantText('asked_at')} as "askedAt", explanation, is_accepted as accepted, reason,
           ${instantText('recorded_at')} as "recordedAt"
    from price_explanation where tender_id = $1 order by id`,
};

/** Reads of the offers in the running, and of what their prices ask for. */
@Injectable()
export class OffersQueries {
  constructor(
    private readonly reads: Reads,
    private readonly review: ReviewReads,
    private readonly bids: ReviewBids,
  ) {}

  /** @throws DomainError `not-found` */
  async show(tenderId: string): Promise<OffersView> {
    const tender = await this.review.requireReader(tenderId);
    const { contenders, dropOuts, competition } = await this.bids.contention(tender);
    const explanations = await this.explanations(tenderId);
    const low = lowPrices(tender, contenders);
    return {
      offers: contenders.map(({ bidId, vendorId, vendor, offerFen, finalBidId }) => ({
        ...{ bidId, vendor: { id: vendorId, name: vendor }, offer: formatYuan(offerFen), finalBidId },
        triggers: low.find(({ bidder }) => bidder === bidId)?.triggers ?? [],
        explanation: explanations.find((explanation) => explanation.bidId === bidId) ?? null,
      })),
      dropOuts: dropOuts.map(({ bidId, vendor, refusal }) => ({ bidId, vendor, code: refusal.code })),
      competition: competitionView(competition),
    };
  }

  explanations(tenderId: string): Promise<PriceExplanationView[]> {
    return this.reads.all<PriceExplanationView>(EXPLANATIONS, [tenderId]);
  }

  /**
   * Bidders whose price only the panel doubted, once every other doubtful price has been explained too.
   * @throws DomainError `price-explanation-missing`. Rule: rulebook A45
   */
  async requireExplained(
    tender: Pick<Tender, 'id' | 'ceilingFen' | 'document'>,
    contenders: readonly Contender[],
  ): Promise<string[]> {
    const explained = new Set((await this.explanations(tender.id)).map(({ bidId }) => bidId));
    const low = new Set(lowPrices(tender, contenders).map(({ bidder }) => bidder));
    const silent = contenders.filter(({ bidId }) => low.has(bidId) && !explained.has(bidId));
    if (silent.length > 0)
      throw new DomainError('price-explanation-missing', { rule: 'A45', vendors: silent.map(({ vendor }) => vendor) });
    return contenders.map(({ bidId }) => bidId).filter((bidId) => explained.has(bidId) && !low.has(bidId));
  }
}

function lowPrices(
  { ceilingFen, document }: Pick<Tender, 'ceilingFen' | 'document'>,
  contenders: readonly Contender[],
): AbnormallyLow[] {
  const offers = contenders.map(({ bidId, offerFen }) => ({ bidder: bidId, offerFen }));
  return abnormallyLow(offers, { ceilingFen, ratios: document.abnormalLow ?? STATUTORY_RATIOS });
}
