import type { Page } from '#web/app/feature.js';
import { genericPages } from '#web/components/generic-pages.js';
import { t as app } from '#web/app/words.js';

/** The review panel, challenges and complaints. */
export const review: readonly Page[] = [
  {
    path: 'panel',
    permission: 'score-sheet.fill',
    load: () => import('./desk-page.js'),
    nav: { group: 'purchase', title: () => app('page.review'), kinds: ['external', 'purchaser'] },
  },
  { path: 'review-panels/:id', permission: 'review-panel.read', load: () => import('./panel-page.js') },
  { path: 'score-sheets/:id', permission: 'review.read', load: () => import('./sheet-page.js') },
  { path: 'awards/:id', permission: 'award.read', load: () => import('./award-page.js') },
  {
    path: 'challenges',
    permission: 'challenge.read',
    load: () => import('./challenges-page.js'),
    nav: { group: 'purchase', collection: 'challenges' },
  },
  { path: 'challenges/:id', permission: 'challenge.read', load: () => import('./challenge-page.js') },
  { path: 'complaints/:id', permission: 'complaint.read', load: () => import('./complaint-page.js') },
  ...genericPages('complaints', 'complaint.read', { group: 'purchase' }),
];
