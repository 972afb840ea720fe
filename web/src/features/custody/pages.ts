import type { Page } from '#web/app/feature.js';
import { t } from './texts.js';

/** Custodians: their keys, and the openings that they hold together. */
export const custody: readonly Page[] = [
  {
    path: 'openings',
    permission: 'custody.set-key',
    load: () => import('./desk-page.js'),
    nav: { group: 'purchase', title: () => t('desk.title') },
  },
  { path: 'openings/:id', permission: 'opening.read', load: () => import('./opening-page.js') },
];
