import { Injectable } from '@nestjs/common';
import { Reads } from '#src/platform/db/reads.js';
import { instantText } from '#src/platform/db/sql.js';
import type { Competition } from '#src/procurement/awards/calc/minimum-bidders.js';
import type { SmeStanding } from '#src/procurement/awards/calc/evaluated-price.js';
import { ReviewBids } from './review-bids.js';
import { ReviewReads } from './review.reads.js';
import type { ChecksView, CheckView, CompetitionLeftView } from './review.view.js';

const COLUMNS = `
  id, bid_id as "bidId", kind, decided_by as "decidedBy", is_passed as passed, findings, reason, standing, sme,
  ${instantText('recorded_at')} as "recordedAt"`;
const OF_BID = { name: 'check.of-bid', text: `select ${COLUMNS} from review_check where bid_id = $1 order by id` };
const OF_TENDER = {
  name: 'check.of-tender',
  text: `select ${COLUMNS} from review_check where tender_id = $1 order by id`,
};

/** Reads of checks. */
@Injectable()
export class ChecksQueries {
  constructor(
    private readonly reads: Reads,
    private readonly review: ReviewReads,
    private readonly bids: ReviewBids,
  ) {}

  /** The record of both checks and who is left. @throws DomainError `not-found` */
  async show(tenderId: string): Promise<ChecksView> {
    const tender = await this.review.requireReader(tenderId);
    const checks = await this.ofTender(tenderId);
    const responses = (await this.bids.opened(tenderId)).filter(({ kind }) => kind === 'response');
    const { competition } = await this.bids.contention(tender);
    return {
      bids: responses.map(({ id, vendorId, vendor, status, refusal }) => ({
        bidId: id,
        vendor: { id: vendorId, name: vendor },
        status,
        refusal: refusal && { ...refusal },
        checks: checks.filter(({ bidId }) => bidId === id),
      })),
      competition: competitionView(competition),
    };
  }

  ofBid(bidId: string): Promise<CheckView[]> {
    return this.reads.all<CheckView>(OF_BID, [bidId]);
  }

  ofTender(tenderId: string): Promise<CheckView[]> {
    return this.reads.all<CheckView>(OF_TENDER, [tenderId]);
  }

  /** The standing of each bid as its check confirmed it. */
  async standings(tenderId: string): Promise<ReadonlyMap<string, SmeStanding>> {
    const checks = await this.ofTender(tenderId);
    return new Map(checks.flatMap(({ bidId, sme }) => (sme ? [[bidId, sme.confirmed as SmeStanding] as const] : [])));
  }
}

/** Whether enough are left, with the rule that says so. */
export function competitionView(competition: Competition): CompetitionLeftView {
  return { ...competition, rule: 'A30' };
}
