import { Injectable } from '@nestjs/common';
import type { DateText } from '#src/kernel/dates.js';
import type { TakenBy } from '#src/kernel/lifecycle.js';
import { allowedActions } from '#src/platform/access/allowed.js';
import { ScopedStatement } from '#src/platform/access/scoped-statement.js';
import { currentActor, currentContext } from '#src/platform/context/request-context.js';
import { etagOf } from '#src/platform/db/aggregates.js';
import { KeysetList } from '#src/platform/db/keyset-list.js';
import { Reads } from '#src/platform/db/reads.js';
import type { Page } from '#src/platform/http/keyset.js';
import { staffAssignmentAccess } from '#src/procurement/delivery/delivery.access.js';
import type { StaffAssignmentsQuery } from './staff-assignment.dto.js';
import { staffAssignmentLifecycle, type StaffAssignmentAction } from './staff-assignment.lifecycle.js';
import type { StaffAssignmentRow, StaffAssignmentView } from './staff-assignment.view.js';

type Row = [
  ...[string, string, string, string, string, number, string, string],
  ...[StaffAssignmentRow['status'], DateText, DateText | null],
];

const FROM = 'staff_assignment t join organisation v on v.id = t.vendor_id join social_worker w on w.id = t.worker_id';

const list = new KeysetList({
  name: 'staff-assignment.list',
  select: `t.id, t.contract_id, v.id as vendor_id, v.name, t.post_code, t.slot, t.worker_id, w.code, t.status, t.starts_on, t.ends_on`,
  from: FROM,
  access: staffAssignmentAccess,
  filters: { contract: 't.contract_id = ?', status: 't.status = ?' },
  row: ([id, contractId, vendorId, vendor, ...rest]: Row): StaffAssignmentRow => {
    const [postCode, slot, workerId, worker, status, startsOn, endsOn] = rest;
    const place = { postCode, slot, workerId, worker };
    return { id, contractId, vendor: { id: vendorId, name: vendor }, ...place, status, startsOn, endsOn };
  },
});

type Detail = Omit<StaffAssignmentView, 'allowed'> & { takenBy: TakenBy<StaffAssignmentAction>; mayWrite: boolean };

const show = new ScopedStatement(
  'staff-assignment.show',
  staffAssignmentAccess,
  1,
  ({ read, write }) => `
  select t.id, t.version, t.status, t.taken_by as "takenBy", (${write}) as "mayWrite", t.contract_id as "contractId",
         json_build_object('id', v.id, 'name', v.name) as vendor, t.post_code as "postCode", t.slot, t.worker_id as "workerId",
         w.code as worker, t.starts_on as "startsOn", t.ends_on as "endsOn", t.end_reason as "endReason"
  from ${FROM} where t.id = $1 and (${read})`,
);

/** Reads of staff assignments. */
@Injectable()
export class StaffAssignmentsQueries {
  constructor(private readonly reads: Reads) {}

  list({ contract, status, ...page }: StaffAssignmentsQuery): Promise<Page<StaffAssignmentRow>> {
    return list.page(this.reads, currentActor(), page, { contract, status });
  }

  /** @throws DomainError `not-found` */
  async show(id: string): Promise<StaffAssignmentView> {
    const actor = currentActor();
    const { takenBy, mayWrite, ...view } = await this.reads.one<Detail>(...show.for(actor, [id]), 'staff-assignment');
    currentContext().answer.etag = etagOf(view.version);
    const { status } = view;
    return { ...view, allowed: allowedActions(staffAssignmentLifecycle, { status, takenBy, mayWrite }, actor) };
  }
}
