import { subtree, type AccessRule } from '#src/platform/access/access-rule.js';

const OWN = 't.purchaser_id = :org';

/** An estimate is read by its purchaser and the offices above its region; the purchaser alone changes it. */
export const estimateAccess: AccessRule = {
  read: (kind) => (kind === 'purchaser' ? [OWN] : subtree(kind, 't.region_code')),
  write: (kind) => (kind === 'purchaser' ? [OWN] : []),
};
