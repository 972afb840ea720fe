import { defineLifecycle } from '#src/kernel/lifecycle.js';

export type OpeningStatus = 'accepting' | 'closed' | 'opened' | 'void';
export type OpeningAction = 'call' | 'postpone' | 'pause' | 'go-on' | 'close' | 'open' | 'end';

/**
 * An opening takes sealed bids until its deadline, and is opened once, by its custodians together; or it ends unopened with the procedure. A suspension
 * pauses it: nothing comes in, and its deadline waits. */
export const openingLifecycle = defineLifecycle<OpeningStatus, OpeningAction>('opening', 'accepting', {
  call: { from: [], to: 'accepting' },
  postpone: { from: ['accepting'], stay: true },
  pause: { from: ['accepting'], stay: true },
  'go-on': { from: ['accepting'], stay: true },
  close: { from: ['accepting'], to: 'closed', due: true },
  open: { from: ['closed'], to: 'opened' },
  end: { from: ['accepting', 'closed'], to: 'void' },
});
