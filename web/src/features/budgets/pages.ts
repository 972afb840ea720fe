import type { Page } from '#web/app/feature.js';

/** The money that is there for it. */
export const budgets: readonly Page[] = [
  {
    path: 'budget-lines',
    permission: 'budget-line.read',
    load: () => import('./budget-lines-page.js'),
    nav: { group: 'pay', collection: 'budget-lines' },
  },
  { path: 'budget-lines/:id', permission: 'budget-line.read', load: () => import('./budget-line-page.js') },
];
