import { subtree, type AccessRule, type Branch } from '#src/platform/access/access-rule.js';
import type { OrganisationKind } from '#src/kernel/permissions.js';

const SIDES: Partial<Record<OrganisationKind, string>> = {
  purchaser: 't.purchaser_id = :org',
  vendor: 't.vendor_id = :org',
};

function sides(kind: OrganisationKind): Branch[] {
  const side = SIDES[kind];
  return side ? [side] : [];
}

/** A notice to mend is between the two sides of the contract; the offices above read it, and its evaluator does not need it. */
export const rectificationAccess: AccessRule = {
  read: (kind) => [...sides(kind), ...subtree(kind, 't.region_code')],
  write: sides,
};
