import type { Page } from '#web/app/feature.js';

/** Parameters, calendar and jobs. */
export const platform: readonly Page[] = [
  {
    path: 'parameters',
    permission: 'parameter.read',
    load: () => import('./parameters-page.js'),
    nav: { group: 'prepare', collection: 'parameters', kinds: ['operator', 'finance', 'purchaser'] },
  },
  { path: 'parameters/:id', permission: 'parameter.read', load: () => import('./parameter-page.js') },
  {
    path: 'calendar-years',
    permission: 'calendar.read',
    load: () => import('./calendar-years-page.js'),
    nav: { group: 'operate', collection: 'calendar-years', kinds: ['operator'] },
  },
  { path: 'calendar-years/:id', permission: 'calendar.read', load: () => import('./calendar-year-page.js') },
  {
    path: 'jobs',
    permission: 'job.read',
    load: () => import('./jobs-page.js'),
    nav: { group: 'operate', collection: 'jobs' },
  },
  { path: 'jobs/:id', permission: 'job.read', load: () => import('./job-page.js') },
];
