import type { OrganisationKind } from '#src/kernel/permissions.js';
import { subtree, type AccessRule, type Branch } from '#src/platform/access/access-rule.js';

/** What the purchaser and the agent of a tender have to do with what hangs on it. */
export function partyOfTender(kind: OrganisationKind): Branch[] {
  if (kind === 'purchaser') return ['t.purchaser_id = :org'];
  return kind === 'procurement_agent' ? ['t.agent_id = :org'] : [];
}

/** An award is the parties' and the offices' above; its supplier reads it from the announcement on. Everybody else reads the notice. */
export const awardAccess: AccessRule = {
  read: (kind) =>
    kind === 'vendor'
      ? ['t.vendor_id = :org and t.announced_at is not null']
      : [...partyOfTender(kind), ...subtree(kind, 't.region_code')],
  write: partyOfTender,
};

/** What went on between a panel's report and the determination is read by the parties of the tender and the offices above. */
export const partiesAndOffices: AccessRule = {
  read: (kind) => [...partyOfTender(kind), ...subtree(kind, 't.region_code')],
  write: partyOfTender,
};
