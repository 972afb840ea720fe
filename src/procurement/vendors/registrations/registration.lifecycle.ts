import { defineLifecycle } from '#src/kernel/lifecycle.js';

export type RegistrationStatus = 'draft' | 'submitted' | 'returned' | 'verified' | 'lapsed' | 'withdrawn';
export type RegistrationAction =
  'draft' | 'redraft' | 'declare' | 'submit' | 'return' | 'verify' | 'lapse' | 'reopen' | 'withdraw';

/**
 * The one registration of a vendor, for all its bids. It lapses with what it rests on, or when what a letter asked for was not mended in time;
 * lapsed or verified it can be opened again. Vendor and regulator are never one person: no post of one goes with a post of the other (G6).
 */
export const registrationLifecycle = defineLifecycle<RegistrationStatus, RegistrationAction>(
  'vendor-registration',
  'draft',
  {
    draft: { from: [], to: 'draft' },
    redraft: { from: ['draft', 'returned'], stay: true },
    declare: { from: ['draft', 'returned'], stay: true },
    submit: { from: ['draft', 'returned'], to: 'submitted' },
    return: { from: ['submitted'], to: 'returned', emits: 'vendor-registration.returned' },
    verify: { from: ['submitted'], to: 'verified', emits: 'vendor-registration.verified' },
    lapse: { from: ['verified', 'returned'], to: 'lapsed', due: true, emits: 'vendor-registration.lapsed' },
    reopen: { from: ['verified', 'lapsed'], to: 'draft' },
    withdraw: { from: ['draft', 'submitted', 'returned', 'verified', 'lapsed'], to: 'withdrawn' },
  },
);
