import { Injectable } from '@nestjs/common';
import { Calendars } from '#src/platform/calendar/index.js';
import { Aggregates } from '#src/platform/db/aggregates.js';
import { FilesService } from '#src/platform/files/index.js';
import { Tender } from '#src/procurement/tenders/index.js';
import { AwardBids } from './award-bids.js';
import { Award } from './award.entity.js';
import { chooseCandidate } from './calc/succession.js';
import type { DetermineTender } from './determine-tender.dto.js';
import { DeterminationQueries } from './determination.queries.js';

/** 确定成交供应商: the purchaser fixes the supplier, in the order of the panel's report. */
@Injectable()
export class DeterminationsService {
  constructor(
    private readonly aggregates: Aggregates,
    private readonly queries: DeterminationQueries,
    private readonly bids: AwardBids,
    private readonly calendars: Calendars,
    private readonly files: FilesService,
  ) {}

  /**
   * Awards the tender to the first candidate of the report or, where the law says so, to the next. Rules: A20, A46, A54.
   * @throws DomainError `four-eyes`, `minutes` of a later day, `late-reason-required`, and those of `chooseCandidate`
   */
  determine(id: string, input: DetermineTender): Promise<void> {
    return this.aggregates.change(Tender, id, async (tender, by) => {
      tender.determine(by);
      const { report, annulled, since } = await this.queries.standing(tender, by);
      const { bidId, succession = null, minutes, lateReason = null } = input;
      const candidate = chooseCandidate(report, annulled, { bidId, ground: succession?.ground });
      await this.bids.award(id, candidate.bidId, by);
      const award = Award.determined(tender, candidate, {
        ...{ reportedAt: report.reportedAt, since, minutes, succession, lateReason },
        ...{ now: this.aggregates.now, calendar: await this.calendars.current() },
      });
      await this.aggregates.create(Award, award, 'determine');
      if (minutes.fileId)
        await this.files.claim([minutes.fileId], { type: Award.subject, id: award.id }, 'minutes.fileId');
    });
  }
}
