import { Injectable } from '@nestjs/common';
import { fieldError } from '#src/kernel/errors.js';
import { Calendars } from '#src/platform/calendar/index.js';
import { Aggregates } from '#src/platform/db/aggregates.js';
import { CataloguesService } from '#src/procurement/catalogue/index.js';
import type { ProcurementDocument } from './calc/procurement-document.js';
import type { DraftTender, ReasonGiven, TenderDraft } from './draft-tender.dto.js';
import { NoticesService } from './notices.service.js';
import { Project } from './project.entity.js';
import { DocumentIssues } from './tender-document.js';
import { Tender, type TenderContent } from './tender.entity.js';
import type { TenderView } from './tender.view.js';
import { TendersQueries } from './tenders.queries.js';

/** Writes of tenders: one transaction a method. A command locks its own tender first, then what lies upstream of it. */
@Injectable()
export class TendersService {
  constructor(
    private readonly aggregates: Aggregates,
    private readonly queries: TendersQueries,
    private readonly catalogues: CataloguesService,
    private readonly calendars: Calendars,
    private readonly notices: NoticesService,
    private readonly issues: DocumentIssues,
  ) {}

  /** Drafts the procedure of a project whose intent is published. */
  draft({ projectId, number, ...draft }: DraftTender): Promise<TenderView> {
    return this.aggregates.run(async () => {
      const project = await this.aggregates.lock(Project, projectId);
      const tender = Tender.drafted(project, number, await this.contentOf(draft));
      await this.aggregates.create(Tender, tender, 'draft');
      return this.queries.show(tender.id);
    });
  }

  redraft(id: string, draft: TenderDraft): Promise<TenderView> {
    return this.aggregates.run(async () => {
      await this.aggregates.change(Tender, id, async (tender, by) => tender.redraft(by, await this.contentOf(draft)));
      return this.queries.show(id);
    });
  }

  submit(id: string): Promise<void> {
    return this.aggregates.change(Tender, id, (tender, by) => tender.submit(by));
  }

  return(id: string, { reason }: ReasonGiven): Promise<void> {
    return this.aggregates.change(Tender, id, (tender, by) => tender.return(by, reason));
  }

  approve(id: string): Promise<void> {
    return this.aggregates.change(Tender, id, (tender, by) => tender.approve(by));
  }

  /** Publishes the notice and issues version 1 of the document, both as they stand now. */
  publish(id: string): Promise<void> {
    return this.aggregates.change(Tender, id, async (tender, by) => {
      const project = await this.aggregates.lock(Project, tender.projectId);
      tender.publish(by, this.aggregates.now, project, await this.calendars.current());
      await this.issues.issue(tender, this.aggregates.now);
      await this.notices.publishTender(tender, project);
    });
  }

  /** Ends the procedure; once published, the reason is public too. Rule: 政府采购法 36, 37. */
  cancel(id: string, { reason }: ReasonGiven): Promise<void> {
    return this.aggregates.change(Tender, id, async (tender, by) => {
      tender.cancel(by, reason);
      if (tender.noticeOn === null) return;
      const project = await this.aggregates.lock(Project, tender.projectId);
      await this.notices.publishCancellation(tender, project, reason);
    });
  }

  /** The draft as it is kept. @throws DomainError `item-not-in-catalogue` for a line that the published catalogue does not have */
  private async contentOf({ title, document, documentsUntil, bidDeadline }: TenderDraft): Promise<TenderContent> {
    const known = new Set(await this.catalogues.publishedItemCodes(document.catalogueId));
    const stranger = document.serviceLines.findIndex(({ itemCode }) => !known.has(itemCode));
    if (stranger >= 0)
      throw fieldError(`document.serviceLines.${stranger}.itemCode`, 'item-not-in-catalogue', {
        code: document.serviceLines[stranger]!.itemCode,
      });
    return { title, document: plain(document), documentsUntil, bidDeadline: new Date(bidDeadline) };
  }
}

/** The content without its request classes: what is stored and digested. */
function plain(document: ProcurementDocument): ProcurementDocument {
  return JSON.parse(JSON.stringify(document)) as ProcurementDocument;
}
