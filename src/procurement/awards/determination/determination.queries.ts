import { Injectable } from '@nestjs/common';
import { ScopedStatement } from '#src/platform/access/scoped-statement.js';
import { currentActor } from '#src/platform/context/request-context.js';
import { Reads } from '#src/platform/db/reads.js';
import { type DateText, shanghaiDate } from '#src/kernel/dates.js';
import { formatYuan } from '#src/kernel/money.js';
import { Calendars } from '#src/platform/calendar/index.js';
import type { Tender } from '#src/procurement/tenders/index.js';
import { partiesAndOffices } from './award.access.js';
import { determinationDue } from './award.entity.js';
import type { CandidatesView } from './award.view.js';
import { CandidatesQueries, type SignedReport } from './candidates.queries.js';
import { Hands } from './hands.js';

const ANNULLED = {
  name: 'award.annulled',
  text: `select bid_id as "bidId", annulment->>'on' as "on" from award where tender_id = $1 and status = 'annulled' order by id`,
};
const mine = new ScopedStatement(
  'tender.of-parties',
  partiesAndOffices,
  1,
  ({ read }) => `select t.id from tender t where t.id = $1 and (${read})`,
);

/** What a determination rests on. */
export interface Standing {
  readonly report: SignedReport;
  /** bids whose award was annulled */
  readonly annulled: ReadonlySet<string>;
  /** the day from which the time for the determination runs. Rule: A20 */
  readonly since: DateText;
}

/** What is known of a tender between its report and its award. */
@Injectable()
export class DeterminationQueries {
  constructor(
    private readonly reads: Reads,
    private readonly candidates: CandidatesQueries,
    private readonly calendars: Calendars,
    private readonly hands: Hands,
  ) {}

  /** For somebody who may determine. @throws DomainError `four-eyes`, `report-missing` */
  async standing(tender: Tender, by: string): Promise<Standing> {
    await this.hands.requireNotOfPanel('tender', 'determine', tender, by);
    return this.of(tender.id);
  }

  /** The candidates of the report, and the last day for the determination (A20). @throws DomainError `not-found`, `report-missing` */
  async show(tenderId: string): Promise<CandidatesView> {
    await this.reads.one(...mine.for(currentActor(), [tenderId]), 'tender');
    const { report, annulled, since } = await this.of(tenderId);
    return {
      reportedAt: report.reportedAt.toISOString(),
      dueOn: determinationDue(since, await this.calendars.current()),
      candidates: report.candidates.map(({ bidId, vendor, rank, offerFen, total }) => ({
        bidId,
        vendor,
        rank,
        offer: formatYuan(offerFen),
        total,
        isTied: report.ties.some((tied) => tied.includes(bidId)),
        isAnnulled: annulled.has(bidId),
      })),
    };
  }

  /** How many candidates of the report are left for an award. */
  async left(tenderId: string): Promise<number> {
    const { report, annulled } = await this.of(tenderId);
    return report.candidates.filter(({ bidId }) => !annulled.has(bidId)).length;
  }

  private async of(tenderId: string): Promise<Standing> {
    const report = await this.candidates.of(tenderId);
    const rows = await this.reads.all<{ bidId: string; on: DateText }>(ANNULLED, [tenderId]);
    const since = rows.at(-1)?.on ?? shanghaiDate(report.reportedAt);
    return { report, annulled: new Set(rows.map(({ bidId }) => bidId)), since };
  }
}
