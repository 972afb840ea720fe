import { defineLifecycle } from '#src/kernel/lifecycle.js';

export type UserStatus = 'active' | 'disabled';
export type UserAction = 'invite' | 'accept-invitation' | 'change-password' | 'disable' | 'enable';

/** What administrators do; the rest people do themselves. */
export const USER_ADMINISTRATION: readonly UserAction[] = ['invite', 'disable', 'enable'];

export const userLifecycle = defineLifecycle<UserStatus, UserAction>('user', 'active', {
  invite: { from: ['active'], stay: true },
  'accept-invitation': { from: ['active'], stay: true },
  'change-password': { from: ['active'], stay: true },
  disable: { from: ['active'], to: 'disabled' },
  enable: { from: ['disabled'], to: 'active' },
});
