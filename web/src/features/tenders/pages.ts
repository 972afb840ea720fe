import type { Page } from '#web/app/feature.js';
import { t as app } from '#web/app/words.js';

/** Projects, tenders, what is asked about them and what is announced of them. */
export const tenders: readonly Page[] = [
  {
    path: 'projects',
    permission: 'project.read',
    load: () => import('./projects-page.js'),
    nav: { group: 'purchase', collection: 'projects' },
  },
  { path: 'projects/:id', permission: 'project.read', load: () => import('./project-page.js') },
  {
    path: 'opportunities',
    permission: 'bid.submit',
    load: () => import('./opportunities-page.js'),
    nav: { group: 'bid', title: () => app('page.opportunities'), kinds: ['vendor'] },
  },
  {
    path: 'tenders',
    permission: 'tender.read',
    load: () => import('./tenders-page.js'),
    nav: {
      group: 'purchase',
      collection: 'tenders',
      kinds: ['purchaser', 'procurement_agent', 'finance', 'oversight', 'vendor', 'external'],
    },
  },
  { path: 'tenders/:id', permission: 'tender.read', load: () => import('./tender-page.js') },
  {
    path: 'notices',
    permission: 'tender.read',
    load: () => import('./notices-page.js'),
    nav: {
      group: 'purchase',
      collection: 'notices',
      kinds: ['purchaser', 'procurement_agent', 'finance', 'oversight', 'vendor'],
    },
  },
  { path: 'notices/:id', permission: 'tender.read', load: () => import('./notice-page.js') },
  { path: 'inquiries/:id', permission: 'inquiry.read', load: () => import('./inquiry-page.js') },
];
