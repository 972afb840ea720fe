import { defineLifecycle } from '#src/kernel/lifecycle.js';

export type RectificationStatus = 'issued' | 'answered' | 'rectified';
export type RectificationAction = 'issue' | 'answer' | 'return' | 'confirm';

/** 整改通知书: what the purchaser asks to be mended, the vendor's answer, and whether it is mended. Rule: E7. */
export const rectificationLifecycle = defineLifecycle<RectificationStatus, RectificationAction>(
  'rectification',
  'issued',
  {
    issue: { from: [], to: 'issued', emits: 'rectification.issued' },
    answer: { from: ['issued'], to: 'answered', notBy: ['issue'], emits: 'rectification.answered' },
    return: { from: ['answered'], to: 'issued', notBy: ['answer'], emits: 'rectification.returned' },
    confirm: { from: ['answered'], to: 'rectified', notBy: ['answer'], emits: 'rectification.confirmed' },
  },
);
