import { Injectable } from '@nestjs/common';
import { formatYuan } from '#src/kernel/money.js';
import { Reads } from '#src/platform/db/reads.js';
import { EvaluationsQueries } from '../scores/evaluations.queries.js';
import { ChecksQueries } from './checks.queries.js';
import { ConsultationsQueries } from './consultations.queries.js';
import { OffersQueries } from './offers.queries.js';
import { ReviewBids } from './review-bids.js';
import type { ReviewedTender } from './review.reads.js';

/** The panel as the report names it. */
interface ReportedPanel {
  readonly id: string;
  readonly chairId: string;
  readonly draws: readonly object[];
  readonly members: readonly { readonly userId: string; readonly name: string; readonly left: object | null }[];
}

const PANEL = {
  name: 'report.panel',
  text: `
    select t.id, t.chair_id as "chairId",
           (select json_agg(d - 'relations' order by n) from jsonb_array_elements(t.draws) with ordinality as x(d, n)) as draws,
           (select json_agg((m - 'relations' - 'seatId') || jsonb_build_object('name', u.display_name) order by n)
            from jsonb_array_elements(t.members) with ordinality as x(m, n) join app_user u on u.id = (m ->> 'userId')::uuid) as members
    from review_panel t where t.tender_id = $1 and t.status = 'complete'`,
};

/** Gathers what a report says: everything the panel did, in its order. */
@Injectable()
export class ReportContents {
  constructor(
    private readonly reads: Reads,
    private readonly checks: ChecksQueries,
    private readonly consultations: ConsultationsQueries,
    private readonly offers: OffersQueries,
    private readonly bids: ReviewBids,
    private readonly evaluations: EvaluationsQueries,
  ) {}

  /** Plain JSON; the same as long as nothing of the review changes. @throws DomainError `not-evaluated` */
  async of({
    id,
    number,
    title,
    method,
  }: Pick<ReviewedTender, 'id' | 'number' | 'title' | 'method'>): Promise<Record<string, unknown>> {
    const { evaluation, digest, ordinal, tieDraw, evaluatedAt } = await this.evaluations.latest(id);
    const vendors = await this.evaluations.vendors(id);
    const opened = await this.bids.opened(id);
    const content = {
      tender: { id, number, title, method },
      panel: await this.panel(id),
      checks: await this.checks.ofTender(id),
      consultations: await this.consultations.all(id),
      priceExplanations: await this.offers.explanations(id),
      refused: opened.flatMap(({ id: bidId, kind, vendor, refusal }) =>
        refusal ? [{ bidId, kind, vendor, refusal }] : [],
      ),
      evaluation: {
        ...{ digest, ordinal, tieDraw, evaluatedAt, flags: evaluation.flags, ties: evaluation.ties },
        bids: evaluation.bids.map(({ bidder, rank, offerFen, quality, price, total }) => ({
          ...{ bidId: bidder, vendor: vendors.get(bidder), rank, offer: formatYuan(offerFen), quality, price, total },
        })),
      },
      candidates: evaluation.candidates.map((bidId) => ({ bidId, vendor: vendors.get(bidId) })),
    };
    return JSON.parse(JSON.stringify(content)) as Record<string, unknown>;
  }

  /** The panel that signs. */
  async panel(tenderId: string): Promise<ReportedPanel> {
    return this.reads.one<ReportedPanel>(PANEL, [tenderId], 'review-panel');
  }
}
