import { Injectable } from '@nestjs/common';
import { Calendars } from '#src/platform/calendar/index.js';
import { Aggregates } from '#src/platform/db/aggregates.js';
import { CustodyService } from './custody/custody.service.js';
import type { ReasonGiven } from './draft-tender.dto.js';
import { NoticesService } from './notices.service.js';
import { OpeningsService } from './openings/openings.service.js';
import { Project } from './project.entity.js';
import { DocumentIssues } from './tender-document.js';
import { Tender } from './tender.entity.js';

/** Puts tenders before the market, and takes them back. A command locks its own tender first, then what lies upstream of it. */
@Injectable()
export class PublicationsService {
  constructor(
    private readonly aggregates: Aggregates,
    private readonly calendars: Calendars,
    private readonly custody: CustodyService,
    private readonly openings: OpeningsService,
    private readonly notices: NoticesService,
    private readonly issues: DocumentIssues,
  ) {}

  /** Publishes the notice, issues version 1 of the document as it stands now, and opens the ear for bids. @throws DomainError `custody-incomplete` */
  publish(id: string): Promise<void> {
    return this.aggregates.change(Tender, id, async (tender, by) => {
      const project = await this.aggregates.lock(Project, tender.projectId);
      tender.publish(by, this.aggregates.now, project, await this.calendars.current());
      const custodians = await this.custody.ready(tender);
      await this.issues.issue(tender, this.aggregates.now);
      await this.notices.publishTender(tender, project, custodians);
      await this.openings.call(tender, 'response', tender.bidDeadline);
    });
  }

  /** Ends the procedure; once published, the reason is public too and no bid is opened. Rule: 政府采购法 36, 37. */
  cancel(id: string, { reason }: ReasonGiven): Promise<void> {
    return this.aggregates.change(Tender, id, (tender, by) => this.end(tender, by, reason));
  }

  /** The same for a tender whose lock another command holds, and keeps. */
  async end(tender: Tender, by: string, reason: string): Promise<void> {
    tender.cancel(by, reason);
    if (tender.noticeOn === null) return;
    await this.openings.endAllOf(tender, by);
    await this.notices.publishCancellation(tender, reason);
  }
}
