import type { AccessRule } from '#src/platform/access/access-rule.js';
import { subtree } from '#src/platform/access/access-rule.js';

const OWN = 't.vendor_id = :org';

/** A registration is read by its vendor and the offices above its region. The vendor writes it, the finance bureau of that region checks it. */
export const registrationAccess: AccessRule = {
  read: (kind) => (kind === 'vendor' ? [OWN] : subtree(kind, 't.region_code')),
  write: (kind) => {
    if (kind === 'vendor') return [OWN];
    return kind === 'finance' ? ['t.region_code = :region'] : [];
  },
};
