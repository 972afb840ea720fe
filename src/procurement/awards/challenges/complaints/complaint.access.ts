import type { AccessRule } from '#src/platform/access/access-rule.js';
import { challengeAccess } from '../challenge.access.js';

/** A complaint is read like its challenge; the finance bureau of the region decides it. */
export const complaintAccess: AccessRule = {
  read: challengeAccess.read,
  write: (kind) => (kind === 'finance' ? ['t.region_code = :region'] : []),
};
