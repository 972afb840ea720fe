import type { OrganisationKind, Post } from '#src/kernel/permissions.js';

/**
 * Who may call what, reviewed line by line against the roles of the domain; the registry that the product itself reads is not asked.
 *
 * `posts` hold the permission, all others are refused with 403, and nobody without a token gets past 401. Of an operation on one resource,
 * the other columns say which kinds of organisation find it; the others get 404: `own` for the parties to the matter and the offices of
 * its district, `above` for organisations of the province, `other` for those of another district. Whoever is let through is still
 * subject to the state of the matter.
 */
const TABLE = `
operation              | posts                                                            | own               | above     | other
health.live            | public                                                           |                   |           |
health.ready           | public                                                           |                   |           |
demoaccounts.list      | public                                                           |                   |           |
notices.list           | public                                                           |                   |           |
notices.show           | public                                                           |                   |           |
verifications.show     | public                                                           |                   |           |
calculators.list       | public                                                           |                   |           |
calculators.answer     | public                                                           |                   |           |
verifications.verify   | public                                                           |                   |           |
auth.login             | public                                                           |                   |           |
auth.refresh           | public                                                           |                   |           |
auth.logout            | public                                                           |                   |           |
auth.acceptInvitation  | public                                                           |                   |           |
auth.me                | everyone                                                         |                   |           |
auth.switch            | everyone                                                         |                   |           |
auth.changePassword    | everyone                                                         |                   |           |
auth.list              | everyone                                                         |                   |           |
auth.end               | everyone                                                         | all-kinds         |           |
regions.list           | everyone                                                         |                   |           |
regions.show           | everyone                                                         |                   |           |
sandboxclock.show      | everyone                                                         |                   |           |
sandboxclock.set       | everyone                                                         |                   |           |
organisations.list     | everyone                                                         |                   |           |
organisations.show     | everyone                                                         | all-kinds         | all-kinds | all-kinds
organisations.create   | system_admin                                                     |                   |           |
organisations.edit     | system_admin                                                     | operator          |           |
organisations.close    | system_admin                                                     | operator          |           |
users.list             | administrators                                                   |                   |           |
users.show             | administrators                                                   | operator          |           |
users.create           | system_admin                                                     |                   |           |
users.invite           | security_admin                                                   | operator          |           |
users.disable          | security_admin                                                   | operator          |           |
users.enable           | security_admin                                                   | operator          |           |
memberships.list       | administrators                                                   |                   |           |
memberships.show       | administrators                                                   | operator          |           |
memberships.grant      | security_admin                                                   |                   |           |
memberships.end        | security_admin                                                   | operator          |           |
audit.list             | audit_admin oversight_reader internal_auditor                    |                   |           |
audit.verify           | audit_admin oversight_reader                                     |                   |           |
jobs.list              | system_admin                                                     |                   |           |
jobs.find              | system_admin                                                     | operator          |           |
jobs.retry             | system_admin                                                     | operator          |           |
workitems.list         | everyone                                                         |                   |           |
workitems.summary      | everyone                                                         |                   |           |
notifications.list     | everyone                                                         |                   |           |
notifications.readAll  | everyone                                                         |                   |           |
notifications.read     | everyone                                                         |                   |           |
live.follow            | everyone                                                         |                   |           |
drafts.list            | everyone                                                         |                   |           |
drafts.show            | everyone                                                         |                   |           |
drafts.keep            | everyone                                                         |                   |           |
drafts.discard         | everyone                                                         |                   |           |
files.upload           | everyone                                                         |                   |           |
files.show             | everyone                                                         | all-kinds         |           |
files.content          | everyone                                                         | all-kinds         |           |
calendaryears.list     | everyone                                                         |                   |           |
calendaryears.show     | everyone                                                         | all-kinds         | all-kinds | all-kinds
calendaryears.import   | system_admin                                                     |                   |           |
calendaryears.reimport | system_admin                                                     | operator          |           |
calendaryears.approve  | security_admin                                                   | operator          |           |
deadlines.compute      | everyone                                                         |                   |           |
parameters.list        | everyone                                                         |                   |           |
parameters.show        | everyone                                                         | all-kinds         | all-kinds | all-kinds
parameters.propose     | system_admin budget_officer                                      |                   |           |
parameters.repropose   | system_admin budget_officer                                      | operator finance  | finance   |
parameters.activate    | security_admin procurement_regulator                             | operator finance  | finance   |
parameters.withdraw    | system_admin budget_officer security_admin procurement_regulator | operator finance  | finance   |
catalogues.list        | everyone                                                         |                   |           |
catalogues.effective   | everyone                                                         |                   |           |
catalogues.show        | everyone                                                         | purchaser offices | offices   |
catalogues.draft       | procurement_officer                                              |                   |           |
catalogues.redraft     | procurement_officer                                              | purchaser         |           |
catalogues.publish     | procurement_approver                                             | purchaser         |           |
catalogues.retire      | procurement_approver                                             | purchaser         |           |
vendors.list           | everyone                                                         |                   |           |
vendors.show           | everyone                                                         | all-kinds         | all-kinds | all-kinds
vendors.checkRequirements | vendor-people                                                 | vendor            |           |
registrations.list     | vendor-people procurement_regulator oversight_reader             |                   |           |
registrations.show     | vendor-people procurement_regulator oversight_reader             | vendor offices    | offices   |
registrations.draft    | bid_manager                                                      |                   |           |
registrations.redraft  | bid_manager                                                      | vendor            |           |
registrations.declare  | signatory                                                        | vendor            |           |
registrations.submit   | bid_manager                                                      | vendor            |           |
registrations.return   | procurement_regulator                                            | finance           |           |
registrations.verify   | procurement_regulator                                            | finance           |           |
registrations.reopen   | bid_manager                                                      | vendor            |           |
registrations.withdraw | bid_manager                                                      | vendor            |           |
socialworkers.list     | roster-readers                                                   |                   |           |
socialworkers.show     | roster-readers                                                   | vendor offices    | offices   |
socialworkers.register | delivery_manager                                                 |                   |           |
socialworkers.change   | delivery_manager                                                 | vendor            |           |
socialworkers.leave    | delivery_manager                                                 | vendor            |           |
socialworkers.erase    | delivery_manager                                                 | vendor            |           |
debarments.list        | public                                                           |                   |           |
debarments.show        | public                                                           |                   |           |
debarments.impose      | procurement_regulator                                            |                   |           |
debarments.revoke      | procurement_regulator                                            | finance           |           |
estimates.list         | buying bureau oversight_reader                                   |                   |           |
estimates.show         | buying bureau oversight_reader                                   | purchaser offices | offices   |
estimates.replay       | buying bureau oversight_reader                                   | purchaser offices | offices   |
estimates.compute      | procurement_officer                                              |                   |           |
estimates.draft        | procurement_officer                                              |                   |           |
estimates.redraft      | procurement_officer                                              | purchaser         |           |
estimates.submit       | procurement_officer                                              | purchaser         |           |
estimates.return       | unit_head                                                        | purchaser         |           |
estimates.approve      | unit_head                                                        | purchaser         |           |
budgetlines.list       | buying bureau oversight_reader                                   |                   |           |
budgetlines.show       | buying bureau oversight_reader                                   | purchaser offices | offices   |
budgetlines.entries    | buying bureau oversight_reader                                   | purchaser offices | offices   |
budgetlines.load       | budget_officer                                                   |                   |           |
budgetlines.confirm    | budget_officer                                                   | finance           |           |
budgetlines.close      | budget_officer                                                   | finance           |           |
projects.list          | buying delivering agency bureau oversight_reader                 |                   |           |
projects.show          | buying delivering agency bureau oversight_reader                 | parties offices   | offices   |
projects.draft         | procurement_officer                                              |                   |           |
projects.reserve       | procurement_officer                                              | purchaser         |           |
projects.plan          | procurement_officer                                              | purchaser         |           |
projects.publishIntent | procurement_officer                                              | purchaser         |           |
projects.entrust       | procurement_officer                                              | purchaser         |           |
projects.file          | procurement_regulator                                            | finance           |           |
projects.returnPlan    | procurement_regulator                                            | finance           |           |
projects.cancel        | procurement_approver                                             | purchaser         |           |
tenders.list           | everyone                                                         |                   |           |
tenders.show           | everyone                                                         | parties offices   | offices   |
tenders.draft          | drafting                                                         |                   |           |
tenders.redraft        | drafting                                                         | parties           |           |
tenders.submit         | drafting                                                         | parties           |           |
tenders.publish        | drafting                                                         | parties           |           |
tenders.return         | procurement_approver                                             | purchaser         |           |
tenders.approve        | procurement_approver                                             | purchaser         |           |
tenders.cancel         | procurement_approver                                             | purchaser         |           |
tenders.amend          | drafting                                                         | parties           |           |
custody.candidates     | drafting                                                         |                   |           |
custody.show           | everyone                                                         | parties offices   | offices   |
custody.name           | drafting                                                         | parties           |           |
custody.setKey         | opening_custodian agent_reviewer procurement_regulator           |                   |           |
openings.list          | everyone                                                         | parties offices   | offices   |
openings.show          | everyone                                                         | all-kinds         | all-kinds | all-kinds
inquiries.list         | everyone                                                         | parties offices   | offices   |
inquiries.show         | everyone                                                         | parties vendor offices | offices   |
inquiries.ask          | bid_manager                                                      |                   |           |
inquiries.answer       | drafting                                                         | parties           |           |
inquiries.withdraw     | bid_manager                                                      | vendor            |           |
bids.submit            | bid_manager signatory                                            | vendor            | vendor    | vendor
bids.showOwn           | everyone                                                         | vendor            |           |
bids.list              | everyone                                                         | all-kinds         | all-kinds | all-kinds
bids.show              | everyone                                                         | vendor parties offices | offices |
bids.replace           | bid_manager signatory                                            | vendor            |           |
bids.withdraw          | bid_manager signatory                                            | vendor            |           |
ceremony.shares        | opening_custodian agent_reviewer procurement_regulator           |                   |           |
ceremony.post          | opening_custodian agent_reviewer procurement_regulator           |                   |           |
awards.show            | overseeing contract_manager vendor-people                        | vendor parties offices | offices |
awards.ofTender        | overseeing contract_manager vendor-people                        | vendor parties offices | offices |
awards.candidates      | overseeing                                                       | parties offices | offices |
awards.determine       | unit_head                                                        | purchaser         |           |
awards.announce        | drafting                                                         | parties           |           |
awards.annulAward      | unit_head                                                        | purchaser         |           |
awardletters.list      | overseeing contract_manager vendor-people                        |                   |           |
awardletters.show      | overseeing contract_manager vendor-people                        | vendor parties offices | offices |
failures.competition   | overseeing                                                       | parties offices   | offices   |
failures.fail          | procurement_approver agent_reviewer                              | parties           |           |
challenges.submit      | signatory                                                        |                   |           |
challenges.list        | overseeing contract_manager vendor-people                        |                   |           |
challenges.show        | overseeing contract_manager vendor-people                        | vendor parties offices | offices |
challenges.accept      | procurement_approver agent_reviewer                              | parties           |           |
challenges.refuse      | procurement_approver agent_reviewer                              | parties           |           |
challenges.uphold      | procurement_approver                                             | purchaser         |           |
challenges.dismiss     | procurement_approver agent_reviewer                              | parties           |           |
challenges.withdraw    | signatory                                                        | vendor            |           |
tendersuspension.suspend | procurement_approver agent_reviewer                            | parties           |           |
tendersuspension.resume | procurement_approver agent_reviewer                             | parties           |           |
complaints.file        | signatory                                                        | vendor            |           |
complaints.list        | overseeing contract_manager vendor-people                        |                   |           |
complaints.show        | overseeing contract_manager vendor-people                        | vendor parties offices | offices |
complaints.uphold      | procurement_regulator                                            | finance           |           |
complaints.dismiss     | procurement_regulator                                            | finance           |           |
reviewpanels.ofTender  | everyone                                                         | parties offices   | offices   |
reviewpanels.candidates | drafting                                                        | parties           |           |
reviewpanels.draw      | drafting                                                         | parties           |           |
reviewpanels.show      | everyone                                                         | all-kinds         | all-kinds | all-kinds
reviewpanels.reseat    | drafting                                                         | parties           |           |
reviewpanels.declare   | panelists                                                        | parties           |           |
reviewpanels.recuse    | drafting                                                         | parties           |           |
reviewpanels.chair     | panelists agent_officer                                          | parties           |           |
reviewpanels.complete  | drafting                                                         | parties           |           |
reviewpanels.dissolve  | drafting                                                         | parties           |           |
review.review          | drafting                                                         | parties           |           |
review.showChecks      | review-people                                                    | parties offices   | offices   |
review.check           | drafting                                                         | parties           |           |
review.consult         | drafting                                                         | parties           |           |
review.listConsultations | review-people                                                  | parties offices   | offices   |
review.recordConsultation | drafting                                                      | parties           |           |
review.callFinalOffers | drafting                                                         | parties           |           |
scores.own             | panelists                                                        | parties           |           |
scores.fill            | panelists                                                        | parties           |           |
scores.lock            | panelists                                                        | parties           |           |
scores.confirm         | panelists                                                        | parties           |           |
scores.list            | review-people                                                    | parties offices   | offices   |
scores.show            | review-people                                                    | parties offices   | offices   |
scores.reopen          | drafting                                                         | parties           |           |
scores.score           | drafting                                                         | parties           |           |
scores.drawTies        | procurement_officer                                              | purchaser         |           |
scores.evaluation      | review-people                                                    | parties offices   | offices   |
scores.replay          | review-people                                                    | parties offices   | offices   |
reports.showOffers     | review-people                                                    | parties offices   | offices   |
reports.explainPrice   | drafting                                                         | parties           |           |
reports.show           | review-people                                                    | parties offices   | offices   |
reports.sign           | panelists                                                        | parties           |           |
reports.deemSigned     | drafting                                                         | parties           |           |
contracts.draft        | contract_manager                                                 | purchaser         |           |
contracts.list         | contract-people                                                  |                   |           |
contracts.show         | contract-people                                                  | vendor parties service_site evaluator offices | offices   |
contracts.redraft      | contract_manager                                                 | purchaser         |           |
contracts.submit       | contract_manager                                                 | purchaser         |           |
contracts.checkLegally | legal_counsel                                                    | purchaser         |           |
contracts.checkBudget  | accountant                                                       | purchaser         |           |
contracts.return       | legal_counsel accountant unit_head                               | purchaser         |           |
contracts.approve      | unit_head                                                        | purchaser         |           |
contractacts.consent   | unit_head signatory                                              | purchaser vendor  |           |
contractacts.registerSeal | seal_keeper                                                      | purchaser         |           |
contractacts.handInScan | seal_keeper                                                      | purchaser         |           |
contractacts.announce  | contract_manager                                                 | purchaser         |           |
contractacts.file      | contract_manager                                                 | purchaser         |           |
contractacts.receiveBond | contract_manager                                                 | purchaser         |           |
contractacts.returnBond | contract_manager                                                 | purchaser         |           |
contractacts.suspend   | unit_head                                                        | purchaser         |           |
contractacts.resume    | unit_head                                                        | purchaser         |           |
contractacts.terminate | unit_head                                                        | purchaser         |           |
contractacts.rescind   | unit_head                                                        | purchaser         |           |
contractacts.complete  | contract_manager                                                 | purchaser         |           |
milestones.list        | performing-people                                                |                   |           |
milestones.show        | performing-people                                                | purchaser vendor offices | offices   |
milestones.plan        | performing-people                                                | purchaser vendor offices | offices   |
contractdocuments.list | assessment-people seal_keeper site_officer                       | vendor parties service_site evaluator offices | offices |
staffassignments.assign | delivery_manager                                                | vendor            |           |
staffassignments.vacancies | service-people                                               | purchaser vendor service_site evaluator offices | offices |
staffassignments.list  | service-people                                                   |                   |           |
staffassignments.show  | service-people                                                   | purchaser vendor service_site evaluator offices | offices |
staffassignments.end   | delivery_manager                                                 | vendor            |           |
servicereports.draft   | delivery_manager                                                 | vendor            |           |
servicereports.progress | service-people                                                  | purchaser vendor service_site evaluator offices | offices |
servicereports.list    | service-people                                                   |                   |           |
servicereports.show    | service-people                                                   | purchaser vendor service_site evaluator offices | offices |
servicereports.redraft | delivery_manager                                                 | vendor            |           |
servicereports.submit  | delivery_manager                                                 | vendor            |           |
servicereports.confirm | site_officer                                                     | service_site      |           |
servicereports.return  | contract_manager                                                 | purchaser         |           |
servicereports.accept  | contract_manager                                                 | purchaser         |           |
acceptances.plan       | acceptance_officer                                               | purchaser         |           |
acceptances.candidates | acceptance_officer                                               | purchaser         |           |
acceptances.list       | service-people                                                   |                   |           |
acceptances.show       | service-people                                                   | purchaser vendor service_site evaluator offices | offices |
acceptances.replan     | acceptance_officer                                               | purchaser         |           |
acceptances.hold       | acceptance_officer                                               | purchaser         |           |
acceptances.sign       | unit_head                                                        | purchaser         |           |
acceptances.announce   | acceptance_officer                                               | purchaser         |           |
deductions.propose     | contract_manager                                                 | purchaser         |           |
deductions.list        | performing-people                                                |                   |           |
deductions.show        | performing-people                                                | purchaser vendor offices | offices |
deductions.reply       | delivery_manager signatory                                       | vendor            |           |
deductions.confirm     | procurement_approver                                             | purchaser         |           |
deductions.waive       | procurement_approver                                             | purchaser         |           |
assessments.commission | contract_manager                                                 | purchaser         |           |
assessments.list       | assessment-people                                                |                   |           |
assessments.show       | assessment-people                                                | purchaser vendor evaluator offices | offices |
assessments.comment    | contract_manager signatory                                       | purchaser vendor  |           |
assessments.publish    | contract_manager                                                 | purchaser         |           |
assessments.withdraw   | unit_head                                                        | purchaser         |           |
assessmentwork.declare | lead_evaluator evaluator                                         | evaluator         |           |
assessmentwork.candidates | lead_evaluator                                                | evaluator         |           |
assessmentwork.plan    | lead_evaluator                                                   | evaluator         |           |
assessmentwork.drawSample | lead_evaluator                                                | evaluator         |           |
assessmentwork.listSamples | paper-people                                                 | purchaser evaluator offices | offices |
assessmentwork.start   | lead_evaluator                                                   | evaluator         |           |
assessmentwork.recordVeto | lead_evaluator                                                | evaluator         |           |
assessmentwork.strikeVeto | lead_evaluator                                                | evaluator         |           |
assessmentwork.settle  | lead_evaluator                                                   | evaluator         |           |
assessmentwork.releaseDraft | lead_evaluator                                              | evaluator         |           |
assessmentwork.answer  | lead_evaluator                                                   | evaluator         |           |
assessmentwork.reopen  | lead_evaluator                                                   | evaluator         |           |
assessmentwork.finalise | lead_evaluator                                                  | evaluator         |           |
assessmentsheets.list  | paper-people                                                     |                   |           |
assessmentsheets.show  | paper-people                                                     | purchaser evaluator offices | offices |
assessmentsheets.fill  | evaluator                                                        |                   |           |
assessmentsheets.lock  | evaluator                                                        |                   |           |
assessmentsheets.compare | paper-people                                                   | purchaser evaluator offices | offices |
rectifications.issue   | contract_manager                                                 | purchaser         |           |
rectifications.list    | paying-people                                                    |                   |           |
rectifications.show    | paying-people                                                    | purchaser vendor offices | offices |
rectifications.answer  | delivery_manager signatory                                       | vendor            |           |
rectifications.return  | contract_manager                                                 | purchaser         |           |
rectifications.confirm | contract_manager                                                 | purchaser         |           |
invoices.submit        | vendor_finance                                                   | vendor            |           |
invoices.list          | payment-people                                                   |                   |           |
invoices.show          | payment-people                                                   | purchaser vendor offices | offices   |
invoices.accept        | accountant                                                       | purchaser         |           |
invoices.return        | accountant                                                       | purchaser         |           |
paymentrequests.draft  | contract_manager                                                 | purchaser         |           |
paymentrequests.list   | payment-people                                                   |                   |           |
paymentrequests.show   | payment-people                                                   | purchaser vendor offices | offices   |
paymentrequests.submit | contract_manager                                                 | purchaser         |           |
paymentrequests.verify | accountant                                                       | purchaser         |           |
paymentrequests.endorse | unit_head                                                        | purchaser         |           |
paymentrequests.review | payment_reviewer                                                 | finance           |           |
paymentrequests.approve | payment_approver                                                 | finance           |           |
paymentrequests.return | contract_manager accountant unit_head payment_reviewer payment_approver | purchaser finance |           |
paymentorders.release  | payment_approver                                                 | finance           |           |
paymentorders.settle   | payment_reviewer                                                 | finance           |           |
paymentorders.close    | payment_approver                                                 | finance           |           |
paymentorders.bounce   | payment_reviewer                                                 | finance           |           |
paymentorders.correctPayee | vendor_finance                                                   | vendor            |           |
paymentorders.confirmPayee | accountant                                                       | purchaser         |           |
contractpayments.show  | payment-people                                                   | purchaser vendor offices | offices   |
cases.show             | case-readers                                                     | purchaser offices | offices   |
cases.archiveIndex     | case-readers                                                     | purchaser offices | offices   |
cases.entries          | internal_auditor oversight_reader                                | purchaser offices | offices   |
cases.proof            | internal_auditor oversight_reader                                | purchaser offices | offices   |
`;

