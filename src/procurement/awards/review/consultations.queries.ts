import { Injectable } from '@nestjs/common';
import { currentActor } from '#src/platform/context/request-context.js';
import { KeysetList } from '#src/platform/db/keyset-list.js';
import { Reads } from '#src/platform/db/reads.js';
import { instantText } from '#src/platform/db/sql.js';
import type { Page, PageQuery } from '#src/platform/http/keyset.js';
import { ReviewReads } from './review.reads.js';
import type { ConsultationView } from './review.view.js';

type Row = [string, string, string, string, string, string, string | null, string];

const list = new KeysetList({
  name: 'consultation.list',
  select: `t.id, t.bid_id, v.id, v.name, ${instantText('t.held_at')}, t.record, t.changes, ${instantText('t.recorded_at')}`,
  from: 'consultation t join bid b on b.id = t.bid_id join organisation v on v.id = b.vendor_id',
  access: 'public',
  filters: { tender: 't.tender_id = ?', id: 't.id = ?' },
  row: ([id, bidId, vendorId, vendor, heldAt, record, changes, recordedAt]: Row): ConsultationView => ({
    ...{ id, bidId, vendor: { id: vendorId, name: vendor } },
    ...{ heldAt, record, changes, recordedAt },
  }),
});
const CONSULTED = {
  name: 'consultation.consulted',
  text: 'select distinct bid_id as id from consultation where tender_id = $1',
};

/** Reads of consultations; whoever may read the review of the tender reads them all. */
@Injectable()
export class ConsultationsQueries {
  constructor(
    private readonly reads: Reads,
    private readonly review: ReviewReads,
  ) {}

  /** @throws DomainError `not-found` */
  async list(tenderId: string, page: PageQuery): Promise<Page<ConsultationView>> {
    await this.review.requireReader(tenderId);
    return list.page(this.reads, currentActor(), page, { tender: tenderId });
  }

  async one(id: string): Promise<ConsultationView> {
    return (await list.page(this.reads, undefined, {}, { id })).items[0]!;
  }

  /** Every consultation of a tender, the first one first. */
  async all(tenderId: string): Promise<ConsultationView[]> {
    return (await list.page(this.reads, undefined, { limit: 10_000 }, { tender: tenderId })).items.reverse();
  }

  /** Ids of the bids that were consulted on. */
  async consulted(tenderId: string): Promise<ReadonlySet<string>> {
    return new Set((await this.reads.all<{ id: string }>(CONSULTED, [tenderId])).map(({ id }) => id));
  }
}
