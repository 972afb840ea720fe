/** The kinds of organisation, and the posts that exist inside each. */
export const POSTS = {
  purchaser: [
    'procurement_officer',
    'procurement_approver',
    'contract_manager',
    'acceptance_officer',
    'accountant',
    'unit_head',
    'legal_counsel',
    'seal_keeper',
    'internal_auditor',
    'opening_custodian',
  ],
  procurement_agent: ['agent_officer', 'agent_reviewer', 'opening_custodian'],
  service_site: ['site_officer'],
  vendor: ['bid_manager', 'delivery_manager', 'vendor_finance', 'signatory'],
  evaluator: ['lead_evaluator', 'evaluator'],
  finance: ['budget_officer', 'payment_reviewer', 'payment_approver', 'procurement_regulator'],
  oversight: ['oversight_reader'],
  operator: ['system_admin', 'security_admin', 'audit_admin'],
} as const;

export type OrganisationKind = keyof typeof POSTS;
export type Post = (typeof POSTS)[OrganisationKind][number];

export const ORGANISATION_KINDS = Object.keys(POSTS) as OrganisationKind[];
export const ALL_POSTS = [...new Set(Object.values(POSTS).flat())] as Post[];

/** Every post: for what any signed-in person may do. */
const EVERYONE = ALL_POSTS;
const BUYING: Post[] = [
  'procurement_officer',
  'procurement_approver',
  'unit_head',
  'accountant',
  'internal_auditor',
  'legal_counsel',
];
const AGENT: Post[] = ['agent_officer', 'agent_reviewer'];
const FINANCE: Post[] = ['budget_officer', 'payment_reviewer', 'payment_approver', 'procurement_regulator'];

/**
 * Every permission and the posts that hold it. Access is denied by default: a route names the permission it requires,
 * a post that is not listed does not have it. A permission says which act; whose matter it is, the access query says.
 */
export const PERMISSIONS = {
  'profile.read': EVERYONE,
  'region.read': EVERYONE,
  'calendar.read': EVERYONE,
  'calendar.import': ['system_admin'],
  'calendar.approve': ['security_admin'],
  'file.upload': EVERYONE,
  'file.read': EVERYONE,
  'organisation.read': EVERYONE,
  'organisation.create': ['system_admin'],
  'organisation.change': ['system_admin'],
  'user.read': ['system_admin', 'security_admin', 'audit_admin'],
  'user.create': ['system_admin'],
  'user.change': ['security_admin'],
  'membership.grant': ['security_admin'],
  'membership.end': ['security_admin'],
  'audit-entry.read': ['audit_admin', 'oversight_reader', 'internal_auditor'],
  'audit-entry.verify': ['audit_admin', 'oversight_reader'],
  'job.read': ['system_admin'],
  'job.retry': ['system_admin'],
  'key.rotate': ['security_admin'],
  'sandbox-clock.read': EVERYONE,
  'sandbox-clock.set': EVERYONE,
  'parameter.read': EVERYONE,
  'parameter.propose': ['system_admin', 'budget_officer'],
  'parameter.activate': ['security_admin', 'procurement_regulator'],
  'parameter.withdraw': ['system_admin', 'budget_officer', 'security_admin', 'procurement_regulator'],
  'catalogue.read': EVERYONE,
  'catalogue.draft': ['procurement_officer'],
  'catalogue.redraft': ['procurement_officer'],
  'catalogue.publish': ['procurement_approver'],
  'catalogue.retire': ['procurement_approver'],
  'estimate.read': [...BUYING, ...FINANCE, 'oversight_reader'],
  'estimate.draft': ['procurement_officer'],
  'estimate.redraft': ['procurement_officer'],
  'estimate.submit': ['procurement_officer'],
  'estimate.return': ['unit_head'],
  'estimate.approve': ['unit_head'],
  'budget-line.read': [...BUYING, ...FINANCE, 'oversight_reader'],
  'budget-line.load': ['budget_officer'],
  'budget-line.confirm': ['budget_officer'],
  'budget-line.close': ['budget_officer'],
  'project.read': [...BUYING, ...AGENT, ...FINANCE, 'contract_manager', 'oversight_reader'],
  'project.draft': ['procurement_officer'],
  'project.reserve': ['procurement_officer'],
  'project.plan': ['procurement_officer'],
  'project.return-plan': ['procurement_regulator'],
  'project.file': ['procurement_regulator'],
  'project.publish-intent': ['procurement_officer'],
  'project.entrust': ['procurement_officer'],
  'project.cancel': ['procurement_approver'],
  'tender.read': EVERYONE,
  'tender.draft': ['procurement_officer', 'agent_officer'],
  'tender.redraft': ['procurement_officer', 'agent_officer'],
  'tender.submit': ['procurement_officer', 'agent_officer'],
  'tender.return': ['procurement_approver'],
  'tender.approve': ['procurement_approver'],
  'tender.publish': ['procurement_officer', 'agent_officer'],
  'tender.cancel': ['procurement_approver'],
} as const satisfies Record<string, readonly Post[]>;

export type Permission = keyof typeof PERMISSIONS;

const BY_POST = new Map<Post, ReadonlySet<Permission>>(
  ALL_POSTS.map((post) => [
    post,
    new Set(
      (Object.keys(PERMISSIONS) as Permission[]).filter((p) => (PERMISSIONS[p] as readonly Post[]).includes(post)),
    ),
  ]),
);

/** What a post may do. */
export function permissionsOf(post: Post): ReadonlySet<Permission> {
  return BY_POST.get(post) ?? new Set();
}
