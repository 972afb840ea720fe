import type { NoticeKind } from '#src/procurement/tenders/index.js';

/** Kinds of notices as readers look for them, in the order of a purchase. */
export const NOTICE_GROUPS = {
  intent: ['intent'],
  tender: ['tender'],
  change: ['clarification', 'correction', 'cancellation'],
  result: ['result', 'annulment', 'failure'],
  dispute: ['challenge', 'complaint'],
  contract: ['contract'],
  acceptance: ['acceptance'],
  assessment: ['assessment'],
} as const satisfies Record<string, readonly NoticeKind[]>;

export type NoticeGroup = keyof typeof NOTICE_GROUPS;
export const GROUPS = Object.keys(NOTICE_GROUPS) as NoticeGroup[];
