import { defineLifecycle } from '#src/kernel/lifecycle.js';

export type DebarmentStatus = 'in_force' | 'ended' | 'revoked';
export type DebarmentAction = 'impose' | 'end' | 'revoke';

/** 禁止参加政府采购活动: a decision of a finance bureau, for its time or until it is revoked. */
export const debarmentLifecycle = defineLifecycle<DebarmentStatus, DebarmentAction>('debarment', 'in_force', {
  impose: { from: [], to: 'in_force' },
  end: { from: ['in_force'], to: 'ended', due: true },
  revoke: { from: ['in_force'], to: 'revoked' },
});