/** Names for what stands together in the table. */
const GROUPS: Readonly<Record<string, readonly string[]>> = {
  everyone: [
    ...[
      'procurement_officer',
      'procurement_approver',
      'contract_manager',
      'acceptance_officer',
      'accountant',
      'unit_head',
    ],
    ...['legal_counsel', 'seal_keeper', 'internal_auditor', 'opening_custodian', 'agent_officer', 'agent_reviewer'],
    ...[
      'site_officer',
      'bid_manager',
      'delivery_manager',
      'vendor_finance',
      'signatory',
      'lead_evaluator',
      'evaluator',
    ],
    ...['budget_officer', 'payment_reviewer', 'payment_approver', 'procurement_regulator', 'oversight_reader'],
    ...['system_admin', 'security_admin', 'audit_admin', 'review_expert'],
  ],
  administrators: ['system_admin', 'security_admin', 'audit_admin'],
  buying: [
    'procurement_officer',
    'procurement_approver',
    'unit_head',
    'accountant',
    'internal_auditor',
    'legal_counsel',
  ],
  delivering: ['contract_manager', 'acceptance_officer'],
  'vendor-people': ['bid_manager', 'delivery_manager', 'vendor_finance', 'signatory'],
  'roster-readers': ['bid_manager', 'delivery_manager', 'signatory', 'procurement_regulator', 'oversight_reader'],
  drafting: ['procurement_officer', 'agent_officer'],
  agency: ['agent_officer', 'agent_reviewer'],
  panelists: ['review_expert', 'procurement_officer', 'contract_manager', 'acceptance_officer', 'internal_auditor'],
  'review-people': [
    ...['procurement_officer', 'procurement_approver', 'unit_head', 'accountant', 'internal_auditor', 'legal_counsel'],
    ...[
      'contract_manager',
      'acceptance_officer',
      'agent_officer',
      'agent_reviewer',
      'review_expert',
      'oversight_reader',
    ],
    ...['budget_officer', 'payment_reviewer', 'payment_approver', 'procurement_regulator'],
  ],
  overseeing: [
    ...['procurement_officer', 'procurement_approver', 'unit_head', 'accountant', 'internal_auditor', 'legal_counsel'],
    ...['agent_officer', 'agent_reviewer', 'budget_officer', 'payment_reviewer', 'payment_approver'],
    ...['procurement_regulator', 'oversight_reader'],
  ],
  'contract-people': [
    ...['procurement_officer', 'procurement_approver', 'unit_head', 'accountant', 'internal_auditor', 'legal_counsel'],
    ...['agent_officer', 'agent_reviewer', 'budget_officer', 'payment_reviewer', 'payment_approver'],
    ...['procurement_regulator', 'oversight_reader', 'contract_manager', 'acceptance_officer', 'seal_keeper'],
    ...[
      'bid_manager',
      'delivery_manager',
      'vendor_finance',
      'signatory',
      'site_officer',
      'lead_evaluator',
      'evaluator',
    ],
  ],
  'paying-people': [
    ...['procurement_officer', 'procurement_approver', 'unit_head', 'accountant', 'internal_auditor', 'legal_counsel'],
    ...['agent_officer', 'agent_reviewer', 'budget_officer', 'payment_reviewer', 'payment_approver'],
    ...['procurement_regulator', 'oversight_reader', 'contract_manager', 'acceptance_officer'],
    ...['bid_manager', 'delivery_manager', 'vendor_finance', 'signatory'],
  ],
  'assessment-people': [
    ...['procurement_officer', 'procurement_approver', 'unit_head', 'accountant', 'internal_auditor', 'legal_counsel'],
    ...['agent_officer', 'agent_reviewer', 'budget_officer', 'payment_reviewer', 'payment_approver'],
    ...['procurement_regulator', 'oversight_reader', 'contract_manager', 'acceptance_officer'],
    ...['bid_manager', 'delivery_manager', 'vendor_finance', 'signatory', 'lead_evaluator', 'evaluator'],
  ],
  'paper-people': [
    ...['procurement_officer', 'procurement_approver', 'unit_head', 'accountant', 'internal_auditor', 'legal_counsel'],
    ...['agent_officer', 'agent_reviewer', 'budget_officer', 'payment_reviewer', 'payment_approver'],
    ...['procurement_regulator', 'oversight_reader', 'contract_manager', 'acceptance_officer'],
    ...['lead_evaluator', 'evaluator'],
  ],
  'case-readers': [
    ...['procurement_officer', 'procurement_approver', 'unit_head', 'accountant', 'internal_auditor', 'legal_counsel'],
    ...['contract_manager', 'acceptance_officer', 'oversight_reader'],
    ...['budget_officer', 'payment_reviewer', 'payment_approver', 'procurement_regulator'],
  ],
  'performing-people': [
    ...['procurement_officer', 'procurement_approver', 'unit_head', 'accountant', 'internal_auditor', 'legal_counsel'],
    ...['contract_manager', 'acceptance_officer', 'bid_manager', 'delivery_manager', 'vendor_finance', 'signatory'],
    ...['budget_officer', 'payment_reviewer', 'payment_approver', 'procurement_regulator', 'oversight_reader'],
  ],
  'service-people': [
    ...['procurement_officer', 'procurement_approver', 'unit_head', 'accountant', 'internal_auditor', 'legal_counsel'],
    ...['contract_manager', 'acceptance_officer', 'bid_manager', 'delivery_manager', 'vendor_finance', 'signatory'],
    ...['budget_officer', 'payment_reviewer', 'payment_approver', 'procurement_regulator', 'oversight_reader'],
    ...['site_officer', 'lead_evaluator', 'evaluator'],
  ],
  'payment-people': [
    ...['contract_manager', 'accountant', 'unit_head', 'procurement_approver', 'internal_auditor'],
    ...['vendor_finance', 'signatory', 'delivery_manager'],
    ...['budget_officer', 'payment_reviewer', 'payment_approver', 'procurement_regulator', 'oversight_reader'],
  ],
  bureau: ['budget_officer', 'payment_reviewer', 'payment_approver', 'procurement_regulator'],
  'all-kinds': [
    'purchaser',
    'procurement_agent',
    'service_site',
    'vendor',
    'evaluator',
    'finance',
    'oversight',
    'external',
    'operator',
  ],
  parties: ['purchaser', 'procurement_agent'],
  offices: ['finance', 'oversight'],
};

export type Relation = 'own' | 'above' | 'other';

/** One line of the table: `public`, or the posts that may, and the kinds of organisation that find the resource. */
export type Access =
  'public' | ({ readonly posts: readonly Post[] } & Readonly<Record<Relation, readonly OrganisationKind[]>>);

const [, ...LINES] = TABLE.trim().split('\n');

/** The table by operation. */
export const ACCESS: ReadonlyMap<string, Access> = new Map(
  LINES.map((line) => {
    const [operation = '', posts = '', own = '', above = '', other = ''] = line.split('|').map((cell) => cell.trim());
    if (posts === 'public') return [operation, 'public'];
    const kinds = { own: members(own), above: members(above), other: members(other) };
    return [operation, { posts: members(posts), ...kinds } as Access];
  }),
);

function members(cell: string): string[] {
  return cell.split(' ').flatMap((word) => GROUPS[word] ?? (word === '' ? [] : [word]));
}
