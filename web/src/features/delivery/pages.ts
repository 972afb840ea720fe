import type { Page } from '#web/app/feature.js';

/** The service as it is delivered, confirmed and accepted. */
export const delivery: readonly Page[] = [
  {
    path: 'service-reports',
    permission: 'service-report.read',
    load: () => import('./reports-page.js'),
    nav: { group: 'contract', collection: 'service-reports' },
  },
  { path: 'service-reports/:id', permission: 'service-report.read', load: () => import('./report-page.js') },
  {
    path: 'service-reports/:id/edit',
    permission: 'service-report.redraft',
    load: () => import('./report-editor-page.js'),
  },
  { path: 'contracts/:id/report', permission: 'service-report.draft', load: () => import('./report-editor-page.js') },
  {
    path: 'staff-assignments',
    permission: 'staff-assignment.read',
    load: () => import('./assignments-page.js'),
    nav: { group: 'contract', collection: 'staff-assignments', kinds: ['purchaser', 'vendor'] },
  },
  { path: 'staff-assignments/:id', permission: 'staff-assignment.read', load: () => import('./assignment-page.js') },
  {
    path: 'acceptances',
    permission: 'acceptance.read',
    load: () => import('./acceptances-page.js'),
    nav: { group: 'contract', collection: 'acceptances' },
  },
  { path: 'acceptances/:id', permission: 'acceptance.read', load: () => import('./acceptance-page.js') },
  {
    path: 'deductions',
    permission: 'deduction.read',
    load: () => import('./deductions-page.js'),
    nav: { group: 'contract', collection: 'deductions', kinds: ['purchaser', 'vendor', 'oversight'] },
  },
  { path: 'deductions/:id', permission: 'deduction.read', load: () => import('./deduction-page.js') },
];
