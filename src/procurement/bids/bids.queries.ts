import { Injectable } from '@nestjs/common';
import { formatYuan, type Fen } from '#src/kernel/money.js';
import type { TakenBy } from '#src/kernel/lifecycle.js';
import { PROBLEMS } from '#src/kernel/problems.js';
import type { Actor } from '#src/platform/access/actor.js';
import { allowedActions } from '#src/platform/access/allowed.js';
import { ScopedStatement } from '#src/platform/access/scoped-statement.js';
import { currentActor, currentContext } from '#src/platform/context/request-context.js';
import { etagOf } from '#src/platform/db/aggregates.js';
import { KeysetList } from '#src/platform/db/keyset-list.js';
import { Reads, type Statement } from '#src/platform/db/reads.js';
import { instantText, yuanText } from '#src/platform/db/sql.js';
import type { Page } from '#src/platform/http/keyset.js';
import { translate } from '#src/platform/i18n/i18n.js';
import { bidAccess } from './bid.access.js';
import type { BidRefusal } from './bid.entity.js';
import { bidLifecycle, type BidAction } from './bid.lifecycle.js';
import type { BidRefusalView, BidRow, BidsQuery, BidView } from './bid.view.js';
import { arithmeticFindings, type BidContent } from './calc/bid-content.js';

type Row = [string, string, BidRow['kind'], string, string, BidRow['status'], string, string | null, string | null];

const list = new KeysetList({
  name: 'bid.list',
  select: `t.id, t.opening_id, n.kind, v.id as vendor_id, v.name, t.status, ${instantText('t.received_at')} as received_at,
           ${instantText('t.opened_at')} as opened_at, ${yuanText('t.offer_fen')} as offer`,
  from: 'bid t join opening n on n.id = t.opening_id join organisation v on v.id = t.vendor_id',
  access: bidAccess,
  // what is not opened yet is in no list, not even in its bidder's: a list has a length
  filters: { tender: 't.tender_id = ? and t.opened_at is not null', opening: 't.opening_id = ?' },
  row: ([id, openingId, kind, vendorId, vendor, status, receivedAt, openedAt, offer]: Row): BidRow => ({
    ...{ id, openingId, kind, vendor: { id: vendorId, name: vendor }, status, receivedAt, openedAt, offer },
  }),
});

type Detail = Omit<BidView, 'allowed' | 'offer' | 'refusal' | 'content' | 'findings'> & {
  takenBy: TakenBy<BidAction>;
  mayWrite: boolean;
  isTaking: boolean;
  offerFen: Fen | null;
  refusal: BidRefusal | null;
  content: BidContent | null;
  quantities: { itemCode: string; quantity: string }[];
};

const detail = (name: string, own: number, where: string) =>
  new ScopedStatement(
    name,
    bidAccess,
    own,
    ({ read, write }) => `
  select t.id, t.version, t.status, t.taken_by as "takenBy", (${write}) as "mayWrite", t.opening_id as "openingId", n.kind,
         t.tender_id as "tenderId", json_build_object('id', v.id, 'name', v.name) as vendor,
         n.status = 'accepting' and n.closes_at > app.now() and n.kind = 'response' as "isTaking",
         ${instantText('t.received_at')} as "receivedAt", ${instantText('t.opened_at')} as "openedAt", t.offer_fen as "offerFen", t.refusal,
         c.content, d.document->'serviceLines' as quantities,
         (select json_agg(json_build_object('ordinal', e.ordinal, 'receivedAt', ${instantText('e.received_at')}, 'receipt', e.receipt,
                                            'digests', e.sealed::json->'digests') order by e.ordinal)
          from bid_envelope e where e.bid_id = t.id) as envelopes,
         (select coalesce(json_agg(json_build_object('id', a.id, 'fileId', f.id, 'bytes', a.bytes, 'sha256', a.sha256) order by a.id), '[]')
          from bid_envelope e cross join json_to_recordset(e.sealed::json->'attachments') as a(id text, bytes bigint, sha256 text)
          join file f on f.owner_id = t.id and f.sha256 = decode(a.sha256, 'hex') where e.id = t.envelope_id) as attachments
  from bid t join opening n on n.id = t.opening_id join organisation v on v.id = t.vendor_id join tender d on d.id = t.tender_id
       left join bid_content c on c.bid_id = t.id
  where ${where} and (${read})`,
  );
const show = detail('bid.show', 1, 't.id = $1');
const showOwn = detail('bid.show-own', 2, 't.opening_id = $1 and t.vendor_id = $2');

/** Reads of bids. */
@Injectable()
export class BidsQueries {
  constructor(private readonly reads: Reads) {}

  /** The opened bids of a tender that the caller may read. */
  list(tender: string, { opening, ...page }: BidsQuery): Promise<Page<BidRow>> {
    return list.page(this.reads, currentActor(), page, { tender, opening });
  }

  /** @throws DomainError `not-found` */
  show(id: string): Promise<BidView> {
    return this.read(...show.for(currentActor(), [id]));
  }

  /** The caller's own bid for an opening. @throws DomainError `not-found` */
  showOwn(openingId: string): Promise<BidView> {
    const actor = currentActor();
    return this.read(...showOwn.for(actor, [openingId, actor.organisationId]));
  }

  private async read(statement: Statement, values: unknown[]): Promise<BidView> {
    const found = await this.reads.one<Detail>(statement, values, 'bid');
    const { takenBy, mayWrite, isTaking, offerFen, refusal, content, quantities, ...view } = found;
    currentContext().answer.etag = etagOf(view.version);
    return {
      ...view,
      allowed: mayWrite && isTaking ? commandsOf({ status: view.status, takenBy }, currentActor()) : [],
      offer: offerFen === null ? null : formatYuan(offerFen),
      refusal: refusal && refusalOf(refusal),
      content: content as Record<string, unknown> | null,
      findings: content
        ? arithmeticFindings(content, new Map(quantities.map(({ itemCode, quantity }) => [itemCode, quantity])))
        : [],
    };
  }
}

/** A withdrawn bid is handed in again by the command that replaces. */
function commandsOf({ status, takenBy }: Pick<Detail, 'status' | 'takenBy'>, actor: Actor): string[] {
  if (status === 'withdrawn') return actor.permissions.has('bid.replace') ? ['replace'] : [];
  return allowedActions(bidLifecycle, { status, takenBy, mayWrite: true }, actor);
}

function refusalOf({ code, params = {}, reason }: BidRefusal): BidRefusalView {
  const { locale } = currentContext();
  const message = code in PROBLEMS ? translate(locale, `problems:${code}.detail`, params) : null;
  return { code, params, reason: reason ?? null, message };
}
