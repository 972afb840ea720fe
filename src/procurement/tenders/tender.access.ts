import type { OrganisationKind } from '#src/kernel/permissions.js';
import { subtree, type AccessRule, type Branch } from '#src/platform/access/access-rule.js';

/** What its purchaser and its agent have to do with a project or a tender. */
function party(kind: OrganisationKind): Branch[] {
  if (kind === 'purchaser') return ['t.purchaser_id = :org'];
  return kind === 'procurement_agent' ? ['t.agent_id = :org'] : [];
}

/** A project is read by its parties and the offices above its region. The finance bureau of that region files its plan. */
export const projectAccess: AccessRule = {
  read: (kind) => [...party(kind), ...subtree(kind, 't.region_code')],
  write: (kind) => (kind === 'finance' ? ['t.region_code = :region'] : party(kind)),
};

/** A tender is, besides, open to everybody from its notice on, whatever becomes of it. */
export const tenderAccess: AccessRule = {
  read: (kind) => [...party(kind), ...subtree(kind, 't.region_code'), 't.notice_on is not null'],
  write: party,
};
