import { Injectable } from '@nestjs/common';
import { shanghaiDate } from '#src/kernel/dates.js';
import { Calendars } from '#src/platform/calendar/index.js';
import { Aggregates } from '#src/platform/db/aggregates.js';
import { METHODS, NoticesService, Tender } from '#src/procurement/tenders/index.js';
import { resultDays } from '../award.entity.js';
import { CompetitionQueries } from './competition.queries.js';
import { FailureGrounds } from './failure-grounds.js';
import type { FailTender } from './failure.dto.js';
import { Unopened } from './unopened.js';

/** 废标 or 终止采购活动: the procedure ends without an award, in public, with its reason. Rules: A30, A54. */
@Injectable()
export class FailuresService {
  constructor(
    private readonly aggregates: Aggregates,
    private readonly competition: CompetitionQueries,
    private readonly grounds: FailureGrounds,
    private readonly calendars: Calendars,
    private readonly notices: NoticesService,
    private readonly unopened: Unopened,
  ) {}

  /** @throws DomainError `illegal-transition`, and those of `FailureGrounds.require` */
  fail(id: string, { ground, reason }: FailTender): Promise<void> {
    return this.aggregates.change(Tender, id, async (tender, by) => {
      const hasReport = tender.status === 'recommended';
      tender.fail(by, reason);
      await this.grounds.require(tender, ground, hasReport);
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
}
