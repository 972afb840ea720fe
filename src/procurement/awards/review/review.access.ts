import type { OrganisationKind } from '#src/kernel/permissions.js';
import { subtree, type AccessRule, type Branch } from '#src/platform/access/access-rule.js';
import { seated } from '#src/procurement/tenders/index.js';

/** The purchaser and its agent. */
export function parties(kind: OrganisationKind): Branch[] {
  if (kind === 'purchaser') return ['t.purchaser_id = :org'];
  return kind === 'procurement_agent' ? ['t.agent_id = :org'] : [];
}

/** Whom a review concerns: the parties, the members of the panel, the offices above. No vendor is among them. `column` names the tender. */
export function reviewers(kind: OrganisationKind, column = 't.tender_id'): Branch[] {
  return [...parties(kind), seated('panel', column), ...subtree(kind, 't.region_code')];
}

/** The review of a tender, as its own table has it. */
export const reviewAccess: AccessRule = { read: (kind) => reviewers(kind, 't.id'), write: parties };
