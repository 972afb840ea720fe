import type { Page } from '#web/app/feature.js';

/** What it should cost. */
export const costing: readonly Page[] = [
  {
    path: 'estimates',
    permission: 'estimate.read',
    load: () => import('./estimates-page.js'),
    nav: { group: 'prepare', collection: 'estimates' },
  },
  { path: 'estimates/:id', permission: 'estimate.read', load: () => import('./estimate-page.js') },
];
