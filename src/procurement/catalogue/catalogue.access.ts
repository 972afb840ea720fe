import { subtree, type AccessRule } from '#src/platform/access/access-rule.js';

/** From its publication on everybody reads a catalogue; a draft, its owner and the offices above. The owner changes it. */
export const catalogueAccess: AccessRule = {
  read: (kind) => [
    `t.status <> 'draft'`,
    ...(kind === 'purchaser' ? ['t.purchaser_id = :org'] : subtree(kind, 't.region_code')),
  ],
  write: () => ['t.purchaser_id = :org'],
};
