import { defineLifecycle } from '#src/kernel/lifecycle.js';

export type ChallengeStatus = 'submitted' | 'accepted' | 'inadmissible' | 'upheld' | 'dismissed' | 'withdrawn';
export type ChallengeAction = 'submit' | 'accept' | 'refuse' | 'uphold' | 'dismiss' | 'withdraw';

/** 质疑: taken up or not, and answered within seven working days; its challenger may take it back. Rules: A26, A27. */
export const challengeLifecycle = defineLifecycle<ChallengeStatus, ChallengeAction>('challenge', 'submitted', {
  submit: { from: [], to: 'submitted' },
  accept: { from: ['submitted'], to: 'accepted' },
  refuse: { from: ['submitted'], to: 'inadmissible' },
  uphold: { from: ['accepted'], to: 'upheld' },
  dismiss: { from: ['accepted'], to: 'dismissed' },
  withdraw: { from: ['submitted', 'accepted'], to: 'withdrawn' },
});
