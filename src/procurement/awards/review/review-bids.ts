import { Injectable } from '@nestjs/common';
import { DomainError, fieldError } from '#src/kernel/errors.js';
import { Aggregates } from '#src/platform/db/aggregates.js';
import { Reads } from '#src/platform/db/reads.js';
import type { SmeStanding } from '#src/procurement/awards/calc/evaluated-price.js';
import { Bid, type BidRefusal } from '#src/procurement/bids/index.js';
import type { Tender } from '#src/procurement/tenders/index.js';
import { type Contention, contentionOf, type ReviewedBid } from './contention.js';

type Row = Omit<ReviewedBid, 'declared'> & { sme: SmeStanding | null };

const OPENED = {
  name: 'review.bids',
  text: `
    select b.id, o.kind, b.vendor_id as "vendorId", v.name as vendor, v.uscc, b.status, b.offer_fen as "offerFen", b.refusal,
           c.content -> 'sme' as sme
    from bid b join opening o on o.id = b.opening_id join organisation v on v.id = b.vendor_id
    left join bid_content c on c.bid_id = b.id
    where b.tender_id = $1 and b.opened_at is not null order by b.id`,
};
const RULES = {
  name: 'review.contention-rules',
  text: `
    select p.method_ground = 'government-purchased-services' as "isGovernmentService",
           exists (select from opening o where o.tender_id = t.id and o.kind = 'final_offer' and o.status = 'opened') as "hasFinalOffers"
    from tender t join project p on p.id = t.project_id where t.id = $1`,
};

type Reviewed = Pick<Tender, 'id' | 'method'>;

/** The bids of a tender under review. */
@Injectable()
export class ReviewBids {
  constructor(
    private readonly aggregates: Aggregates,
    private readonly reads: Reads,
  ) {}

  /** Every bid that was opened, whatever became of it. */
  async opened(tenderId: string): Promise<ReviewedBid[]> {
    const rows = await this.reads.all<Row>(OPENED, [tenderId]);
    return rows.map(({ sme, ...bid }) => ({ ...bid, declared: standingOf(sme) }));
  }

  async contention({ id, method }: Reviewed): Promise<Contention> {
    const [rules] = await this.reads.all<{ isGovernmentService: boolean; hasFinalOffers: boolean }>(RULES, [id]);
    return contentionOf(await this.opened(id), { method, ...rules! });
  }

  /** Those who are left, when they are enough to go on. @throws DomainError `checks-missing`, `too-few-bidders`. Rule: rulebook A30 */
  async requireCompetition(tender: Reviewed): Promise<Contention> {
    const contention = await this.contention(tender);
    const { unchecked, competition } = contention;
    if (unchecked > 0) throw new DomainError('checks-missing', { bids: unchecked });
    const { bidders, minimum, outcome } = competition;
    if (outcome === 'ends') throw new DomainError('too-few-bidders', { rule: 'A30', bidders, minimum });
    return contention;
  }

  /** The same, at the prices that count. @throws DomainError as `requireCompetition`, `final-offers-unopened` */
  async requireOffers(tender: Reviewed): Promise<Contention> {
    const contention = await this.requireCompetition(tender);
    const isFinal = tender.method === 'open_tender' || contention.hasFinalOffers;
    if (!isFinal) throw new DomainError('final-offers-unopened');
    return contention;
  }

  /** One first response of the tender. @throws DomainError `unknown-reference` naming the field */
  async response(tenderId: string, bidId: string): Promise<ReviewedBid> {
    const bid = (await this.opened(tenderId)).find(({ id, kind }) => id === bidId && kind === 'response');
    if (!bid) throw fieldError('bidId', 'unknown-reference');
    return bid;
  }

  async admit(bidId: string, by: string): Promise<void> {
    await this.change(bidId, (bid) => bid.admit(by));
  }

  async reject(bidId: string, by: string, refusal: BidRefusal): Promise<void> {
    await this.change(bidId, (bid) => bid.reject(by, refusal));
  }

  /** Ranks those who were scored and turns down those who dropped out; locks in the order of ids. */
  async settle({ contenders, dropOuts }: Contention, by: string): Promise<void> {
    const steps = new Map<string, (bid: Bid) => void>([
      ...contenders.map(({ bidId }) => [bidId, (bid: Bid) => bid.rank(by)] as const),
      ...dropOuts.map(({ bidId, refusal }) => [bidId, (bid: Bid) => bid.reject(by, refusal)] as const),
    ]);
    for (const [bidId, step] of [...steps].sort(([a], [b]) => (a < b ? -1 : 1))) await this.change(bidId, step);
  }

  private async change(bidId: string, step: (bid: Bid) => void): Promise<void> {
    const bid = await this.aggregates.lockForSystem(Bid, bidId);
    step(bid);
    await this.aggregates.keep(Bid, bid);
  }
}

/** The declaration without its words. */
function standingOf(sme: SmeStanding | null): SmeStanding {
  if (sme?.kind === 'consortium' || sme?.kind === 'subcontract') return { kind: sme.kind, smallShare: sme.smallShare };
  return { kind: sme?.kind ?? 'none' };
}
