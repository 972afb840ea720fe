import type { Page } from '#web/app/feature.js';

/** Contracts and their payment plan. */
export const contracts: readonly Page[] = [
  {
    path: 'contracts',
    permission: 'contract.read',
    load: () => import('./contracts-page.js'),
    nav: { group: 'contract', collection: 'contracts' },
  },
  { path: 'contracts/:id', permission: 'contract.read', load: () => import('./contract-page.js') },
  {
    path: 'milestones',
    permission: 'milestone.read',
    load: () => import('./milestones-page.js'),
    nav: { group: 'pay', collection: 'milestones', kinds: ['purchaser', 'vendor'] },
  },
  { path: 'milestones/:id', permission: 'milestone.read', load: () => import('./milestone-page.js') },
];
