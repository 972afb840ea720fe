import { subtree, type AccessRule } from '#src/platform/access/access-rule.js';

/** A budget line is read by its purchaser and the offices above its region; the finance bureau keeps it. */
export const budgetLineAccess: AccessRule = {
  read: (kind) => (kind === 'purchaser' ? ['t.purchaser_id = :org'] : subtree(kind, 't.region_code')),
  write: (kind) => (kind === 'finance' ? ['t.region_code = :region'] : []),
};
