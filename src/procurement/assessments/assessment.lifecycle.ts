import { defineLifecycle } from '#src/kernel/lifecycle.js';

export type AssessmentStatus =
  'commissioned' | 'planned' | 'fieldwork' | 'scored' | 'in_objection' | 'final' | 'published' | 'withdrawn';

export type AssessmentAction =
  | 'commission'
  | 'declare'
  | 'plan'
  | 'draw-sample'
  | 'start'
  | 'record-veto'
  | 'strike-veto'
  | 'settle'
  | 'release-draft'
  | 'comment'
  | 'answer'
  | 'reopen'
  | 'finalise'
  | 'publish'
  | 'withdraw';

/** States in which it can still come to another result. */
const OPEN: readonly AssessmentStatus[] = ['commissioned', 'planned', 'fieldwork', 'scored', 'in_objection'];

/**
 * 第三方绩效评价: commissioned by the purchaser, done by the evaluator, heard by both sides, published. Whoever commissioned it does not assess, and
 * whoever assesses speaks for no side (E3, G6). An accepted comment opens the sheets again; a draft follows the new scores.
 */
export const assessmentLifecycle = defineLifecycle<AssessmentStatus, AssessmentAction>('assessment', 'commissioned', {
  commission: { from: [], to: 'commissioned', emits: 'assessment.commissioned' },
  declare: { from: OPEN, stay: true, notBy: ['commission', 'comment'] },
  plan: { from: ['commissioned', 'planned'], to: 'planned' },
  'draw-sample': { from: ['planned'], stay: true },
  start: { from: ['planned'], to: 'fieldwork' },
  'record-veto': { from: ['fieldwork', 'scored'], stay: true },
  'strike-veto': { from: ['fieldwork', 'scored'], stay: true },
  settle: { from: ['fieldwork', 'scored'], to: 'scored' },
  'release-draft': { from: ['scored'], to: 'in_objection', emits: 'assessment.drafted' },
  comment: { from: ['in_objection'], stay: true, notBy: ['declare'], emits: 'assessment.commented' },
  answer: { from: ['in_objection'], stay: true, notBy: ['comment'], emits: 'assessment.answered' },
  reopen: { from: ['in_objection'], to: 'fieldwork', notBy: ['comment'] },
  finalise: { from: ['in_objection'], to: 'final', notBy: ['commission', 'comment'], emits: 'assessment.finalised' },
  publish: { from: ['final'], to: 'published', notBy: ['settle', 'finalise'] },
  withdraw: { from: OPEN, to: 'withdrawn', notBy: ['declare'], emits: 'assessment.withdrawn' },
});
