import { Injectable } from '@nestjs/common';
import { ScopedStatement } from '#src/platform/access/scoped-statement.js';
import { currentActor } from '#src/platform/context/request-context.js';
import { Reads } from '#src/platform/db/reads.js';
import { Contract } from '#src/procurement/contracts/index.js';
import { AcceptanceGroups } from './acceptance-groups.js';
import type { AcceptanceCandidatesView, AcceptanceCandidateView } from './acceptance.view.js';

const show = new ScopedStatement(
  'acceptance.contract',
  Contract.access,
  1,
  ({ read }) => `select t.project_id as "projectId" from contract t where t.id = $1 and (${read})`,
);

/** Whoever works for the purchaser, a site of the contract or as an outside expert, and not for the vendor; each once for whom they may speak. */
const PEOPLE = {
  name: 'acceptance.people',
  text: `
    select distinct on (kind, name, "userId") u.id as "userId", u.display_name as name,
           case when m.organisation_id = c.purchaser_id then 'purchaser' when o.kind = 'external' then 'expert' else 'site' end as kind,
           json_build_object('id', o.id, 'name', o.name) as organisation
    from contract c, membership m join organisation o on o.id = m.organisation_id join app_user u on u.id = m.user_id
    where c.id = $1 and m.ended_at is null and u.status = 'active'
      and (m.organisation_id = c.purchaser_id or o.kind = 'external' or exists (
        select from contract_party p where p.contract_id = c.id and p.organisation_id = o.id and p.role = 'site'))
      and not exists (select from membership v where v.user_id = m.user_id and v.organisation_id = c.vendor_id and v.ended_at is null)
    order by kind, name, "userId"`,
};

/** Who may be asked to accept. */
@Injectable()
export class AcceptanceCandidatesQueries {
  constructor(
    private readonly reads: Reads,
    private readonly groups: AcceptanceGroups,
  ) {}

  /** Those whom `AcceptanceGroups` would let in. Rules: G6, D33. @throws DomainError `not-found` for a contract that the caller does not read */
  async of(contractId: string): Promise<AcceptanceCandidatesView> {
    const { projectId } = await this.reads.one<Pick<Contract, 'projectId'>>(
      ...show.for(currentActor(), [contractId]),
      Contract.subject,
    );
    const people = await this.reads.all<AcceptanceCandidateView>(PEOPLE, [contractId]);
    const buyers = await this.groups.buyersAmong(
      projectId,
      people.map(({ userId }) => userId),
    );
    return { people: people.filter(({ userId }) => !buyers.has(userId)) };
  }
}
