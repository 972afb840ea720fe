import { Injectable } from '@nestjs/common';
import { Calendars } from '#src/platform/calendar/index.js';
import { Aggregates } from '#src/platform/db/aggregates.js';
import type { AmendTender } from './amend-tender.dto.js';
import { changedParts } from './calc/amendment-rules.js';
import { NoticesService } from './notices.service.js';
import { OpeningsService } from './openings/openings.service.js';
import { TenderContents } from './tender-content.js';
import { DocumentIssues } from './tender-document.js';
import { Tender, type TenderContent } from './tender.entity.js';

/** Corrections of what is before the market (澄清、修改). Rule: A14. */
@Injectable()
export class AmendmentsService {
  constructor(
    private readonly aggregates: Aggregates,
    private readonly calendars: Calendars,
    private readonly contents: TenderContents,
    private readonly issues: DocumentIssues,
    private readonly notices: NoticesService,
    private readonly openings: OpeningsService,
  ) {}

  /** Changes a published tender in public: the next version of its document, a later deadline, a notice of both. */
  amend(id: string, { summary, affectsBids, ...input }: AmendTender): Promise<void> {
    return this.aggregates.change(Tender, id, async (tender, by) => {
      const { title, document, documentsUntil, bidDeadline } = tender;
      const before: TenderContent = { title, document, documentsUntil, bidDeadline };
      const after = await this.corrected(before, input);
      tender.amend(by, { before, after, affectsBids }, this.aggregates.now, await this.calendars.current());
      const documentVersion = await this.issues.issue(tender, this.aggregates.now);
      if (after.bidDeadline > bidDeadline) await this.openings.postpone(tender, by, after.bidDeadline);
      const changes = changesBetween(before, after);
      await this.notices.announce('correction', tender, {
        ...{ number: tender.number, summary, affectsBids, documentVersion, changes },
      });
    });
  }

  private async corrected(
    before: TenderContent,
    { title, document, documentsUntil, bidDeadline }: Omit<AmendTender, 'summary' | 'affectsBids'>,
  ): Promise<TenderContent> {
    return {
      title: title ?? before.title,
      document: document ? await this.contents.documentOf(document) : before.document,
      documentsUntil: documentsUntil ?? before.documentsUntil,
      bidDeadline: bidDeadline === undefined ? before.bidDeadline : new Date(bidDeadline),
    };
  }
}

/** What became of what, by field; of the document its changed parts, whose text is in the versions. */
function changesBetween(before: TenderContent, after: TenderContent): object[] {
  const values = (content: TenderContent) => ({
    title: content.title,
    documentsUntil: content.documentsUntil,
    bidDeadline: content.bidDeadline.toISOString(),
  });
  const [old, now] = [values(before), values(after)];
  const fields = (Object.keys(old) as (keyof typeof old)[]).filter((field) => old[field] !== now[field]);
  return [
    ...fields.map((field) => ({ field, before: old[field], after: now[field] })),
    ...changedParts(before.document, after.document).map((part) => ({ field: `document.${part}` })),
  ];
}
