import { defineLifecycle } from '#src/kernel/lifecycle.js';

export type SessionStatus = 'live' | 'ended';
export type SessionAction = 'switch' | 'logout' | 'end' | 'revoke' | 'detect-reuse';

/** `end` is what its person does from the list of sessions, `revoke` what follows from a command on the person. */
export const sessionLifecycle = defineLifecycle<SessionStatus, SessionAction>('session', 'live', {
  switch: { from: ['live'], stay: true },
  logout: { from: ['live'], to: 'ended' },
  end: { from: ['live'], to: 'ended' },
  revoke: { from: ['live'], to: 'ended' },
  'detect-reuse': { from: ['live'], to: 'ended' },
});
