import { defineLifecycle } from '#src/kernel/lifecycle.js';

export type MilestoneStatus = 'planned' | 'due' | 'accepted' | 'payable' | 'paid' | 'cancelled';
export type MilestoneAction = 'plan' | 'fall-due' | 'accept' | 'clear' | 'pay' | 'cancel';

/** States in which a milestone is still to be paid. */
export const OPEN: readonly MilestoneStatus[] = ['planned', 'due', 'accepted', 'payable'];

/**
 * A payment of the plan: it falls due when its turn has come, is accepted with the service it pays for, payable when all its conditions are met, and
 * paid. All its steps follow from what happens elsewhere; a contract that ends early cancels those that are left.
 */
export const milestoneLifecycle = defineLifecycle<MilestoneStatus, MilestoneAction>('milestone', 'planned', {
  plan: { from: [], to: 'planned' },
  'fall-due': { from: ['planned'], to: 'due', due: true },
  accept: { from: ['due'], to: 'accepted', due: true },
  clear: { from: ['due', 'accepted'], to: 'payable', due: true, emits: 'milestone.cleared' },
  pay: { from: ['payable'], to: 'paid', due: true },
  cancel: { from: OPEN, to: 'cancelled', due: true },
});
