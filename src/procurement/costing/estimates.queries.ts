import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { DomainError } from '#src/kernel/errors.js';
import type { TakenBy } from '#src/kernel/lifecycle.js';
import { type Fen, formatYuan } from '#src/kernel/money.js';
import { allowedActions } from '#src/platform/access/allowed.js';
import { ScopedStatement } from '#src/platform/access/scoped-statement.js';
import { currentActor, currentContext } from '#src/platform/context/request-context.js';
import { etagOf } from '#src/platform/db/aggregates.js';
import { KeysetList } from '#src/platform/db/keyset-list.js';
import { Reads } from '#src/platform/db/reads.js';
import { instantText } from '#src/platform/db/sql.js';
import type { Page } from '#src/platform/http/keyset.js';
import type { Estimate } from './calc/estimate.js';
import { type EstimateSnapshot, replayEstimate } from './calc/snapshot.js';
import { needsCollectiveDecision } from './collective-decision.js';
import { estimateAccess } from './estimate.access.js';
import { estimateLifecycle, type EstimateAction, type EstimateStatus } from './estimate.lifecycle.js';
import type { EstimateRow, EstimateView, ReplayView } from './estimate.view.js';
import { inWords } from './estimate-texts.js';
import type { EstimatesQuery } from './lists.dto.js';

type Row = [string, string, string, EstimateStatus, string, string, Fen, string];

const list = new KeysetList({
  name: 'estimate.list',
  select: `t.id, t.number, t.title, t.status, t.region_code, o.name, t.price_fen, ${instantText('t.computed_at')}`,
  from: 'cost_estimate t join organisation o on o.id = t.purchaser_id',
  access: estimateAccess,
  filters: { status: 't.status = ?' },
  row: ([id, number, title, status, regionCode, purchaser, price, computedAt]: Row): EstimateRow => ({
    id,
    number,
    title,
    status,
    regionCode,
    purchaser,
    price: formatYuan(price),
    computedAt,
  }),
});

type Detail = Omit<EstimateView, 'allowed' | 'price' | 'minutesRequired' | 'computed'> & {
  takenBy: TakenBy<EstimateAction>;
  mayWrite: boolean;
  priceFen: Fen;
  result: Estimate;
};

const show = new ScopedStatement(
  'estimate.show',
  estimateAccess,
  1,
  ({ read, write }) => `
  select t.id, t.version, t.status, t.taken_by as "takenBy", (${write}) as "mayWrite", t.number, t.title,
         json_build_object('id', o.id, 'name', o.name) as purchaser, t.region_code as "regionCode",
         t.regime_reason as "regimeReason", t.price_fen as "priceFen", t.minutes,
         t.return_reason as "returnReason", t.replaces, t.superseded_by as "supersededBy", t.snapshot -> 'input' as input,
         t.result, ${instantText('t.computed_at')} as "computedAt", ${instantText('t.created_at')} as "createdAt"
  from cost_estimate t join organisation o on o.id = t.purchaser_id
  where t.id = $1 and (${read})`,
);

const snapshotOf = new ScopedStatement(
  'estimate.snapshot',
  estimateAccess,
  1,
  ({ read }) => `select t.snapshot, t.result from cost_estimate t where t.id = $1 and (${read})`,
);

/** Reads of estimates. */
@Injectable()
export class EstimatesQueries {
  constructor(private readonly reads: Reads) {}

  list({ status, ...page }: EstimatesQuery): Promise<Page<EstimateRow>> {
    return list.page(this.reads, currentActor(), page, { status });
  }

  /** @throws DomainError `not-found` */
  async show(id: string): Promise<EstimateView> {
    const actor = currentActor();
    const { takenBy, mayWrite, priceFen, result, ...view } = await this.one<Detail>(show, id);
    const { answer, locale } = currentContext();
    answer.etag = etagOf(view.version);
    return {
      ...view,
      allowed: allowedActions(estimateLifecycle, { status: view.status, takenBy, mayWrite }, actor),
      price: formatYuan(priceFen),
      minutesRequired: needsCollectiveDecision(priceFen),
      computed: inWords(result, locale),
    };
  }

  /** Computes an estimate again from nothing but its snapshot and holds the result against the stored one. @throws DomainError `not-found` */
  async replay(id: string): Promise<ReplayView> {
    const { snapshot, result } = await this.one<{ snapshot: EstimateSnapshot; result: Estimate }>(snapshotOf, id);
    const again = JSON.parse(JSON.stringify(replayEstimate(snapshot))) as Estimate;
    return { same: isDeepStrictEqual(again, result), priceInclusive: formatYuan(again.amounts.priceInclusive) };
  }

  private async one<T>(statement: ScopedStatement, id: string): Promise<T> {
    const [row] = await this.reads.all<T>(...statement.for(currentActor(), [id]));
    if (!row) throw new DomainError('not-found', { subject: 'estimate' });
    return row;
  }
}
