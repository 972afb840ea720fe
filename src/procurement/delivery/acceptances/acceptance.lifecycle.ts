import { defineLifecycle } from '#src/kernel/lifecycle.js';

export type AcceptanceStatus = 'planned' | 'held' | 'signed' | 'announced';
export type AcceptanceAction = 'plan' | 'replan' | 'hold' | 'sign' | 'announce';

/** 履约验收: held by a group that did not buy, signed by the head of the unit, announced. Whoever ran it does not sign it (G6). */
export const acceptanceLifecycle = defineLifecycle<AcceptanceStatus, AcceptanceAction>('acceptance', 'planned', {
  plan: { from: [], to: 'planned', emits: 'acceptance.planned' },
  replan: { from: ['planned'], stay: true },
  hold: { from: ['planned'], to: 'held' },
  sign: { from: ['held'], to: 'signed', notBy: ['plan', 'replan', 'hold'], emits: 'acceptance.signed' },
  announce: { from: ['signed'], to: 'announced', emits: 'acceptance.announced' },
});
