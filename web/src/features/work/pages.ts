import type { Page } from '#web/app/feature.js';
import { t as app } from '#web/app/words.js';

/** What everybody has: the to-do, notifications, own sessions and password. */
export const work: readonly Page[] = [
  { path: '', load: () => import('./work-page.js'), nav: { group: 'work', title: () => app('page.work') } },
  { path: 'notifications', load: () => import('./notifications-page.js') },
  { path: 'sessions', load: () => import('./sessions-page.js') },
  { path: 'password', load: () => import('./password-page.js') },
];
