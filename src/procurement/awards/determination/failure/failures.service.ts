import { Injectable } from '@nestjs/common';
import { shanghaiDate } from '#src/kernel/dates.js';
import { DomainError } from '#src/kernel/errors.js';
import { formatYuan } from '#src/kernel/money.js';
import { Calendars } from '#src/platform/calendar/index.js';
import { Aggregates } from '#src/platform/db/aggregates.js';
import { METHODS, NoticesService, Tender } from '#src/procurement/tenders/index.js';
import { resultDays } from '../award.entity.js';
import { DeterminationQueries } from '../determination.queries.js';
import { CompetitionQueries } from './competition.queries.js';
import type { FailTender, FailureGround } from './failure.dto.js';
import { Unopened } from './unopened.js';

/** 废标 or 终止采购活动: the procedure ends without an award, in public, with its reason. Rules: A30, A54. */
@Injectable()
export class FailuresService {
  constructor(
    private readonly aggregates: Aggregates,
    private readonly competition: CompetitionQueries,
    private readonly determination: DeterminationQueries,
    private readonly calendars: Calendars,
    private readonly notices: NoticesService,
    private readonly unopened: Unopened,
  ) {}

  /** @throws DomainError `illegal-transition`, `enough-bidders`, `offer-within-budget`, `candidates-left` where the facts are others */
  fail(id: string, { ground, reason }: FailTender): Promise<void> {
    return this.aggregates.change(Tender, id, async (tender, by) => {
      const hasReport = tender.status === 'recommended';
      tender.fail(by, reason);
      await this.requireGround(tender, ground, hasReport);
      await this.end(tender, by, { ground, reason });
    });
  }

  /** Everything that ends with a tender that has failed; its lock is held, its reason checked. */
  async end(tender: Tender, by: string, { ground, reason }: FailTender): Promise<void> {
    const { now } = this.aggregates;
    const { competition } = await this.competition.of(tender, now);
    await this.unopened.end(tender, by);
    const { announcementEnds, challengeUntil } = resultDays(shanghaiDate(now), await this.calendars.current());
    const { method, number } = tender;
    const { bidders, minimum } = competition;
    const body = { number, method, word: METHODS[method].words.failed, ground, reason, bidders, minimum };
    await this.notices.announce('failure', tender, { ...body, announcementEnds, challengeUntil }, announcementEnds);
  }

  /** What the system can verify of a ground, it verifies. */
  private async requireGround(tender: Tender, ground: FailureGround, hasReport: boolean): Promise<void> {
    const { competition, lowestFen, opened } = await this.competition.of(tender, this.aggregates.now);
    const { bidders, minimum, outcome } = competition;
    if (ground === 'too-few-bidders' && outcome !== 'ends')
      throw new DomainError('enough-bidders', { rule: 'A30', bidders, minimum });
    if (ground === 'all-above-budget' && (opened === 0 || (lowestFen !== null && lowestFen <= tender.ceilingFen)))
      throw new DomainError('offer-within-budget', { rule: 'A44', ceiling: formatYuan(tender.ceilingFen) });
    if (ground === 'candidates-exhausted' && (!hasReport || (await this.determination.left(tender.id)) > 0))
      throw new DomainError('candidates-left', { rule: 'A54' });
  }
}
