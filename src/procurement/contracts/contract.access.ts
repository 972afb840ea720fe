import type { AccessRule } from '#src/platform/access/access-rule.js';
import { subtree } from '#src/platform/access/access-rule.js';

/** Once its document is there to be signed, a contract is the other side's matter too; one that lapsed before that never was. */
const OFFERED = `t.status not in ('drafting', 'in_review', 'approved') and t.document_id is not null`;
const PARTY = 'exists (select from contract_party p where p.contract_id = t.id and p.organisation_id = :org)';

/**
 * A contract is its purchaser's, and its vendor's once it is offered for signature; service sites and the evaluator read it as long as they are parties
 * to it, the agent that ran the procedure too, and the offices above.
 */
export const contractAccess: AccessRule = {
  read: (kind) => {
    switch (kind) {
      case 'purchaser':
        return ['t.purchaser_id = :org'];
      case 'vendor':
        return [`t.vendor_id = :org and ${OFFERED}`];
      case 'procurement_agent':
        return ['t.agent_id = :org'];
      case 'service_site':
      case 'evaluator':
        return [PARTY];
      default:
        return subtree(kind, 't.region_code');
    }
  },
  write: (kind) => {
    if (kind === 'purchaser') return ['t.purchaser_id = :org'];
    return kind === 'vendor' ? [`t.vendor_id = :org and ${OFFERED}`] : [];
  },
};
