import { defineLifecycle } from '#src/kernel/lifecycle.js';

export type PanelStatus = 'drafted' | 'drawn' | 'complete' | 'dissolved';
export type PanelAction = 'draft' | 'draw' | 'reseat' | 'declare' | 'recuse' | 'chair' | 'complete' | 'dissolve';

/** A review panel (磋商小组、评标委员会): drawn, its members declared; whoever steps back makes room for the next, and it is completed again. */
export const panelLifecycle = defineLifecycle<PanelStatus, PanelAction>('review-panel', 'drafted', {
  draft: { from: [], to: 'drafted' },
  draw: { from: ['drafted'], to: 'drawn' },
  reseat: { from: ['drawn'], stay: true },
  declare: { from: ['drawn'], stay: true },
  recuse: { from: ['drawn', 'complete'], to: 'drawn' },
  chair: { from: ['drawn', 'complete'], stay: true },
  complete: { from: ['drawn'], to: 'complete' },
  dissolve: { from: ['drafted', 'drawn', 'complete'], to: 'dissolved' },
});
