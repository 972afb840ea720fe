/** Where the page of a subject is; subjects that have no page of their own lead to what they belong to. */
const PATHS: Readonly<Record<string, string>> = {
  'vendor-registration': 'vendor-registrations',
  'social-worker': 'social-workers',
  'budget-line': 'budget-lines',
  'award-letter': 'award-letters',
  'payment-request': 'payment-requests',
  'assessment-sheet': 'assessment-sheets',
  'service-report': 'service-reports',
  'staff-assignment': 'staff-assignments',
  'review-panel': 'review-panels',
  'score-sheet': 'score-sheets',
  'calendar-year': 'calendar-years',
  calendar: 'calendar-years',
  'audit-entry': 'audit-entries',
  catalogue: 'catalogues',
  vendor: 'vendors',
  debarment: 'debarments',
  estimate: 'estimates',
  project: 'projects',
  tender: 'tenders',
  opening: 'openings',
  bid: 'bids',
  inquiry: 'inquiries',
  notice: 'notices',
  award: 'awards',
  challenge: 'challenges',
  complaint: 'complaints',
  contract: 'contracts',
  milestone: 'milestones',
  acceptance: 'acceptances',
  deduction: 'deductions',
  assessment: 'assessments',
  rectification: 'rectifications',
  invoice: 'invoices',
  parameter: 'parameters',
  job: 'jobs',
  organisation: 'organisations',
  user: 'users',
  membership: 'memberships',
};

/** The address of the page of a subject. */
export function linkTo(subject: string, id: string): string | undefined {
  const path = PATHS[subject];
  return path && `/${path}/${id}`;
}

/** The collection that a subject of the audit and of the to-do belongs to. */
export const collectionOf = (subject: string): string => PATHS[subject] ?? subject;
