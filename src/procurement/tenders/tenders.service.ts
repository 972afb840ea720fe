import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { DomainError, fieldError } from '#src/kernel/errors.js';
import { Calendars } from '#src/platform/calendar/index.js';
import { currentActor } from '#src/platform/context/request-context.js';
import { Aggregates } from '#src/platform/db/aggregates.js';
import { CataloguesService } from '#src/procurement/catalogue/index.js';
import type { DraftTender, ReasonGiven, TenderDraft } from './draft-tender.dto.js';
import { NoticesService } from './notices.service.js';
import type { ProcurementDocument } from './procurement-document.js';
import { Project } from './project.entity.js';
import { DocumentIssues } from './tender-document.js';
import { Tender } from './tender.entity.js';
import type { TenderView } from './tender.view.js';
import { TendersQueries } from './tenders.queries.js';

/** Writes of tenders: one transaction a method. Locks are taken project first, then tender. */
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
      if (project.status !== 'intended')
        throw new DomainError('project-not-ready', { status: project.status, needed: 'intended' });
      const { purchaserId, agentId, regionCode, method, ceilingFen } = project;
      const tender = Object.assign(new Tender(), {
        id: uuidv7(),
        status: 'draft',
        projectId,
        number,
        purchaserId,
        agentId,
        regionCode,
        method,
        ceilingFen,
        ...(await this.checked(draft)),
      });
      await this.aggregates.create(Tender, tender, 'draft');
      return this.queries.created(tender.id);
    });
  }

  redraft(id: string, draft: TenderDraft): Promise<TenderView> {
    return this.aggregates.run(async () => {
      await this.aggregates.change(Tender, id, async (tender) =>
        tender.redraft(currentActor().userId, await this.checked(draft)),
      );
      return this.queries.show(id);
    });
  }

  submit(id: string): Promise<void> {
    return this.aggregates.change(Tender, id, (tender) => tender.submit(currentActor().userId));
  }

  return(id: string, { reason }: ReasonGiven): Promise<void> {
    return this.aggregates.change(Tender, id, (tender) => tender.return(currentActor().userId, reason));
  }

  approve(id: string): Promise<void> {
    return this.aggregates.change(Tender, id, (tender) => tender.approve(currentActor().userId));
  }

  /** Publishes the notice and issues version 1 of the document, both as they stand now. */
  publish(id: string): Promise<void> {
    return this.aggregates.change(Tender, id, async (tender) => {
      const project = await this.aggregates.lock(Project, tender.projectId);
      const calendar = await this.calendars.current();
      tender.publish(currentActor().userId, this.aggregates.now, project.intentPublishedOn!, calendar);
      await this.issues.issue(tender, this.aggregates.now);
      await this.notices.publishTender(tender, project);
    });
  }

  /** Ends the procedure; once published, the reason is public too. Rule: 政府采购法 36, 37. */
  cancel(id: string, { reason }: ReasonGiven): Promise<void> {
    return this.aggregates.change(Tender, id, async (tender) => {
      const wasPublic = tender.noticeOn !== null;
      tender.cancel(currentActor().userId, reason);
      if (!wasPublic) return;
      const project = await this.aggregates.lock(Project, tender.projectId);
      await this.notices.publishCancellation(tender, project, reason);
    });
  }

  /** The draft's own shape against the catalogue: every service line is an item of the published catalogue it names. */
  private async checked({ title, document, documentsUntil, bidDeadline }: TenderDraft) {
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
