import { EVERYTHING, type AccessRule } from '#src/platform/access/access-rule.js';

/** A debarment is public; only the finance bureau that decided it revokes it. */
export const debarmentAccess: AccessRule = {
  read: () => [EVERYTHING],
  write: (kind) => (kind === 'finance' ? ['t.finance_id = :org'] : []),
};
