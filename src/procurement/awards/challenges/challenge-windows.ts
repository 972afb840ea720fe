import { Injectable } from '@nestjs/common';
import { shanghaiDate, type DateText } from '#src/kernel/dates.js';
import { Calendars } from '#src/platform/calendar/index.js';
import { Reads } from '#src/platform/db/reads.js';
import type { Tender } from '#src/procurement/tenders/index.js';
import { CandidatesQueries } from '#src/procurement/awards/determination/candidates.queries.js';
import {
  challengeUntil,
  type ChallengedStep,
  type ChallengeSubject,
  type WindowStarts,
} from './calc/challenge-window.js';

const STARTS = {
  name: 'challenge.window-starts',
  text: `
    select (select max(d.issued_at) from tender_document d where d.tender_id = $1) as "issuedAt",
           (select max(o.opened_at) from opening o where o.tender_id = $1) as "openedAt",
           (select n.ends_on from notice n where n.tender_id = $1 and n.kind in ('result', 'failure') order by n.id desc limit 1) as result`,
};

/** The challenge windows of a tender. Rule: A26. */
@Injectable()
export class ChallengeWindows {
  constructor(
    private readonly reads: Reads,
    private readonly candidates: CandidatesQueries,
    private readonly calendars: Calendars,
  ) {}

  /** The last day on which this can be challenged; null for a step under way. @throws DomainError as `challengeUntil` */
  async until(
    tender: Tender,
    what: { readonly subject: ChallengeSubject; readonly step?: ChallengedStep },
    now: Date,
  ): Promise<DateText | null> {
    return challengeUntil(what, await this.starts(tender), shanghaiDate(now), await this.calendars.current());
  }

  private async starts({ id, noticeEnds }: Tender): Promise<WindowStarts> {
    const { issuedAt, openedAt, result } = await this.reads.one<{
      issuedAt: Date;
      openedAt: Date | null;
      result: DateText | null;
    }>(STARTS, [id], 'tender');
    const changedOn = shanghaiDate(issuedAt);
    const reportedAt = await this.candidates.reportedAt(id);
    return {
      document: changedOn > noticeEnds! ? changedOn : noticeEnds!,
      opening: openedAt && shanghaiDate(openedAt),
      review: reportedAt && shanghaiDate(reportedAt),
      result,
    };
  }
}
