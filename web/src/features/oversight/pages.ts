import type { Page } from '#web/app/feature.js';
import { t as app } from '#web/app/words.js';

const READERS = ['oversight', 'finance', 'purchaser'] as const;

/** What was done, by whom, and the proof of it. */
export const oversight: readonly Page[] = [
  {
    path: 'cases',
    permission: 'case.read',
    load: () => import('./cases-page.js'),
    nav: { group: 'oversee', title: () => app('page.cases'), kinds: READERS },
  },
  { path: 'cases/:id', permission: 'case.read', load: () => import('./case-page.js') },
  {
    path: 'audit-entries',
    permission: 'audit-entry.read',
    load: () => import('./audit-page.js'),
    nav: { group: 'oversee', title: () => app('page.audit') },
  },
];
