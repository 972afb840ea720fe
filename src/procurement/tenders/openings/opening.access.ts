import { EVERYTHING, type AccessRule } from '#src/platform/access/access-rule.js';
import { seated } from './seats.js';

/** That there is an opening, and until when, everybody may know; its custodians open it, the tender's parties call and end it. */
export const openingAccess: AccessRule = {
  read: () => [EVERYTHING],
  write: (kind) => {
    const custodian = seated('custodian');
    if (kind === 'purchaser') return ['t.purchaser_id = :org', custodian];
    return kind === 'procurement_agent' ? ['t.agent_id = :org', custodian] : [custodian];
  },
};
