import { subtree, type AccessRule } from '#src/platform/access/access-rule.js';
import { partyOfTender } from '#src/procurement/awards/determination/award.access.js';

/** A challenge is its challenger's and the parties' of the tender, who answer it; the offices above read it. No other vendor does. */
export const challengeAccess: AccessRule = {
  read: (kind) =>
    kind === 'vendor' ? ['t.vendor_id = :org'] : [...partyOfTender(kind), ...subtree(kind, 't.region_code')],
  write: (kind) => (kind === 'vendor' ? ['t.vendor_id = :org'] : partyOfTender(kind)),
};
