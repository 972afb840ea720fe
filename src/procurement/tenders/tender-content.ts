import { Injectable } from '@nestjs/common';
import { fieldError } from '#src/kernel/errors.js';
import { Reads } from '#src/platform/db/reads.js';
import { CataloguesService } from '#src/procurement/catalogue/index.js';
import type { ProcurementDocument } from './calc/procurement-document.js';
import type { TenderDraft } from './draft-tender.dto.js';
import type { TenderContent } from './tender.entity.js';

const SITES = {
  name: 'tender.sites',
  text: `select uscc from organisation where kind = 'service_site' and uscc = any($1)`,
};

/** Takes what was drafted into what is kept. */
@Injectable()
export class TenderContents {
  constructor(
    private readonly catalogues: CataloguesService,
    private readonly reads: Reads,
  ) {}

  /** @throws DomainError `item-not-in-catalogue`, `unknown-site` */
  async of({ title, document, documentsUntil, bidDeadline }: TenderDraft): Promise<TenderContent> {
    return {
      title,
      document: await this.documentOf(document),
      documentsUntil,
      bidDeadline: new Date(bidDeadline),
    };
  }

  /** The document without its request classes, as it is stored and digested. @throws DomainError `item-not-in-catalogue` for a line that the published catalogue does not have, `unknown-site` */
  async documentOf(document: ProcurementDocument): Promise<ProcurementDocument> {
    const known = new Set(await this.catalogues.publishedItemCodes(document.catalogueId));
    const stranger = document.serviceLines.findIndex(({ itemCode }) => !known.has(itemCode));
    if (stranger >= 0)
      throw fieldError(`document.serviceLines.${stranger}.itemCode`, 'item-not-in-catalogue', {
        code: document.serviceLines[stranger]!.itemCode,
      });
    await this.requireSites(document.contract.sites);
    return JSON.parse(JSON.stringify(document)) as ProcurementDocument;
  }

  private async requireSites(sites: ProcurementDocument['contract']['sites']): Promise<void> {
    const found = await this.reads.all<{ uscc: string }>(SITES, [sites.map(({ uscc }) => uscc)]);
    const stranger = sites.findIndex(({ uscc }) => !found.some((site) => site.uscc === uscc));
    if (stranger >= 0)
      throw fieldError(`document.contract.sites.${stranger}.uscc`, 'unknown-site', { uscc: sites[stranger]!.uscc });
  }
}
