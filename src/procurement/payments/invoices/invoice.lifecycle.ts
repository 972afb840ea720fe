import { defineLifecycle } from '#src/kernel/lifecycle.js';

export type InvoiceStatus = 'submitted' | 'accepted' | 'returned';
export type InvoiceAction = 'submit' | 'accept' | 'return';

/**
 * An invoice, accepted or returned within the days that the contract gives for it; an accepted one may still be returned as long as no payment
 * rests on it. What was returned is red-flushed (红冲) by its vendor and issued anew, under another number. Rule: D30.
 */
export const invoiceLifecycle = defineLifecycle<InvoiceStatus, InvoiceAction>('invoice', 'submitted', {
  submit: { from: [], to: 'submitted', emits: 'invoice.submitted' },
  accept: { from: ['submitted'], to: 'accepted', notBy: ['submit'], emits: 'invoice.accepted' },
  return: { from: ['submitted', 'accepted'], to: 'returned', emits: 'invoice.returned' },
});
