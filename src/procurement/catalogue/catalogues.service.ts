import { Injectable } from '@nestjs/common';
import { fieldError } from '#src/kernel/errors.js';
import { currentActor } from '#src/platform/context/request-context.js';
import { Aggregates } from '#src/platform/db/aggregates.js';
import { Reads } from '#src/platform/db/reads.js';
import { Catalogue, type CatalogueHead } from './catalogue.entity.js';
import type { CatalogueView } from './catalogue.view.js';
import { CataloguesQueries } from './catalogues.queries.js';
import type { CatalogueDraft, DraftCatalogue } from './draft-catalogue.dto.js';
import { checkCodes, ServiceItems } from './service-items.js';

const NEXT_ORDINAL = {
  name: 'catalogue.next-ordinal',
  text: `
    select coalesce(max(ordinal), 0) + 1 as ordinal from catalogue
    where purchaser_id = $1 and region_code = $2 and year = $3`,
};
const PUBLISHED_OF = {
  name: 'catalogue.published-of',
  text: `select id from catalogue where purchaser_id = $1 and region_code = $2 and year = $3 and status = 'published'`,
};
const PUBLISHED_ITEM_CODES = {
  name: 'catalogue.published-item-codes',
  text: `
    select i.code from catalogue c join service_item i on i.catalogue_id = c.id
    where c.id = $1 and c.status = 'published' order by i.position`,
};

/** Writes of catalogues: one transaction a method. */
@Injectable()
export class CataloguesService {
  constructor(
    private readonly aggregates: Aggregates,
    private readonly queries: CataloguesQueries,
    private readonly items: ServiceItems,
    private readonly reads: Reads,
  ) {}

  /**
   * Drafts the next version of the catalogue of the caller's region for a year.
   * @throws DomainError `catalogue-draft-under-way`, `invalid-shape` for a code given twice
   */
  draft({ year, ...draft }: DraftCatalogue): Promise<CatalogueView> {
    return this.aggregates.run(async () => {
      checkCodes(draft.items);
      const { organisationId: purchaserId, regionCode } = currentActor();
      const [next] = await this.reads.all<{ ordinal: number }>(NEXT_ORDINAL, [purchaserId, regionCode, year]);
      const version = { purchaserId, regionCode, year, ordinal: next!.ordinal };
      const catalogue = Catalogue.drafted(version, headOf(draft));
      await this.aggregates.create(Catalogue, catalogue, 'draft');
      await this.items.replace(catalogue.id, draft.items);
      return this.queries.show(catalogue.id);
    });
  }

  /** Replaces the draft, items and all. @throws DomainError `invalid-shape` for a code given twice */
  redraft(id: string, draft: CatalogueDraft): Promise<CatalogueView> {
    return this.aggregates.run(async () => {
      checkCodes(draft.items);
      await this.aggregates.change(Catalogue, id, async (catalogue, by) => {
        catalogue.redraft(by, headOf(draft));
        await this.items.replace(id, draft.items);
      });
      return this.queries.show(id);
    });
  }

  /** Puts a version in force, in place of the one before. @throws DomainError `four-eyes`, `catalogue-of-another` */
  publish(id: string): Promise<void> {
    return this.aggregates.change(Catalogue, id, async (catalogue, by) => {
      catalogue.publish(by, this.aggregates.now);
      await this.retireEarlier(catalogue, by);
    });
  }

  retire(id: string): Promise<void> {
    return this.aggregates.change(Catalogue, id, (catalogue, by) => catalogue.retire(by));
  }

  /**
   * The codes of a published catalogue's items, in its order; for the procurement document that names them.
   * @throws DomainError `catalogue-not-published`, also when there is no such catalogue
   */
  async publishedItemCodes(catalogueId: string): Promise<string[]> {
    const rows = await this.reads.all<{ code: string }>(PUBLISHED_ITEM_CODES, [catalogueId]);
    if (rows.length === 0) throw fieldError('document.catalogueId', 'catalogue-not-published', { catalogueId });
    return rows.map(({ code }) => code);
  }

  private async retireEarlier({ purchaserId, regionCode, year }: Catalogue, by: string): Promise<void> {
    const [found] = await this.reads.all<{ id: string }>(PUBLISHED_OF, [purchaserId, regionCode, year]);
    if (!found) return;
    const earlier = await this.aggregates.lock(Catalogue, found.id);
    earlier.retire(by);
    await this.aggregates.keep(Catalogue, earlier);
  }
}

function headOf({ title, guidance, procurementItemCode }: CatalogueDraft): CatalogueHead {
  return { title, guidance, procurementItemCode: procurementItemCode ?? null };
}
