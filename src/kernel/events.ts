/**
 * Every event, by name, with what it carries: ids only, so that an event never holds a person's data and its handler
 * reads the truth as it is then. Names are `<aggregate>.<fact>`; modules that react import this file and nothing else.
 */
export interface Events {
  'catalogue.published': { id: string };
  'parameter.activated': { id: string };
  'calendar.approved': { id: string };
  'vendor-registration.returned': { id: string };
  'vendor-registration.verified': { id: string };
  'vendor-registration.lapsed': { id: string };
  'estimate.returned': { id: string };
  'estimate.approved': { id: string };
  'budget-line.confirmed': { id: string };
  'project.plan-returned': { id: string };
  'project.filed': { id: string };
  'project.intent-published': { id: string };
  'tender.returned': { id: string };
  'tender.approved': { id: string };
  'tender.published': { id: string };
  'tender.amended': { id: string };
  'tender.closed': { id: string };
  'tender.opened': { id: string };
  'tender.determined': { id: string };
  'tender.announced': { id: string };
  'tender.suspended': { id: string };
  'tender.resumed': { id: string };
  'tender.failed': { id: string };
  'tender.cancelled': { id: string };
  'inquiry.answered': { id: string };
  'challenge.submitted': { id: string };
  'challenge.accepted': { id: string };
  'challenge.refused': { id: string };
  'challenge.upheld': { id: string };
  'challenge.dismissed': { id: string };
  'challenge.withdrawn': { id: string };
  'complaint.filed': { id: string };
  'complaint.upheld': { id: string };
  'complaint.dismissed': { id: string };
  'award.annulled': { id: string };
  'contract.returned': { id: string };
  'contract.lapsed': { id: string };
  'contract.issued': { id: string };
  'contract.effective': { id: string };
  'contract.announced': { id: string };
  'contract.suspended': { id: string };
  'contract.resumed': { id: string };
  'contract.ended': { id: string };
  'milestone.cleared': { id: string };
  'service-report.submitted': { id: string };
  'service-report.returned': { id: string };
  'service-report.accepted': { id: string };
  'acceptance.planned': { id: string };
  'acceptance.signed': { id: string };
  'acceptance.announced': { id: string };
  'deduction.proposed': { id: string };
  'deduction.replied': { id: string };
  'deduction.confirmed': { id: string };
  'deduction.waived': { id: string };
  'assessment.commissioned': { id: string };
  'assessment.drafted': { id: string };
  'assessment.commented': { id: string };
  'assessment.answered': { id: string };
  'assessment.finalised': { id: string };
  'assessment.withdrawn': { id: string };
  'rectification.issued': { id: string };
  'rectification.answered': { id: string };
  'rectification.returned': { id: string };
  'rectification.confirmed': { id: string };
  'invoice.submitted': { id: string };
  'invoice.accepted': { id: string };
  'invoice.returned': { id: string };
  'payment-request.returned': { id: string };
  'payment-request.released': { id: string };
  'payment-request.bounced': { id: string };
  'payment-request.settled': { id: string };
}

export type EventName = keyof Events;
