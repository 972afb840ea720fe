import { defineLifecycle } from '#src/kernel/lifecycle.js';

export type ProjectStatus = 'draft' | 'reserved' | 'planned' | 'filed' | 'intended' | 'cancelled';
export type ProjectAction =
  'draft' | 'reserve' | 'plan' | 'return-plan' | 'file' | 'publish-intent' | 'entrust' | 'cancel';

const ALIVE: readonly ProjectStatus[] = ['draft', 'reserved', 'planned', 'filed', 'intended'];

/** A procurement project up to its tender: money first, then the filed plan, then the intent. Rules: A3 (budget first), A5. */
export const projectLifecycle = defineLifecycle<ProjectStatus, ProjectAction>('project', 'draft', {
  draft: { from: [], to: 'draft' },
  reserve: { from: ['draft'], to: 'reserved' },
  plan: { from: ['reserved'], to: 'planned' },
  'return-plan': { from: ['planned'], to: 'reserved', emits: 'project.plan-returned' },
  file: { from: ['planned'], to: 'filed', notBy: ['plan'], emits: 'project.filed' },
  'publish-intent': { from: ['filed'], to: 'intended', emits: 'project.intent-published' },
  entrust: { from: ALIVE, stay: true },
  cancel: { from: ALIVE, to: 'cancelled' },
});
