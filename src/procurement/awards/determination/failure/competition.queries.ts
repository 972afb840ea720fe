import { Injectable } from '@nestjs/common';
import { DomainError } from '#src/kernel/errors.js';
import { ScopedStatement } from '#src/platform/access/scoped-statement.js';
import { currentActor } from '#src/platform/context/request-context.js';
import { Reads } from '#src/platform/db/reads.js';
import { competitionOf, type Competition, type ReviewMethod } from '#src/procurement/awards/calc/minimum-bidders.js';
import { partiesAndOffices } from '../award.access.js';
import type { CompetitionView } from './failure.dto.js';

/**
 * Whoever is in at the last opening that takes no more bids: sealed or opened, and not turned down. A bidder that the panel turned down
 * after its first response is out of the final offers too.
 */
const FACTS = {
  name: 'competition.facts',
  text: `
    select p.method_ground as ground, last.opened_at is not null as "isOpened",
           (select count(*)::int from bid b
            where b.opening_id = last.id and b.status not in ('withdrawn', 'unopened', 'invalid', 'rejected')
              and not exists (select from bid r where r.tender_id = b.tender_id and r.vendor_id = b.vendor_id and r.status = 'rejected')
           ) as bidders
    from tender t join project p on p.id = t.project_id
    left join lateral (select o.id, o.opened_at from opening o where o.tender_id = t.id and o.closes_at <= $2 order by o.ordinal desc limit 1) last on true
    where t.id = $1`,
};

interface Facts {
  readonly ground: string;
  readonly isOpened: boolean;
  readonly bidders: number;
}

const view = new ScopedStatement(
  'competition.view',
  partiesAndOffices,
  1,
  ({ read }) => `select t.id, t.method, t.bid_deadline as "bidDeadline" from tender t where t.id = $1 and (${read})`,
);

/** Whether enough bidders are in: told to nobody before the deadline, and how many to nobody before the opening. */
@Injectable()
export class CompetitionQueries {
  constructor(private readonly reads: Reads) {}

  /** @throws DomainError `not-found`, `opening-not-closed` before the deadline, to everybody */
  async show(tenderId: string): Promise<CompetitionView> {
    const tender = await this.reads.one<{ id: string; method: ReviewMethod; bidDeadline: Date }>(
      ...view.for(currentActor(), [tenderId]),
      'tender',
    );
    const now = await this.reads.now();
    if (now < tender.bidDeadline)
      throw new DomainError('opening-not-closed', { closesAt: tender.bidDeadline.toISOString() });
    const { competition, isOpened } = await this.of(tender, now);
    if (isOpened) return { ...competition, rule: 'A30' };
    const outcome = competition.outcome === 'ends' ? 'ends' : 'goes-on';
    return { ...competition, bidders: null, outcome, mayNegotiate: false, rule: 'A30' };
  }

  /** The bidders of a tender whose deadline is past. Rule: A30. */
  async of(
    { id, method }: { readonly id: string; readonly method: ReviewMethod },
    now: Date,
  ): Promise<{ competition: Competition; isOpened: boolean }> {
    const { ground, isOpened, bidders } = await this.reads.one<Facts>(FACTS, [id, now], 'tender');
    const isGovernmentService = ground === 'government-purchased-services';
    return { competition: competitionOf(bidders, { method, isGovernmentService }), isOpened };
  }
}
