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
import { acceptanceAccess } from '#src/procurement/delivery/delivery.access.js';
import type { AcceptancesQuery } from './acceptance.dto.js';
import { acceptanceLifecycle, type AcceptanceAction } from './acceptance.lifecycle.js';
import type { AcceptanceRow, AcceptanceView } from './acceptance.view.js';

type Row = [
  ...[string, string, string, string, string, AcceptanceRow['stage']],
  ...[AcceptanceRow['status'], DateText, DateText | null, AcceptanceRow['result']],
];

const FROM = 'acceptance t join contract c on c.id = t.contract_id join organisation v on v.id = t.vendor_id';

const list = new KeysetList({
  name: 'acceptance.list',
  select: `t.id, t.contract_id, c.title, v.id as vendor_id, v.name, t.stage, t.status, t.planned_for, t.held_on, t.result`,
  from: FROM,
  access: acceptanceAccess,
  filters: { contract: 't.contract_id = ?', status: 't.status = ?' },
  row: ([id, contractId, contract, vendorId, vendor, stage, ...rest]: Row): AcceptanceRow => {
    const [status, plannedFor, heldOn, result] = rest;
    const of = { id, contractId, contract, vendor: { id: vendorId, name: vendor } };
    return { ...of, stage, status, plannedFor, heldOn, result };
  },
});

/** The group in its order, with the names of those who have an account. */
const MEMBERS = `(
           select coalesce(json_agg(json_build_object('kind', m.one->>'kind', 'userId', m.one->>'userId', 'name', u.display_name,
                                                      'code', m.one->>'code') order by m.place), '[]')
           from jsonb_array_elements(t.members) with ordinality as m(one, place) left join app_user u on u.id = (m.one->>'userId')::uuid)`;

type Detail = Omit<AcceptanceView, 'allowed'> & { takenBy: TakenBy<AcceptanceAction>; mayWrite: boolean };

const show = new ScopedStatement(
  'acceptance.show',
  acceptanceAccess,
  1,
  ({ read, write }) => `
  select t.id, t.version, t.status, t.taken_by as "takenBy", (${write}) as "mayWrite", t.contract_id as "contractId", c.title as contract,
         json_build_object('id', v.id, 'name', v.name) as vendor, t.stage, t.planned_for as "plannedFor", ${MEMBERS} as members, t.held_on as "heldOn",
         t.items, t.users, t.result, t.signed_on as "signedOn", t.announce_due_on as "announceDueOn", t.announced_on as "announcedOn",
         t.late_reason as "lateReason",
         (select f.id from file f where f.owner_type = 'acceptance' and f.owner_id = t.id limit 1) as "fileId"
  from ${FROM} where t.id = $1 and (${read})`,
);

/** Reads of acceptances. */
@Injectable()
export class AcceptancesQueries {
  constructor(private readonly reads: Reads) {}

  list({ contract, status, ...page }: AcceptancesQuery): Promise<Page<AcceptanceRow>> {
    return list.page(this.reads, currentActor(), page, { contract, status });
  }

  /** Who sits on the group is for the purchaser and the offices; the others learn what each speaks for. @throws DomainError `not-found` */
  async show(id: string): Promise<AcceptanceView> {
    const actor = currentActor();
    const { takenBy, mayWrite, members, ...view } = await this.reads.one<Detail>(
      ...show.for(actor, [id]),
      'acceptance',
    );
    currentContext().answer.etag = etagOf(view.version);
    const seesPersons = ['purchaser', 'finance', 'oversight'].includes(actor.organisationKind);
    return {
      ...view,
      allowed: allowedActions(acceptanceLifecycle, { status: view.status, takenBy, mayWrite }, actor),
      members: seesPersons ? members : members.map(({ kind }) => ({ kind, userId: null, name: null, code: null })),
    };
  }
}
