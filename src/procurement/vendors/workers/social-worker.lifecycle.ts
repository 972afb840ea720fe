import { defineLifecycle } from '#src/kernel/lifecycle.js';

export type SocialWorkerStatus = 'employed' | 'left' | 'erased';
export type SocialWorkerAction = 'register' | 'change' | 'leave' | 'erase';

/** Somebody on a vendor's roster. Erasing leaves counts and dates, and nothing that names the person. */
export const socialWorkerLifecycle = defineLifecycle<SocialWorkerStatus, SocialWorkerAction>(
  'social-worker',
  'employed',
  {
    register: { from: [], to: 'employed' },
    change: { from: ['employed'], stay: true },
    leave: { from: ['employed'], to: 'left' },
    erase: { from: ['employed', 'left'], to: 'erased' },
  },
);
