import { Injectable } from '@nestjs/common';
import type { DateText } from '#src/kernel/dates.js';
import { currentContext } from '#src/platform/context/request-context.js';
import { etagOf } from '#src/platform/db/aggregates.js';
import { KeysetList } from '#src/platform/db/keyset-list.js';
import { Reads } from '#src/platform/db/reads.js';
import type { Page } from '#src/platform/http/keyset.js';
import type { DebarmentsQuery } from './debarment.dto.js';
import type { DebarmentRow, DebarmentView } from './debarment.view.js';

type Row = [string, string, string, DebarmentRow['status'], string, string, DateText, DateText];

const list = new KeysetList({
  name: 'debarment.list',
  select: 't.id, t.uscc, t.name, t.status, t.decision_number, o.name as body, t.from_on, t.until_on',
  from: 'debarment t join organisation o on o.id = t.finance_id',
  access: 'public',
  filters: { uscc: 't.uscc = ?', status: 't.status = ?' },
  row: ([id, uscc, name, status, decisionNumber, body, fromOn, untilOn]: Row): DebarmentRow => ({
    id,
    uscc,
    name,
    status,
    decisionNumber,
    body,
    fromOn,
    untilOn,
  }),
});

const SCOPE = `(select json_agg(json_build_object('regionCode', code)) from unnest(t.scope_regions) code)`;

const SHOW = {
  name: 'debarment.show',
  text: `
    select t.id, t.version, t.status, t.uscc, t.name, t.decision_number as "decisionNumber",
           json_build_object('id', o.id, 'name', o.name) as body, t.decided_on as "decidedOn", t.reason, ${SCOPE} as scope,
           t.from_on as "fromOn", t.until_on as "untilOn", t.revoked_on as "revokedOn", t.revoke_reason as "revokeReason"
    from debarment t join organisation o on o.id = t.finance_id where t.id = $1`,
};

/** A debarment by which a supplier is barred on a day. */
export type Bar = Pick<DebarmentView, 'id' | 'decisionNumber' | 'body' | 'reason' | 'fromOn' | 'untilOn' | 'scope'>;

/** Judged by the days, not by the state, so that the answer for a day stays the same when that day is past. */
const BARS = {
  name: 'debarment.bars',
  text: `
    select t.id, t.decision_number as "decisionNumber", json_build_object('id', f.id, 'name', f.name) as body, t.reason,
           t.from_on as "fromOn", t.until_on as "untilOn",
           ${SCOPE} as scope
    from organisation v join debarment t on t.uscc = v.uscc join organisation f on f.id = t.finance_id
    where v.id = $1 and $2 between t.from_on and t.until_on and (t.revoked_on is null or t.revoked_on > $2)
      and ($3::text is null or t.scope_regions && (select lineage from region where code = $3))
    order by t.id`,
};

/** Reads of debarments: public, so that they may know no caller. */
@Injectable()
export class DebarmentsQueries {
  constructor(private readonly reads: Reads) {}

  list({ uscc, status, ...page }: DebarmentsQuery): Promise<Page<DebarmentRow>> {
    return list.page(this.reads, undefined, page, { uscc, status });
  }

  /** @throws DomainError `not-found` */
  async show(id: string): Promise<DebarmentView> {
    const view = await this.reads.one<DebarmentView>(SHOW, [id], 'debarment');
    currentContext().answer.etag = etagOf(view.version);
    return view;
  }

  /** By which decisions an organisation is barred on a day, in a region or, without one, anywhere. */
  bars(organisationId: string, on: DateText, regionCode: string | null): Promise<Bar[]> {
    return this.reads.all<Bar>(BARS, [organisationId, on, regionCode]);
  }
}
