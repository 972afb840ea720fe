import { defineLifecycle } from '#src/kernel/lifecycle.js';

export type InquiryStatus = 'asked' | 'answered' | 'withdrawn';
export type InquiryAction = 'ask' | 'answer' | 'withdraw';

/** A question of a bidder: answered in public, or taken back before. */
export const inquiryLifecycle = defineLifecycle<InquiryStatus, InquiryAction>('inquiry', 'asked', {
  ask: { from: [], to: 'asked' },
  answer: { from: ['asked'], to: 'answered', emits: 'inquiry.answered' },
  withdraw: { from: ['asked'], to: 'withdrawn' },
});
