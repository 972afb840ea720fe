import { Injectable } from '@nestjs/common';
import type { TakenBy } from '#src/kernel/lifecycle.js';
import { READS_SUBTREE } from '#src/platform/access/actor.js';
import { allowedActions } from '#src/platform/access/allowed.js';
import { ScopedStatement } from '#src/platform/access/scoped-statement.js';
import { currentActor, currentContext } from '#src/platform/context/request-context.js';
import { etagOf } from '#src/platform/db/aggregates.js';
import { KeysetList } from '#src/platform/db/keyset-list.js';
import { Reads } from '#src/platform/db/reads.js';
import { instantText } from '#src/platform/db/sql.js';
import type { Page, PageQuery } from '#src/platform/http/keyset.js';
import { TendersQueries } from '../tenders.queries.js';
import { openingAccess } from './opening.access.js';
import { openingLifecycle, type OpeningAction } from './opening.lifecycle.js';
import type { OpeningRow, OpeningView } from './opening.view.js';
import { seated } from './seats.js';

type Row = [string, OpeningRow['kind'], number, OpeningRow['status'], string, string | null];

const list = new KeysetList({
  name: 'opening.list',
  select: `t.id, t.kind, t.ordinal, t.status, ${instantText('t.closes_at')}, ${instantText('t.opened_at')}`,
  from: 'opening t',
  access: openingAccess,
  filters: { tender: 't.tender_id = ?' },
  row: ([id, kind, ordinal, status, closesAt, openedAt]: Row): OpeningRow => ({
    id,
    kind,
    ordinal,
    status,
    closesAt,
    openedAt,
  }),
});

type Detail = Omit<OpeningView, 'allowed'> & {
  takenBy: TakenBy<OpeningAction>;
  isSeated: boolean;
  /** a party to the tender, a custodian, or a member of its panel */
  isInside: boolean;
  /** final offers are still to come: competitors do not learn of each other */
  isDiscreet: boolean;
};

const show = new ScopedStatement(
  'opening.show',
  openingAccess,
  1,
  ({ read, write }) => `
  select t.id, t.version, t.status, t.taken_by as "takenBy", (${seated('custodian')}) as "isSeated",
         (${write} or ${seated('panel')}) as "isInside",
         t.kind = 'response' and exists (
           select from tender n where n.id = t.tender_id and n.method = 'competitive_consultation'
             and n.status in ('opened', 'reviewing', 'consulting', 'final_offers', 'suspended')) as "isDiscreet", t.tender_id as "tenderId", t.kind,
         t.ordinal, t.threshold, ${instantText('t.closes_at')} as "closesAt", ${instantText('t.opened_at')} as "openedAt", t.record,
         (select coalesce(json_agg(json_build_object('seatId', s.id, 'organisation', json_build_object('id', o.id, 'name', o.name),
                                                     'fingerprint', k.fingerprint, 'publicJwk', k.public_jwk) order by s.id), '[]')
          from tender_seat s join organisation o on o.id = s.organisation_id join custodian_key k on k.seat_id = s.id
          where s.tender_id = t.tender_id and s.kind = 'custodian' and s.ended_at is null) as seats
  from opening t where t.id = $1 and (${read})`,
);

/** Reads of openings. */
@Injectable()
export class OpeningsQueries {
  constructor(
    private readonly reads: Reads,
    private readonly tenders: TendersQueries,
  ) {}

  /** The openings of a tender that the caller may read. @throws DomainError `not-found` */
  async list(tenderId: string, page: PageQuery): Promise<Page<OpeningRow>> {
    await this.tenders.requireReadable(tenderId);
    return list.page(this.reads, currentActor(), page, { tender: tenderId });
  }

  /** @throws DomainError `not-found` */
  async show(id: string): Promise<OpeningView> {
    const actor = currentActor();
    const detail = await this.reads.one<Detail>(...show.for(actor, [id]), 'opening');
    const { takenBy, isSeated, isInside, isDiscreet, ...rest } = detail;
    const isTold = isInside || !isDiscreet || READS_SUBTREE.has(actor.organisationKind);
    currentContext().answer.etag = etagOf(rest.version);
    const standing = { status: rest.status, takenBy, mayWrite: isSeated };
    return {
      ...rest,
      record: rest.record && !isTold ? ownOf(rest.record, actor.organisationId) : rest.record,
      allowed: allowedActions(openingLifecycle, standing, actor),
    };
  }
}

/** The record without the other bidders. */
function ownOf(record: Record<string, unknown>, vendorId: string): Record<string, unknown> {
  const own = (list: unknown) => (list as { vendorId: string }[]).filter((each) => each.vendorId === vendorId);
  return { ...record, bids: own(record.bids), late: own(record.late), withdrawn: null };
}
