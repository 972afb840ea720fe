import { defineLifecycle } from '#src/kernel/lifecycle.js';

export type UserStatus = 'active' | 'disabled';
export type UserAction = 'invite' | 'disable' | 'enable';

export const userLifecycle = defineLifecycle<UserStatus, UserAction>('user', 'active', {
  invite: { from: ['active'], stay: true },
  disable: { from: ['active'], to: 'disabled' },
  enable: { from: ['disabled'], to: 'active' },
});
