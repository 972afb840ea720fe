import type { Page } from '#web/app/feature.js';

/** What may be bought. */
export const catalogue: readonly Page[] = [
  {
    path: 'catalogues',
    permission: 'catalogue.read',
    load: () => import('./catalogues-page.js'),
    nav: { group: 'prepare', collection: 'catalogues' },
  },
  { path: 'catalogues/:id', permission: 'catalogue.read', load: () => import('./catalogue-page.js') },
];
