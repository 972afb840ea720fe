import type { Page } from '#web/app/feature.js';
import { t as app } from '#web/app/words.js';

/** Who may be bought from, and their people. */
export const vendors: readonly Page[] = [
  {
    path: 'vendors',
    permission: 'vendor.read',
    load: () => import('./vendors-page.js'),
    nav: {
      group: 'prepare',
      collection: 'vendors',
      kinds: ['purchaser', 'procurement_agent', 'finance', 'oversight'],
    },
  },
  { path: 'vendors/:id', permission: 'vendor.read', load: () => import('./vendor-page.js') },
  {
    path: 'vendor-registrations',
    permission: 'vendor-registration.read',
    load: () => import('./registrations-page.js'),
    nav: { group: 'prepare', collection: 'vendor-registrations' },
  },
  {
    path: 'vendor-registrations/:id',
    permission: 'vendor-registration.read',
    load: () => import('./registration-page.js'),
  },
  {
    path: 'social-workers',
    permission: 'social-worker.read',
    load: () => import('./workers-page.js'),
    nav: { group: 'prepare', collection: 'social-workers', title: () => app('page.roster') },
  },
  { path: 'social-workers/:id', permission: 'social-worker.read', load: () => import('./worker-page.js') },
  {
    path: 'debarments',
    permission: 'vendor.read',
    load: () => import('./debarments-page.js'),
    nav: {
      group: 'prepare',
      collection: 'debarments',
      title: () => app('page.debarments'),
      kinds: ['finance', 'oversight', 'purchaser', 'procurement_agent'],
    },
  },
  { path: 'debarments/:id', permission: 'vendor.read', load: () => import('./debarment-page.js') },
];
