import { Injectable } from '@nestjs/common';
import { type DateText, shanghaiDate } from '#src/kernel/dates.js';
import type { TakenBy } from '#src/kernel/lifecycle.js';
import { allowedActions } from '#src/platform/access/allowed.js';
import { ScopedStatement } from '#src/platform/access/scoped-statement.js';
import { currentActor, currentContext } from '#src/platform/context/request-context.js';
import { etagOf } from '#src/platform/db/aggregates.js';
import { KeysetList } from '#src/platform/db/keyset-list.js';
import { Reads } from '#src/platform/db/reads.js';
import type { Page } from '#src/platform/http/keyset.js';
import { rectificationAccess } from './rectification.access.js';
import type { RectificationsQuery } from './rectification.dto.js';
import type { Rectification } from './rectification.entity.js';
import { rectificationLifecycle, type RectificationAction } from './rectification.lifecycle.js';
import type { RectificationRow, RectificationView } from './rectification.view.js';

/** Late is who answered late, and who has not answered by the day after the last. */
const LATE = `t.is_late or (t.status = 'issued' and t.due_on < (app.now() at time zone 'Asia/Shanghai')::date)`;
const FROM = 'rectification t join contract c on c.id = t.contract_id join organisation v on v.id = t.vendor_id';

type Row = [
  ...[id: string, assessmentId: string, contractId: string, number: string, vendorId: string, vendor: string],
  ...[status: RectificationRow['status'], issuedOn: DateText, dueOn: DateText, isLate: boolean],
];

const list = new KeysetList({
  name: 'rectification.list',
  select: `t.id, t.assessment_id, t.contract_id, c.number, t.vendor_id, v.name, t.status, t.issued_on, t.due_on, ${LATE} as late`,
  from: FROM,
  access: rectificationAccess,
  filters: { assessment: 't.assessment_id = ?', status: 't.status = ?' },
  row: ([id, assessmentId, contractId, number, vendorId, vendor, status, issuedOn, dueOn, isLate]: Row) =>
    ({
      ...{ id, assessmentId, contract: { id: contractId, name: number }, vendor: { id: vendorId, name: vendor } },
      ...{ status, issuedOn, dueOn, isLate },
    }) satisfies RectificationRow,
});

type Detail = Omit<Rectification, 'takenBy'> & {
  takenBy: TakenBy<RectificationAction>;
  mayWrite: boolean;
  number: string;
  vendorName: string;
};

const show = new ScopedStatement(
  'rectification.show',
  rectificationAccess,
  1,
  ({ read, write }) => `
  select t.id, t.version, t.status, t.taken_by as "takenBy", (${write}) as "mayWrite", t.assessment_id as "assessmentId",
         t.contract_id as "contractId", c.number, t.vendor_id as "vendorId", v.name as "vendorName", t.demands, t.issued_on as "issuedOn",
         t.due_on as "dueOn", t.answer, t.answered_on as "answeredOn", t.is_late as "isLate", t.returns, t.closed_on as "closedOn"
  from ${FROM} where t.id = $1 and (${read})`,
);

/** Reads of notices to mend. */
@Injectable()
export class RectificationsQueries {
  constructor(private readonly reads: Reads) {}

  list({ assessment, status, ...page }: RectificationsQuery): Promise<Page<RectificationRow>> {
    return list.page(this.reads, currentActor(), page, { assessment, status });
  }

  /** @throws DomainError `not-found` */
  async show(id: string): Promise<RectificationView> {
    const actor = currentActor();
    const detail = await this.reads.one<Detail>(...show.for(actor, [id]), 'rectification');
    const { takenBy, mayWrite, contractId, number, vendorId, vendorName, status, dueOn, ...rest } = detail;
    currentContext().answer.etag = etagOf(rest.version);
    return {
      ...{ id, version: rest.version, assessmentId: rest.assessmentId, status, dueOn, issuedOn: rest.issuedOn },
      allowed: allowedActions(rectificationLifecycle, { status, takenBy, mayWrite }, actor),
      contract: { id: contractId, name: number },
      vendor: { id: vendorId, name: vendorName },
      isLate: rest.isLate || (status === 'issued' && dueOn < shanghaiDate(await this.reads.now())),
      demands: [...rest.demands],
      ...{ answer: rest.answer, answeredOn: rest.answeredOn, returns: [...rest.returns], closedOn: rest.closedOn },
    };
  }
}
