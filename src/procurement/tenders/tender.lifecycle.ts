import { defineLifecycle } from '#src/kernel/lifecycle.js';

export type TenderStatus = 'draft' | 'submitted' | 'approved' | 'published' | 'closed' | 'cancelled';
export type TenderAction = 'draft' | 'redraft' | 'submit' | 'return' | 'approve' | 'publish' | 'close' | 'cancel';

/** A tender from its draft to the close of bidding. Whoever had a hand in the draft does not approve it (G6). */
export const tenderLifecycle = defineLifecycle<TenderStatus, TenderAction>('tender', 'draft', {
  draft: { from: [], to: 'draft' },
  redraft: { from: ['draft'], stay: true },
  submit: { from: ['draft'], to: 'submitted' },
  return: { from: ['submitted', 'approved'], to: 'draft' },
  approve: { from: ['submitted'], to: 'approved', notBy: ['draft', 'redraft', 'submit'], emits: 'tender.approved' },
  publish: { from: ['approved'], to: 'published', emits: 'tender.published' },
  close: { from: ['published'], to: 'closed', due: true, emits: 'tender.closed' },
  cancel: {
    from: ['draft', 'submitted', 'approved', 'published', 'closed'],
    to: 'cancelled',
    emits: 'tender.cancelled',
  },
});
