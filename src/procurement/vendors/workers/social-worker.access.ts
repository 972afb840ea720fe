import { subtree, type AccessRule } from '#src/platform/access/access-rule.js';

const OWN = 't.vendor_id = :org';

/** A roster is read by its vendor and the offices above its region; the vendor alone writes it. No other vendor learns of anybody on it. */
export const socialWorkerAccess: AccessRule = {
  read: (kind) => (kind === 'vendor' ? [OWN] : subtree(kind, 't.region_code')),
  write: (kind) => (kind === 'vendor' ? [OWN] : []),
};
