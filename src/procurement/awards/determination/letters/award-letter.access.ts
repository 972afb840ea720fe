import { subtree, type AccessRule } from '#src/platform/access/access-rule.js';
import { partyOfTender } from '../award.access.js';

/** A letter is its addressee's; the parties of the tender and the offices above read all of them, no other vendor any. */
export const letterAccess: AccessRule = {
  read: (kind) =>
    kind === 'vendor' ? ['t.vendor_id = :org'] : [...partyOfTender(kind), ...subtree(kind, 't.region_code')],
  write: () => [],
};
