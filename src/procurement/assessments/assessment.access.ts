import { subtree, type AccessRule, type Branch } from '#src/platform/access/access-rule.js';
import type { OrganisationKind } from '#src/kernel/permissions.js';

/** The vendor learns of an assessment with its draft. Rule: rulebook E3. */
const DRAFTED = 't.drafted_on is not null';

function parties(kind: OrganisationKind): Branch[] {
  switch (kind) {
    case 'purchaser':
      return ['t.purchaser_id = :org'];
    case 'evaluator':
      return ['t.evaluator_id = :org'];
    case 'vendor':
      return [`t.vendor_id = :org and ${DRAFTED}`];
    default:
      return [];
  }
}

/** An assessment is its evaluator's and its purchaser's, the vendor's from the draft on; the offices above read it. */
export const assessmentAccess: AccessRule = {
  read: (kind) => [...parties(kind), ...subtree(kind, 't.region_code')],
  write: parties,
};
