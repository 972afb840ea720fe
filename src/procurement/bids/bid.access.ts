import type { OrganisationKind } from '#src/kernel/permissions.js';
import { subtree, type AccessRule, type Branch } from '#src/platform/access/access-rule.js';
import { seated } from '#src/procurement/tenders/index.js';

const OPENED = 't.opened_at is not null';

/** A bid is its bidder's alone until it is opened; then also the parties', the panel's and the offices' above. No other bidder ever reads it. */
export const bidAccess: AccessRule = {
  read: (kind) =>
    kind === 'vendor'
      ? ['t.vendor_id = :org']
      : [...party(kind), `${OPENED} and ${seated('panel')}`, ...subtree(kind, 't.region_code', OPENED)],
  write: (kind) => (kind === 'vendor' ? ['t.vendor_id = :org'] : []),
};

function party(kind: OrganisationKind): Branch[] {
  if (kind === 'purchaser') return [`${OPENED} and t.purchaser_id = :org`];
  return kind === 'procurement_agent' ? [`${OPENED} and t.agent_id = :org`] : [];
}
