import { defineLifecycle } from '#src/kernel/lifecycle.js';

export type MembershipStatus = 'active' | 'ended';
export type MembershipAction = 'end';

export const membershipLifecycle = defineLifecycle<MembershipStatus, MembershipAction>('membership', 'active', {
  end: { from: ['active'], to: 'ended' },
});
