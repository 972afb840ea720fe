import type { TakenBy } from '#src/kernel/lifecycle.js';
import { Injectable } from '@nestjs/common';
import type { DateText } from '#src/kernel/dates.js';
import { formatYuan, type Fen } from '#src/kernel/money.js';
import { allowedActions } from '#src/platform/access/allowed.js';
import { ScopedStatement } from '#src/platform/access/scoped-statement.js';
import { currentActor, currentContext } from '#src/platform/context/request-context.js';
import { etagOf } from '#src/platform/db/aggregates.js';
import { KeysetList } from '#src/platform/db/keyset-list.js';
import { Reads } from '#src/platform/db/reads.js';
import { instantText } from '#src/platform/db/sql.js';
import type { Page } from '#src/platform/http/keyset.js';
import { partyOf } from '#src/platform/http/party.view.js';
import type { ProcurementMethod } from './calc/methods.js';
import type { TendersQuery } from './lists.dto.js';
import { tenderAccess } from './tender.access.js';
import { tenderFacts, tenderLifecycle, type TenderAction, type TenderStatus } from './tender.lifecycle.js';
import type { TenderRow, TenderView } from './tender.view.js';

type Row = [string, string, string, TenderStatus, ProcurementMethod, string, string, Fen, DateText | null, string];

const list = new KeysetList({
  name: 'tender.list',
  select: `t.id, t.number, t.title, t.status, t.method, t.region_code, o.name, t.ceiling_fen, t.notice_on, ${instantText('t.bid_deadline')}`,
  from: 'tender t join organisation o on o.id = t.purchaser_id',
  access: tenderAccess,
  filters: { region: 't.region_code = ?', status: 't.status = ?' },
  row: ([
    id,
    number,
    title,
    status,
    method,
    regionCode,
    purchaser,
    ceiling,
    noticeOn,
    bidDeadline,
  ]: Row): TenderRow => ({
    id,
    number,
    title,
    status,
    method,
    regionCode,
    purchaser,
    ceiling: formatYuan(ceiling),
    noticeOn,
    bidDeadline,
  }),
});

/** The two JSON columns come as text and are sent on as they are. */
type Detail = Omit<TenderView, 'allowed' | 'purchaser' | 'agent' | 'ceiling' | 'document' | 'issued'> & {
  takenBy: TakenBy<TenderAction>;
  mayWrite: boolean;
  purchaserId: string;
  purchaserName: string;
  agentId: string | null;
  agentName: string | null;
  ceilingFen: Fen;
  document: string;
  issued: string;
};

const show = new ScopedStatement(
  'tender.show',
  tenderAccess,
  1,
  ({ read, write }) => `
  select t.id, t.version, t.status, t.taken_by as "takenBy", (${write}) as "mayWrite", t.number, t.title,
         t.project_id as "projectId", t.purchaser_id as "purchaserId", o.name as "purchaserName", t.agent_id as "agentId",
         a.name as "agentName", t.region_code as "regionCode", t.method, t.ceiling_fen as "ceilingFen", t.notice_on as "noticeOn",
         t.notice_ends as "noticeEnds", t.documents_until as "documentsUntil", ${instantText('t.bid_deadline')} as "bidDeadline",
         t.return_reason as "returnReason", t.cancel_reason as "cancelReason",
         t.suspend_reason as "suspendReason", t.fail_reason as "failReason", t.custody_threshold as "custodyThreshold", ${instantText('t.created_at')} as "createdAt",
         (select coalesce(json_agg(distinct s.kind order by s.kind), '[]') from tender_seat s
          where s.tender_id = t.id and s.user_id = :user and s.ended_at is null) as seats,
         exists (select from review_panel p where p.tender_id = t.id) as "hasPanel",
         t.document::text as document,
         (select coalesce(json_agg(json_build_object('ordinal', d.ordinal, 'issuedAt', ${instantText('d.issued_at')},
                                                     'digest', encode(d.digest, 'hex')) order by d.ordinal), '[]')::text
          from tender_document d where d.tender_id = t.id) as issued
  from tender t join organisation o on o.id = t.purchaser_id left join organisation a on a.id = t.agent_id
  where t.id = $1 and (${read})`,
);

const readable = new ScopedStatement(
  'tender.readable',
  tenderAccess,
  1,
  ({ read }) => `select from tender t where t.id = $1 and (${read})`,
);

/** Reads of tenders: hand-written statements, because everybody looks at them all day. */
@Injectable()
export class TendersQueries {
  constructor(private readonly reads: Reads) {}

  list({ region, status, ...page }: TendersQuery): Promise<Page<TenderRow>> {
    return list.page(this.reads, currentActor(), page, { region, status });
  }

  /** The tender as JSON text of a `TenderView`. @throws DomainError `not-found` */
  async showJson(id: string): Promise<string> {
    const actor = currentActor();
    const row = await this.reads.one<Detail>(...show.for(actor, [id]), 'tender');
    const { takenBy, mayWrite, purchaserId, purchaserName, agentId, agentName, ceilingFen, document, issued, ...rest } =
      row;
    currentContext().answer.etag = etagOf(row.version);
    // every command closes first what is due: what may be done after the deadline is what a closed tender allows
    const isDue = row.status === 'published' && (await this.reads.now()) >= new Date(row.bidDeadline);
    const status = isDue ? 'closed' : row.status;
    const head: Omit<TenderView, 'document' | 'issued'> = {
      ...rest,
      allowed: allowedActions(
        tenderLifecycle,
        { status, takenBy, mayWrite, facts: tenderFacts({ ...row, status }) },
        actor,
      ),
      purchaser: { id: purchaserId, name: purchaserName },
      agent: partyOf(agentId, agentName),
      ceiling: formatYuan(ceilingFen),
    };
    return `${JSON.stringify(head).slice(0, -1)},"document":${document},"issued":${issued}}`;
  }

  /** @throws DomainError `not-found` unless the caller may read the tender */
  async requireReadable(id: string): Promise<void> {
    await this.reads.one(...readable.for(currentActor(), [id]), 'tender');
  }

  async show(id: string): Promise<TenderView> {
    return JSON.parse(await this.showJson(id)) as TenderView;
  }
}
