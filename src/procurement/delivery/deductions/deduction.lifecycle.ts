import { defineLifecycle } from '#src/kernel/lifecycle.js';

export type DeductionStatus = 'proposed' | 'replied' | 'confirmed' | 'waived' | 'settled';
export type DeductionAction = 'propose' | 'reply' | 'confirm' | 'waive' | 'claim' | 'let-go' | 'carry' | 'settle';

/**
 * 扣减: proposed to the vendor, which is heard; confirmed or waived by somebody else (G6); set off against a payment, which takes it and settles it or
 * leaves the rest to the next.
 */
export const deductionLifecycle = defineLifecycle<DeductionStatus, DeductionAction>('deduction', 'proposed', {
  propose: { from: [], to: 'proposed', emits: 'deduction.proposed' },
  reply: { from: ['proposed'], to: 'replied', emits: 'deduction.replied' },
  confirm: { from: ['proposed', 'replied'], to: 'confirmed', notBy: ['propose'], emits: 'deduction.confirmed' },
  waive: { from: ['proposed', 'replied'], to: 'waived', notBy: ['propose'], emits: 'deduction.waived' },
  claim: { from: ['confirmed'], stay: true, due: true },
  'let-go': { from: ['confirmed'], stay: true, due: true },
  carry: { from: ['confirmed'], stay: true, due: true },
  settle: { from: ['confirmed'], to: 'settled', due: true },
});
