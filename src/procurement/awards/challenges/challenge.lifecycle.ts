import { defineLifecycle } from '#src/kernel/lifecycle.js';

export type ChallengeStatus = 'submitted' | 'accepted' | 'inadmissible' | 'upheld' | 'dismissed' | 'withdrawn';
export type ChallengeAction = 'submit' | 'accept' | 'refuse' | 'uphold' | 'dismiss' | 'withdraw';

/** 质疑: taken up or not, and answered within seven working days; its challenger may take it back. Rules: A26, A27. */
export const challengeLifecycle = defineLifecycle<ChallengeStatus, ChallengeAction>('challenge', 'submitted', {
  submit: { from: [], to: 'submitted', emits: 'challenge.submitted' },
  accept: { from: ['submitted'], to: 'accepted', emits: 'challenge.accepted' },
  refuse: { from: ['submitted'], to: 'inadmissible', emits: 'challenge.refused' },
  uphold: { from: ['accepted'], to: 'upheld', emits: 'challenge.upheld' },
  dismiss: { from: ['accepted'], to: 'dismissed', emits: 'challenge.dismissed' },
  withdraw: { from: ['submitted', 'accepted'], to: 'withdrawn', emits: 'challenge.withdrawn' },
});
