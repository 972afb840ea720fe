import { defineLifecycle } from '#src/kernel/lifecycle.js';

export type OpeningStatus = 'accepting' | 'closed' | 'opened' | 'void';
export type OpeningAction = 'call' | 'postpone' | 'close' | 'open' | 'end';

/** An opening takes sealed bids until its deadline, and is opened once, by its custodians together; or it ends unopened with the procedure. */
export const openingLifecycle = defineLifecycle<OpeningStatus, OpeningAction>('opening', 'accepting', {
  call: { from: [], to: 'accepting' },
  postpone: { from: ['accepting'], stay: true },
  close: { from: ['accepting'], to: 'closed', due: true },
  open: { from: ['closed'], to: 'opened' },
  end: { from: ['accepting', 'closed'], to: 'void' },
});
