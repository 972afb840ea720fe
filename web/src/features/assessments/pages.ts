import type { Page } from '#web/app/feature.js';
import { genericPages } from '#web/components/generic-pages.js';

/** The assessment of the result by a third party. */
export const assessments: readonly Page[] = [
  { path: 'assessments/:id', permission: 'assessment.read', load: () => import('./assessment-page.js') },
  ...genericPages('assessments', 'assessment.read', { group: 'assess' }),
  { path: 'assessment-sheets/:id', permission: 'assessment-sheet.read', load: () => import('./sheet-page.js') },
  ...genericPages('assessment-sheets', 'assessment-sheet.read', { group: 'assess', kinds: ['evaluator'] }),
  ...genericPages('rectifications', 'rectification.read', { group: 'assess' }),
];
