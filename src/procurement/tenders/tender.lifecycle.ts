import { defineLifecycle } from '#src/kernel/lifecycle.js';

export type TenderStatus = 'draft' | 'submitted' | 'approved' | 'published' | 'closed' | 'cancelled';
export type TenderAction = 'redraft' | 'submit' | 'return' | 'approve' | 'publish' | 'close' | 'cancel';

/** A tender from its draft to the close of bidding. Who drafted or submitted it does not approve it (G6). */
export const tenderLifecycle = defineLifecycle<TenderStatus, TenderAction>('tender', 'draft', {
  redraft: { from: ['draft'], stay: true },
  submit: { from: ['draft'], to: 'submitted' },
  return: { from: ['submitted'], to: 'draft' },
  approve: { from: ['submitted'], to: 'approved', notBy: ['submit'], emits: 'tender.approved' },
  publish: { from: ['approved'], to: 'published', emits: 'tender.published' },
  close: { from: ['published'], to: 'closed', due: true, emits: 'tender.closed' },
  cancel: { from: ['draft', 'submitted', 'approved', 'published', 'closed'], to: 'cancelled', emits: 'tender.cancelled' },
});

/** States in which the procurement document is public and every signed-in person reads the tender. */
export const PUBLIC_TENDER_STATES: readonly TenderStatus[] = ['published', 'closed'];
