import { defineLifecycle } from '#src/kernel/lifecycle.js';
import type { ProcurementMethod } from './calc/methods.js';

export type TenderStatus =
  | 'draft'
  | 'submitted'
  | 'approved'
  | 'published'
  | 'closed'
  | 'opened'
  | 'reviewing'
  | 'consulting'
  | 'final_offers'
  | 'scored'
  | 'recommended'
  | 'determined'
  | 'announced'
  | 'contracted'
  | 'suspended'
  | 'failed'
  | 'cancelled';

export type TenderAction =
  | 'draft'
  | 'redraft'
  | 'name-custodians'
  | 'submit'
  | 'return'
  | 'approve'
  | 'publish'
  | 'amend'
  | 'close'
  | 'open'
  | 'review'
  | 'consult'
  | 'call-final-offers'
  | 'score'
  | 'recommend'
  | 'determine'
  | 'announce'
  | 'contract'
  | 'annul-award'
  | 'suspend'
  | 'resume'
  | 'fail'
  | 'cancel';

const IN_REVIEW: readonly TenderStatus[] = [
  'opened',
  'reviewing',
  'consulting',
  'final_offers',
  'scored',
  'recommended',
];
const PUBLIC: readonly TenderStatus[] = ['published', 'closed', ...IN_REVIEW, 'determined', 'announced'];

/** The facts that the table's `when` asks for: in a consultation prices are final only with the final offers. */
export function tenderFacts({
  method,
  status,
}: {
  method: ProcurementMethod;
  status: TenderStatus;
}): readonly string[] {
  const pricesFinal = method === 'open_tender' || status === 'final_offers';
  return pricesFinal ? [method, 'prices-final'] : [method];
}

/**
 * A tender from its draft to the contract. Whoever had a hand in the draft does not approve it (G6). A consultation is consulted and
 * asks for final offers; an open tender is scored as it was opened. `fail` is 废标 or 终止, by the method's own word.
 */
export const tenderLifecycle = defineLifecycle<TenderStatus, TenderAction>('tender', 'draft', {
  draft: { from: [], to: 'draft' },
  redraft: { from: ['draft'], stay: true },
  'name-custodians': { from: ['draft', 'submitted', 'approved'], stay: true },
  submit: { from: ['draft'], to: 'submitted' },
  return: { from: ['submitted', 'approved'], to: 'draft', emits: 'tender.returned' },
  approve: { from: ['submitted'], to: 'approved', notBy: ['draft', 'redraft', 'submit'], emits: 'tender.approved' },
  publish: { from: ['approved'], to: 'published', emits: 'tender.published' },
  amend: { from: ['published'], stay: true, emits: 'tender.amended' },
  close: { from: ['published'], to: 'closed', due: true, emits: 'tender.closed' },
  open: { from: ['closed'], to: 'opened', emits: 'tender.opened' },
  review: { from: ['opened'], to: 'reviewing' },
  consult: { from: ['reviewing'], to: 'consulting', when: ['competitive_consultation'] },
  'call-final-offers': { from: ['consulting'], to: 'final_offers', when: ['competitive_consultation'] },
  score: { from: ['reviewing', 'final_offers'], to: 'scored', when: ['prices-final'] },
  recommend: { from: ['scored'], to: 'recommended' },
  determine: {
    from: ['recommended'],
    to: 'determined',
    notBy: ['draft', 'redraft', 'submit'],
    emits: 'tender.determined',
  },
  announce: { from: ['determined'], to: 'announced', emits: 'tender.announced' },
  contract: { from: ['announced'], to: 'contracted', due: true },
  'annul-award': { from: ['determined', 'announced'], to: 'recommended' },
  suspend: { from: PUBLIC, to: 'suspended', emits: 'tender.suspended' },
  resume: { from: ['suspended'], resume: true, emits: 'tender.resumed' },
  fail: { from: ['closed', ...IN_REVIEW], to: 'failed', emits: 'tender.failed' },
  cancel: {
    from: ['draft', 'submitted', 'approved', 'published', 'closed', ...IN_REVIEW],
    to: 'cancelled',
    emits: 'tender.cancelled',
  },
});
