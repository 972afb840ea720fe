import type { Page } from '#web/app/feature.js';
import { t as app } from '#web/app/words.js';

/** Custodians: their keys, and the openings that they hold together. */
export const custody: readonly Page[] = [
  {
    path: 'openings',
    permission: 'custody.set-key',
    load: () => import('./desk-page.js'),
    nav: { group: 'purchase', title: () => app('page.custody') },
  },
  { path: 'openings/:id', permission: 'opening.read', load: () => import('./opening-page.js') },
];
