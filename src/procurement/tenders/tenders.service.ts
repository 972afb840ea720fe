import { Injectable } from '@nestjs/common';
import { Aggregates } from '#src/platform/db/aggregates.js';
import type { DraftTender, ReasonGiven, TenderDraft } from './draft-tender.dto.js';
import { Project } from './project.entity.js';
import { TenderContents } from './tender-content.js';
import { Tender } from './tender.entity.js';
import type { TenderView } from './tender.view.js';
import { TendersQueries } from './tenders.queries.js';

/** Writes of tenders until they are approved: one transaction a method. */
@Injectable()
export class TendersService {
  constructor(
    private readonly aggregates: Aggregates,
    private readonly queries: TendersQueries,
    private readonly contents: TenderContents,
  ) {}

  /** Drafts the procedure of a project whose intent is published. */
  draft({ projectId, number, ...draft }: DraftTender): Promise<TenderView> {
    return this.aggregates.run(async () => {
      const project = await this.aggregates.lock(Project, projectId);
      const tender = Tender.drafted(project, number, await this.contents.of(draft));
      await this.aggregates.create(Tender, tender, 'draft');
      return this.queries.show(tender.id);
    });
  }

  redraft(id: string, draft: TenderDraft): Promise<TenderView> {
    return this.aggregates.run(async () => {
      await this.aggregates.change(Tender, id, async (tender, by) => tender.redraft(by, await this.contents.of(draft)));
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
}
