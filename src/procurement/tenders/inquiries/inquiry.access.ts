import type { OrganisationKind } from '#src/kernel/permissions.js';
import { subtree, type AccessRule, type Branch } from '#src/platform/access/access-rule.js';

/** The bidder that asked withdraws its question, the parties of the tender answer it; nobody else has a hand in it. */
function hands(kind: OrganisationKind): Branch[] {
  if (kind === 'vendor') return ['t.vendor_id = :org'];
  if (kind === 'purchaser') return ['t.purchaser_id = :org'];
  return kind === 'procurement_agent' ? ['t.agent_id = :org'] : [];
}

/** What was answered is everybody's; until then a question is read by who asked, by who answers and by the offices above, and no view names who asked. */
export const inquiryAccess: AccessRule = {
  read: (kind) => [...hands(kind), ...subtree(kind, 't.region_code'), `t.status = 'answered'`],
  write: hands,
};
