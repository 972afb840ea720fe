import { Injectable } from '@nestjs/common';
import { fieldError } from '#src/kernel/errors.js';
import { CataloguesService } from '#src/procurement/catalogue/index.js';
import type { ProcurementDocument } from './calc/procurement-document.js';
import type { TenderDraft } from './draft-tender.dto.js';
import type { TenderContent } from './tender.entity.js';

/** Takes what was drafted into what is kept. */
@Injectable()
export class TenderContents {
  constructor(private readonly catalogues: CataloguesService) {}

  /** @throws DomainError `item-not-in-catalogue` */
  async of({ title, document, documentsUntil, bidDeadline }: TenderDraft): Promise<TenderContent> {
    return {
      title,
      document: await this.documentOf(document),
      documentsUntil,
      bidDeadline: new Date(bidDeadline),
    };
  }

  /** The document without its request classes, as it is stored and digested. @throws DomainError `item-not-in-catalogue` for a line that the published catalogue does not have */
  async documentOf(document: ProcurementDocument): Promise<ProcurementDocument> {
    const known = new Set(await this.catalogues.publishedItemCodes(document.catalogueId));
    const stranger = document.serviceLines.findIndex(({ itemCode }) => !known.has(itemCode));
    if (stranger >= 0)
      throw fieldError(`document.serviceLines.${stranger}.itemCode`, 'item-not-in-catalogue', {
        code: document.serviceLines[stranger]!.itemCode,
      });
    return JSON.parse(JSON.stringify(document)) as ProcurementDocument;
  }
}
