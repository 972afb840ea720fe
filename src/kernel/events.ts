/**
 * Every event, by name, with what it carries: ids only, so that an event never holds a person's data and its handler
 * reads the truth as it is then. Names are `<aggregate>.<fact>`; modules that react import this file and nothing else.
 */
export interface Events {
  'catalogue.published': { id: string };
  'estimate.approved': { id: string };
  'project.filed': { id: string };
  'project.intent-published': { id: string };
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
  'award.annulled': { id: string };
  'contract.effective': { id: string };
  'contract.announced': { id: string };
  'contract.ended': { id: string };
  'service-report.accepted': { id: string };
  'acceptance.signed': { id: string };
  'acceptance.announced': { id: string };
  'deduction.confirmed': { id: string };
  'payment-request.settled': { id: string };
}

export type EventName = keyof Events;
