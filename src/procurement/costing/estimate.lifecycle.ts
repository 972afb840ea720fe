import { defineLifecycle } from '#src/kernel/lifecycle.js';

export type EstimateStatus = 'draft' | 'submitted' | 'returned' | 'approved' | 'superseded';
export type EstimateAction = 'draft' | 'redraft' | 'submit' | 'return' | 'approve' | 'supersede';

/**
 * An estimate from its draft to its approval; it is superseded by the approval of another one that replaces it, never by
 * itself. Who ever worked on it does not approve it (G6).
 */
export const estimateLifecycle = defineLifecycle<EstimateStatus, EstimateAction>('estimate', 'draft', {
  draft: { from: [], to: 'draft' },
  redraft: { from: ['draft', 'returned'], to: 'draft' },
  submit: { from: ['draft'], to: 'submitted' },
  return: { from: ['submitted'], to: 'returned', emits: 'estimate.returned' },
  approve: { from: ['submitted'], to: 'approved', notBy: ['draft', 'redraft', 'submit'], emits: 'estimate.approved' },
  supersede: { from: ['approved'], to: 'superseded', when: ['successor'] },
});
