import { defineLifecycle } from '#src/kernel/lifecycle.js';

export type AwardStatus = 'determined' | 'announced' | 'annulled';
export type AwardAction = 'determine' | 'announce' | 'annul';

/** An award: fixed by the purchaser, announced, and annulled where it does not stand. Its steps are taken by commands on its tender. */
export const awardLifecycle = defineLifecycle<AwardStatus, AwardAction>('award', 'determined', {
  determine: { from: [], to: 'determined' },
  announce: { from: ['determined'], to: 'announced' },
  annul: { from: ['determined', 'announced'], to: 'annulled', emits: 'award.annulled' },
});
