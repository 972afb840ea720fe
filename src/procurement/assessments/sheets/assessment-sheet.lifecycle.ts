import { defineLifecycle } from '#src/kernel/lifecycle.js';

export type AssessmentSheetStatus = 'open' | 'locked' | 'void';
export type AssessmentSheetAction = 'hand-out' | 'fill' | 'lock' | 'reopen' | 'void';

/** One evaluator's sheet: theirs alone until all are locked. A comment that was accepted opens all again; a withdrawn assessment voids those that are open. */
export const assessmentSheetLifecycle = defineLifecycle<AssessmentSheetStatus, AssessmentSheetAction>(
  'assessment-sheet',
  'open',
  {
    'hand-out': { from: [], to: 'open' },
    fill: { from: ['open'], stay: true },
    lock: { from: ['open'], to: 'locked' },
    reopen: { from: ['locked'], to: 'open' },
    void: { from: ['open'], to: 'void' },
  },
);
