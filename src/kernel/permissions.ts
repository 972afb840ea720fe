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
  external: ['review_expert', 'opening_custodian'],
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
const VENDOR: Post[] = ['bid_manager', 'delivery_manager', 'vendor_finance', 'signatory'];
const FINANCE: Post[] = ['budget_officer', 'payment_reviewer', 'payment_approver', 'procurement_regulator'];
/** Posts from which custodians of an opening are taken; the right itself comes from the seat. */
const CUSTODIANS: Post[] = ['opening_custodian', 'agent_reviewer', 'procurement_regulator'];
/** Posts of those who run a procedure, for the purchaser itself or as its agent. */
const RUNNING: Post[] = ['procurement_officer', 'agent_officer'];
/** Posts from which members of a review panel are taken; the right itself comes from the seat. */
const PANELISTS: Post[] = [
  'review_expert',
  'procurement_officer',
  'contract_manager',
  'acceptance_officer',
  'internal_auditor',
];
/** Posts whose organisations have to do with a review; whose matter it is, the access query says. */
const REVIEW: Post[] = [...new Set([...BUYING, ...AGENT, ...FINANCE, 'oversight_reader' as const, ...PANELISTS])];
/** Posts of those who run, decide or oversee a procedure: what follows from its review is theirs to know. */
const OVERSEEING: Post[] = [...BUYING, ...AGENT, ...FINANCE, 'oversight_reader'];

/** Posts that a contract and what is paid of it concern. */
const PAYING: Post[] = [...OVERSEEING, 'contract_manager', 'acceptance_officer', ...VENDOR];
/** The same, with those who keep the seals, receive the service and assess it; whose contract it is, the access query says. */
const CONTRACT: Post[] = [...PAYING, 'seal_keeper', 'site_officer', 'lead_evaluator', 'evaluator'];

/** Posts that an assessment concerns: those of the contract but the seals and the sites, and those who make it. */
const ASSESSMENT: Post[] = [...PAYING, 'lead_evaluator', 'evaluator'];
/** Posts that read the working papers of an assessment, once they may be read; no vendor is among them. */
const WORKING_PAPERS: Post[] = [...OVERSEEING, 'contract_manager', 'acceptance_officer', 'lead_evaluator', 'evaluator'];

/** Posts that make, check, receive or oversee payments; whose payment it is, the access query says. */
const PAYMENTS: Post[] = [
  ...(['contract_manager', 'accountant', 'unit_head', 'procurement_approver', 'internal_auditor'] as const),
  ...(['vendor_finance', 'signatory', 'delivery_manager'] as const),
  ...FINANCE,
  'oversight_reader',
];

/** Posts of the two sides of a contract and of the offices above: how it is performed is theirs to know. */
const PERFORMING: Post[] = [
  ...BUYING,
  ...(['contract_manager', 'acceptance_officer'] as const),
  ...VENDOR,
  ...FINANCE,
  'oversight_reader',
];
/** The same, with those who receive the service and assess it; whose contract it is, the access query says. */
const SERVICE: Post[] = [...PERFORMING, 'site_officer', 'lead_evaluator', 'evaluator'];

/**
 * Every permission and the posts that hold it. Access is denied by default: a route names the permission it requires,
 * a post that is not listed does not have it. A permission says which act; whose matter it is, the access query says.
 */
