import { defineLifecycle } from '#src/kernel/lifecycle.js';

export type SheetStatus = 'filling' | 'locked' | 'void';
export type SheetAction = 'hand-out' | 'fill' | 'lock' | 'confirm' | 'reopen' | 'void';

/** One member's scores: the member's alone until all are locked. A locked sheet is opened again only for a cause that the law names (A48). */
export const sheetLifecycle = defineLifecycle<SheetStatus, SheetAction>('score-sheet', 'filling', {
  'hand-out': { from: [], to: 'filling' },
  fill: { from: ['filling'], stay: true },
  lock: { from: ['filling'], to: 'locked' },
  confirm: { from: ['locked'], stay: true },
  reopen: { from: ['locked'], to: 'filling', notBy: ['fill', 'lock'] },
  void: { from: ['filling', 'locked'], to: 'void' },
});
