import type { Page } from '#web/app/feature.js';
import { genericPages } from '#web/components/generic-pages.js';
import { t as app } from '#web/app/words.js';

/** Bids, their openings and the letters that follow. */
export const bids: readonly Page[] = [
  {
    path: 'bids',
    permission: 'bid.read',
    load: () => import('./my-bids-page.js'),
    nav: { group: 'bid', title: () => app('page.bids'), kinds: ['vendor'] },
  },
  { path: 'bids/:id', permission: 'bid.read', load: () => import('./bid-page.js') },
  { path: 'tenders/:id/bid', permission: 'bid.submit', load: () => import('./bid-builder-page.js') },
  { path: 'award-letters/:id', permission: 'award-letter.read', load: () => import('./award-letter-page.js') },
  ...genericPages('award-letters', 'award-letter.read', { group: 'bid', kinds: ['vendor'] }),
];
