import { subtree, type AccessRule } from '#src/platform/access/access-rule.js';

/** The whole of a purchase is its purchaser's to look at, and the offices' above; nobody changes anything here. */
export const caseAccess: AccessRule = {
  read: (kind) => (kind === 'purchaser' ? ['t.purchaser_id = :org'] : subtree(kind, 't.region_code')),
  write: () => [],
};
