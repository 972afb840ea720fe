import { subtree, type AccessRule } from '#src/platform/access/access-rule.js';

/** What belongs to a contract in effect is its two sides', and read by the offices above; other parties come in by what is theirs. */
export const contractPartAccess: AccessRule = {
  read: (kind) => {
    if (kind === 'purchaser') return ['t.purchaser_id = :org'];
    return kind === 'vendor' ? ['t.vendor_id = :org'] : subtree(kind, 't.region_code');
  },
  write: (kind) => {
    if (kind === 'purchaser') return ['t.purchaser_id = :org'];
    return kind === 'vendor' ? ['t.vendor_id = :org'] : [];
  },
};