export const PERMISSIONS = {
  'profile.read': EVERYONE,
  'draft.keep': EVERYONE,
  'work-item.read': EVERYONE,
  'notification.read': EVERYONE,
  'notification.mark': EVERYONE,
  'live.follow': EVERYONE,
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
  'vendor.read': EVERYONE,
  'vendor.check-requirements': VENDOR,
  'vendor-registration.read': [...VENDOR, 'procurement_regulator', 'oversight_reader'],
  'vendor-registration.draft': ['bid_manager'],
  'vendor-registration.redraft': ['bid_manager'],
  'vendor-registration.declare': ['signatory'],
  'vendor-registration.submit': ['bid_manager'],
  'vendor-registration.return': ['procurement_regulator'],
  'vendor-registration.verify': ['procurement_regulator'],
  'vendor-registration.reopen': ['bid_manager'],
  'vendor-registration.withdraw': ['bid_manager'],
  'social-worker.read': ['bid_manager', 'delivery_manager', 'signatory', 'procurement_regulator', 'oversight_reader'],
  'social-worker.register': ['delivery_manager'],
  'social-worker.change': ['delivery_manager'],
  'social-worker.leave': ['delivery_manager'],
  'social-worker.erase': ['delivery_manager'],
  'debarment.impose': ['procurement_regulator'],
  'debarment.revoke': ['procurement_regulator'],
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
  'project.read': [...BUYING, ...AGENT, ...FINANCE, 'contract_manager', 'acceptance_officer', 'oversight_reader'],
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
  'tender.amend': ['procurement_officer', 'agent_officer'],
  'tender.name-custodians': ['procurement_officer', 'agent_officer'],
  'tender.review': ['procurement_officer', 'agent_officer'],
  'tender.consult': ['procurement_officer', 'agent_officer'],
  'tender.call-final-offers': ['procurement_officer', 'agent_officer'],
  'tender.score': ['procurement_officer', 'agent_officer'],
  'tender.determine': ['unit_head'],
  'tender.announce': ['procurement_officer', 'agent_officer'],
  'tender.annul-award': ['unit_head'],
  'tender.suspend': ['procurement_approver', 'agent_reviewer'],
  'tender.resume': ['procurement_approver', 'agent_reviewer'],
  'tender.fail': ['procurement_approver', 'agent_reviewer'],
  'tender.cancel': ['procurement_approver'],
  'custody.set-key': CUSTODIANS,
  'inquiry.read': EVERYONE,
  'inquiry.ask': ['bid_manager'],
  'inquiry.answer': ['procurement_officer', 'agent_officer'],
  'inquiry.withdraw': ['bid_manager'],
  'opening.read': EVERYONE,
  'opening.open': CUSTODIANS,
  'bid.read': EVERYONE,
  'bid.submit': ['bid_manager', 'signatory'],
  'bid.replace': ['bid_manager', 'signatory'],
  'bid.withdraw': ['bid_manager', 'signatory'],
  'review-panel.read': EVERYONE,
  'review-panel.draw': RUNNING,
  'review-panel.reseat': RUNNING,
  'review-panel.declare': PANELISTS,
  'review-panel.recuse': RUNNING,
  'review-panel.chair': [...PANELISTS, 'agent_officer'],
  'review-panel.complete': RUNNING,
  'review-panel.dissolve': RUNNING,
  'review.read': REVIEW,
  'review.check': RUNNING,
  'review.consult': RUNNING,
  'review.explain-price': RUNNING,
  'review.draw-ties': ['procurement_officer'],
  'review.sign': PANELISTS,
  'review.deem-signed': RUNNING,
  'score-sheet.read': PANELISTS,
  'score-sheet.fill': PANELISTS,
  'score-sheet.lock': PANELISTS,
  'score-sheet.confirm': PANELISTS,
  'score-sheet.reopen': RUNNING,
  'tender.count-bidders': OVERSEEING,
  'award.read': [...OVERSEEING, 'contract_manager', ...VENDOR],
  'award.read-candidates': OVERSEEING,
  'award-letter.read': [...OVERSEEING, 'contract_manager', ...VENDOR],
  'challenge.read': [...OVERSEEING, 'contract_manager', ...VENDOR],
  'challenge.submit': ['signatory'],
  'challenge.accept': ['procurement_approver', 'agent_reviewer'],
  'challenge.refuse': ['procurement_approver', 'agent_reviewer'],
  'challenge.uphold': ['procurement_approver'],
  'challenge.dismiss': ['procurement_approver', 'agent_reviewer'],
  'challenge.withdraw': ['signatory'],
  'complaint.read': [...OVERSEEING, 'contract_manager', ...VENDOR],
  'complaint.file': ['signatory'],
  'complaint.uphold': ['procurement_regulator'],
  'complaint.dismiss': ['procurement_regulator'],
  'contract.read': CONTRACT,
  'contract.draft': ['contract_manager'],
  'contract.redraft': ['contract_manager'],
  'contract.submit': ['contract_manager'],
  'contract.check-legally': ['legal_counsel'],
  'contract.check-budget': ['accountant'],
  'contract.return': ['legal_counsel', 'accountant', 'unit_head'],
  'contract.approve': ['unit_head'],
  'contract.consent': ['unit_head', 'signatory'],
  'contract.register-seal': ['seal_keeper'],
  'contract.hand-in-scan': ['seal_keeper'],
  'contract.announce': ['contract_manager'],
  'contract.file': ['contract_manager'],
  'contract.receive-bond': ['contract_manager'],
  'contract.return-bond': ['contract_manager'],
  'contract.suspend': ['unit_head'],
  'contract.resume': ['unit_head'],
  'contract.terminate': ['unit_head'],
  'contract.rescind': ['unit_head'],
  'contract.complete': ['contract_manager'],
  'milestone.read': PERFORMING,
  'staff-assignment.read': SERVICE,
  'staff-assignment.assign': ['delivery_manager'],
  'staff-assignment.end': ['delivery_manager'],
  'service-report.read': SERVICE,
  'service-report.draft': ['delivery_manager'],
  'service-report.redraft': ['delivery_manager'],
  'service-report.submit': ['delivery_manager'],
  'service-report.confirm': ['site_officer'],
  'service-report.return': ['contract_manager'],
  'service-report.accept': ['contract_manager'],
  'acceptance.read': SERVICE,
  'acceptance.plan': ['acceptance_officer'],
  'acceptance.replan': ['acceptance_officer'],
  'acceptance.hold': ['acceptance_officer'],
  'acceptance.sign': ['unit_head'],
  'acceptance.announce': ['acceptance_officer'],
  'deduction.read': PERFORMING,
  'deduction.propose': ['contract_manager'],
  'deduction.reply': ['delivery_manager', 'signatory'],
  'deduction.confirm': ['procurement_approver'],
  'deduction.waive': ['procurement_approver'],
  'assessment.read': ASSESSMENT,
  'assessment.commission': ['contract_manager'],
  'assessment.declare': ['lead_evaluator', 'evaluator'],
  'assessment.plan': ['lead_evaluator'],
  'assessment.draw-sample': ['lead_evaluator'],
  'assessment.start': ['lead_evaluator'],
  'assessment.record-veto': ['lead_evaluator'],
  'assessment.strike-veto': ['lead_evaluator'],
  'assessment.settle': ['lead_evaluator'],
  'assessment.release-draft': ['lead_evaluator'],
  'assessment.comment': ['contract_manager', 'signatory'],
  'assessment.answer': ['lead_evaluator'],
  'assessment.reopen': ['lead_evaluator'],
  'assessment.finalise': ['lead_evaluator'],
  'assessment.publish': ['contract_manager'],
  'assessment.withdraw': ['unit_head'],
  'assessment-sheet.read': WORKING_PAPERS,
  'assessment-sheet.fill': ['evaluator'],
  'assessment-sheet.lock': ['evaluator'],
  'rectification.read': PAYING,
  'rectification.issue': ['contract_manager'],
  'rectification.answer': ['delivery_manager', 'signatory'],
  'rectification.return': ['contract_manager'],
  'rectification.confirm': ['contract_manager'],
  'invoice.read': PAYMENTS,
  'invoice.submit': ['vendor_finance'],
  'invoice.accept': ['accountant'],
  'invoice.return': ['accountant'],
  'payment-request.read': PAYMENTS,
  'payment-request.read-account': [
    ...(['contract_manager', 'accountant', 'unit_head', 'payment_reviewer', 'payment_approver'] as const),
    ...(['vendor_finance', 'signatory'] as const),
  ],
  'payment-request.draft': ['contract_manager'],
  'payment-request.submit': ['contract_manager'],
  'payment-request.verify': ['accountant'],
  'payment-request.endorse': ['unit_head'],
  'payment-request.review': ['payment_reviewer'],
  'payment-request.approve': ['payment_approver'],
  'payment-request.release': ['payment_approver'],
  'payment-request.settle': ['payment_reviewer'],
  'payment-request.close': ['payment_approver'],
  'payment-request.bounce': ['payment_reviewer'],
  'payment-request.correct-payee': ['vendor_finance'],
  'payment-request.confirm-payee': ['accountant'],
  'payment-request.return': ['contract_manager', 'accountant', 'unit_head', 'payment_reviewer', 'payment_approver'],
  'case.read': [...BUYING, 'contract_manager', 'acceptance_officer', ...FINANCE, 'oversight_reader'],
  'case.read-chain': ['internal_auditor', 'oversight_reader'],
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
