import { Injectable } from '@nestjs/common';
import type { DateText } from '#src/kernel/dates.js';
import type { TakenBy } from '#src/kernel/lifecycle.js';
import { allowedActions } from '#src/platform/access/allowed.js';
import { ScopedStatement } from '#src/platform/access/scoped-statement.js';
import { currentActor, currentContext } from '#src/platform/context/request-context.js';
import { etagOf } from '#src/platform/db/aggregates.js';
import { KeysetList } from '#src/platform/db/keyset-list.js';
import { Reads } from '#src/platform/db/reads.js';
import { instantText } from '#src/platform/db/sql.js';
import type { Page } from '#src/platform/http/keyset.js';
import { complaintAccess } from './complaint.access.js';
import type { ComplaintsQuery } from './complaint.dto.js';
import { complaintLifecycle, type ComplaintAction } from './complaint.lifecycle.js';
import type { ComplaintRow, ComplaintView } from './complaint.view.js';

type Row = [string, string, string, string, string, string, ComplaintRow['status'], string, DateText];

const FROM = 'complaint t join tender d on d.id = t.tender_id join organisation v on v.id = t.vendor_id';

const list = new KeysetList({
  name: 'complaint.list',
  select: `t.id, t.challenge_id, t.tender_id, d.title, v.id as vendor_id, v.name, t.status, ${instantText('t.filed_at')} as filed_at, t.due_on`,
  from: FROM,
  access: complaintAccess,
  filters: { tender: 't.tender_id = ?', status: 't.status = ?' },
  row: ([id, challengeId, tenderId, tender, vendorId, vendor, status, filedAt, dueOn]: Row): ComplaintRow => ({
    ...{ id, challengeId, tenderId, tender, vendor: { id: vendorId, name: vendor }, status, filedAt, dueOn },
  }),
});

type Detail = Omit<ComplaintView, 'allowed'> & { takenBy: TakenBy<ComplaintAction>; mayWrite: boolean };

const show = new ScopedStatement(
  'complaint.show',
  complaintAccess,
  1,
  ({ read, write }) => `
  select t.id, t.version, t.status, t.taken_by as "takenBy", (${write}) as "mayWrite", t.challenge_id as "challengeId",
         t.tender_id as "tenderId", d.title as tender, json_build_object('id', v.id, 'name', v.name) as vendor, t.facts,
         t.request, ${instantText('t.filed_at')} as "filedAt", t.window_ends as "windowEnds", t.due_on as "dueOn",
         t.decision_number as "decisionNumber", t.decision, ${instantText('t.decided_at')} as "decidedAt"
  from ${FROM} where t.id = $1 and (${read})`,
);

/** Reads of complaints. */
@Injectable()
export class ComplaintsQueries {
  constructor(private readonly reads: Reads) {}

  list({ tender, status, ...page }: ComplaintsQuery): Promise<Page<ComplaintRow>> {
    return list.page(this.reads, currentActor(), page, { tender, status });
  }

  /** @throws DomainError `not-found` */
  async show(id: string): Promise<ComplaintView> {
    const actor = currentActor();
    const { takenBy, mayWrite, ...view } = await this.reads.one<Detail>(...show.for(actor, [id]), 'complaint');
    currentContext().answer.etag = etagOf(view.version);
    return { ...view, allowed: allowedActions(complaintLifecycle, { status: view.status, takenBy, mayWrite }, actor) };
  }
}
