import { EVERYTHING, type AccessRule } from '#src/platform/access/access-rule.js';

/** Everybody who holds the permission may read; only the operator's administrators may change. */
export const operatorWrites: AccessRule = {
  read: () => [EVERYTHING],
  write: (kind) => (kind === 'operator' ? [EVERYTHING] : []),
};
