import type { Page } from '#web/app/feature.js';

const NAV = { group: 'operate', kinds: ['operator'] } as const;

/** Organisations, people and their posts. */
export const identity: readonly Page[] = [
  {
    path: 'organisations',
    permission: 'organisation.read',
    load: () => import('./organisations-page.js'),
    nav: { ...NAV, collection: 'organisations' },
  },
  { path: 'organisations/:id', permission: 'organisation.read', load: () => import('./organisation-page.js') },
  {
    path: 'users',
    permission: 'user.read',
    load: () => import('./users-page.js'),
    nav: { ...NAV, collection: 'users' },
  },
  { path: 'users/:id', permission: 'user.read', load: () => import('./user-page.js') },
  {
    path: 'memberships',
    permission: 'user.read',
    load: () => import('./memberships-page.js'),
    nav: { ...NAV, collection: 'memberships' },
  },
  { path: 'memberships/:id', permission: 'user.read', load: () => import('./membership-page.js') },
];
