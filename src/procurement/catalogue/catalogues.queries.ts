import { Injectable } from '@nestjs/common';
import { DomainError } from '#src/kernel/errors.js';
import type { TakenBy } from '#src/kernel/lifecycle.js';
import { allowedActions } from '#src/platform/access/allowed.js';
import { ScopedStatement } from '#src/platform/access/scoped-statement.js';
import { currentActor, currentContext } from '#src/platform/context/request-context.js';
import { etagOf } from '#src/platform/db/aggregates.js';
import { KeysetList } from '#src/platform/db/keyset-list.js';
import { Reads } from '#src/platform/db/reads.js';
import { instantText, yuanText } from '#src/platform/db/sql.js';
import type { Page } from '#src/platform/http/keyset.js';
import { catalogueAccess } from './catalogue.access.js';
import { catalogueLifecycle, type CatalogueAction, type CatalogueStatus } from './catalogue.lifecycle.js';
import type { CatalogueRow, CatalogueView } from './catalogue.view.js';
import type { CataloguesQuery, EffectiveQuery } from './lists.dto.js';

type Row = [string, string, number, number, string, CatalogueStatus, string, string | null];

const list = new KeysetList({
  name: 'catalogue.list',
  select: `t.id, t.region_code, t.year, t.ordinal, t.title, t.status, o.name, ${instantText('t.published_at')}`,
  from: 'catalogue t join organisation o on o.id = t.purchaser_id',
  access: catalogueAccess,
  filters: { region: 't.region_code = ?', year: 't.year = ?', status: 't.status = ?' },
  row: ([id, regionCode, year, ordinal, title, status, purchaser, publishedAt]: Row): CatalogueRow => ({
    id,
    regionCode,
    year,
    ordinal,
    title,
    status,
    purchaser,
    publishedAt,
  }),
});

type Detail = Omit<CatalogueView, 'allowed'> & { takenBy: TakenBy<CatalogueAction>; mayWrite: boolean };

const show = new ScopedStatement(
  'catalogue.show',
  catalogueAccess,
  1,
  ({ read, write }) => `
  select t.id, t.version, t.status, t.taken_by as "takenBy", (${write}) as "mayWrite", t.region_code as "regionCode", t.year,
         t.ordinal, t.title, t.guidance, t.procurement_item_code as "procurementItemCode",
         json_build_object('id', o.id, 'name', o.name) as purchaser, ${instantText('t.published_at')} as "publishedAt",
         ${instantText('t.created_at')} as "createdAt",
         (select json_agg(json_build_object(
                   'code', i.code, 'dutyGroup', i.duty_group, 'name', i.name, 'unit', i.unit,
                   'qualityStandard', i.quality_standard, 'clientsPerWorker', i.clients_per_worker,
                   'processSteps', i.process_steps, 'referencePrice', ${yuanText('i.reference_price_fen')},
                   'indicators', i.indicators) order by i.position)
          from service_item i where i.catalogue_id = t.id) as items
  from catalogue t join organisation o on o.id = t.purchaser_id
  where t.id = $1 and (${read})`,
);

/** Walks from the region up to the country and stops at the first published catalogue of the year. */
const EFFECTIVE = {
  name: 'catalogue.effective',
  text: `
    select c.id from region r join catalogue c on c.region_code = any (r.lineage)
    where r.code = $1 and c.year = $2 and c.status = 'published'
    order by array_position(r.lineage, c.region_code) desc limit 1`,
};

/** Reads of catalogues. */
@Injectable()
export class CataloguesQueries {
  constructor(private readonly reads: Reads) {}

  list({ region, year, status, ...page }: CataloguesQuery): Promise<Page<CatalogueRow>> {
    return list.page(this.reads, currentActor(), page, { region, year, status });
  }

  /** @throws DomainError `not-found` */
  async show(id: string): Promise<CatalogueView> {
    const actor = currentActor();
    const [detail] = await this.reads.all<Detail>(...show.for(actor, [id]));
    if (!detail) throw new DomainError('not-found', { subject: 'catalogue' });
    const { takenBy, mayWrite, ...view } = detail;
    currentContext().answer.etag = etagOf(view.version);
    return { ...view, allowed: allowedActions(catalogueLifecycle, { status: view.status, takenBy, mayWrite }, actor) };
  }

  /** The catalogue in force: the region's own published one of that year, or the nearest ancestor's. @throws DomainError `not-found` */
  async effective({ region, year }: EffectiveQuery): Promise<CatalogueView> {
    const { id } = await this.reads.one<{ id: string }>(EFFECTIVE, [region, year], 'catalogue');
    return this.show(id);
  }
}
