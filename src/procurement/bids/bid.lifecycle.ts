import { defineLifecycle } from '#src/kernel/lifecycle.js';

export type BidStatus =
  | 'sealed'
  | 'withdrawn'
  | 'unopened'
  | 'invalid'
  | 'opened'
  | 'admitted'
  | 'rejected'
  | 'ranked'
  | 'awarded'
  | 'unsuccessful';

export type BidAction =
  | 'submit'
  | 'replace'
  | 'withdraw'
  | 'resubmit'
  | 'leave-unopened'
  | 'open'
  | 'find-unreadable'
  | 'admit'
  | 'reject'
  | 'rank'
  | 'award'
  | 'lose'
  | 'lose-award';

/**
 * A bid: sealed, replaced or withdrawn by its bidder alone until the deadline; opened with all others; then reviewed, ranked and awarded
 * or not. A replaced or withdrawn ciphertext stays, and is never opened.
 */
export const bidLifecycle = defineLifecycle<BidStatus, BidAction>('bid', 'sealed', {
  submit: { from: [], to: 'sealed' },
  replace: { from: ['sealed'], stay: true },
  withdraw: { from: ['sealed'], to: 'withdrawn' },
  resubmit: { from: ['withdrawn'], to: 'sealed' },
  'leave-unopened': { from: ['sealed'], to: 'unopened' },
  open: { from: ['sealed'], to: 'opened' },
  'find-unreadable': { from: ['sealed'], to: 'invalid' },
  admit: { from: ['opened'], to: 'admitted' },
  reject: { from: ['opened', 'admitted'], to: 'rejected' },
  rank: { from: ['admitted'], to: 'ranked' },
  award: { from: ['ranked', 'unsuccessful'], to: 'awarded' },
  lose: { from: ['ranked'], to: 'unsuccessful' },
  'lose-award': { from: ['awarded'], to: 'unsuccessful' },
});
