import { Injectable } from '@nestjs/common';
import { DomainError } from '#src/kernel/errors.js';
import { type Fen, formatYuan } from '#src/kernel/money.js';
import { Aggregates } from '#src/platform/db/aggregates.js';
import { Reads } from '#src/platform/db/reads.js';
import type { Tender } from '#src/procurement/tenders/index.js';
import { DeterminationQueries } from '../determination.queries.js';
import { CompetitionQueries } from './competition.queries.js';
import type { FailureGround } from './failure.dto.js';

/** Of everything that came out of the last opening, whatever became of it: a bid that was turned down has its price too. */
const LOWEST = {
  name: 'failure.lowest-offer',
  text: `
    select min(b.offer_fen) as "lowestFen" from bid b
    where b.opening_id = (select o.id from opening o where o.tender_id = $1 and o.opened_at is not null order by o.ordinal desc limit 1)`,
};
const REFUSED = {
  name: 'failure.winner-refused',
  text: `select from award where tender_id = $1 and status = 'annulled' and annulment ->> 'ground' = 'refused-to-sign' limit 1`,
};

/** What the system can verify of the ground on which a procedure ends, it verifies. Rules: A30, A54, 政府采购法 36, 实施条例 49. */
@Injectable()
export class FailureGrounds {
  constructor(
    private readonly aggregates: Aggregates,
    private readonly reads: Reads,
    private readonly competition: CompetitionQueries,
    private readonly determination: DeterminationQueries,
  ) {}

  /** @throws DomainError `enough-bidders`, `offer-within-budget`, `candidates-left`, `winner-not-refused` where the facts are others */
  async require(tender: Tender, ground: FailureGround, hasReport: boolean): Promise<void> {
    switch (ground) {
      case 'too-few-bidders':
        return this.requireTooFew(tender);
      case 'all-above-budget':
        return this.requireAllAbove(tender);
      case 'candidates-exhausted':
        if (hasReport && (await this.determination.left(tender.id)) === 0) return;
        throw new DomainError('candidates-left', { rule: 'A54' });
      case 'winner-refused':
        if ((await this.reads.all(REFUSED, [tender.id])).length > 0) return;
        throw new DomainError('winner-not-refused', { rule: 'A54' });
    }
  }

  private async requireTooFew(tender: Tender): Promise<void> {
    const { outcome, minimum } = (await this.competition.of(tender, this.aggregates.now)).competition;
    if (outcome !== 'ends') throw new DomainError('enough-bidders', { rule: 'A30', minimum });
  }

  private async requireAllAbove({ id, ceilingFen }: Tender): Promise<void> {
    const [row] = await this.reads.all<{ lowestFen: Fen | null }>(LOWEST, [id]);
    const { lowestFen } = row!;
    if (lowestFen === null || lowestFen <= ceilingFen)
      throw new DomainError('offer-within-budget', { rule: 'A44', ceiling: formatYuan(ceilingFen) });
  }
}
