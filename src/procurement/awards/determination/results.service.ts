import { Injectable } from '@nestjs/common';
import { Calendars } from '#src/platform/calendar/index.js';
import { Aggregates } from '#src/platform/db/aggregates.js';
import { Tender } from '#src/procurement/tenders/index.js';
import { Annulments } from './annulments.js';
import { Award } from './award.entity.js';
import { CandidatesQueries } from './candidates.queries.js';
import type { AnnounceResult, AnnulAward } from './determine-tender.dto.js';
import { AwardLettersService } from './letters/award-letters.service.js';
import { ResultNotices } from './result-notices.js';

/** 结果公告: the result becomes public, and every bidder gets its letter; or the award is given up. */
@Injectable()
export class ResultsService {
  constructor(
    private readonly aggregates: Aggregates,
    private readonly candidates: CandidatesQueries,
    private readonly calendars: Calendars,
    private readonly notices: ResultNotices,
    private readonly letters: AwardLettersService,
    private readonly annulments: Annulments,
  ) {}

  /** Publishes the result and issues the letters, in one transaction. Rules: A21, A53. @throws DomainError `late-reason-required`, `calendar-year-missing` */
  announce(id: string, { lateReason }: AnnounceResult): Promise<void> {
    return this.aggregates.change(Tender, id, async (tender, by) => {
      tender.announce(by);
      const award = await this.annulments.lockLive(tender);
      const calendar = await this.calendars.current();
      award.announce(by, { now: this.aggregates.now, calendar, lateReason: lateReason ?? null });
      await this.aggregates.keep(Award, award);
      const report = await this.candidates.of(tender.id);
      await this.letters.issue(tender, award, report);
      await this.notices.publish(tender, award, report);
    });
  }

  /** The supplier will not sign or cannot perform, or a complaint was upheld: the candidates of the report remain. Rule: A54. */
  annulAward(id: string, { ground, reason }: AnnulAward): Promise<void> {
    return this.aggregates.change(Tender, id, (tender, by) => this.annulments.annul(tender, by, { ground, reason }));
  }
}
