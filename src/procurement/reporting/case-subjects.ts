/**
 * The aggregates of the project `$1` as `subjects (type, id, ordinal)`, in the order of the lifecycle, for a statement to begin with. What is sealed
 * (bids before their opening, sheets before all are locked) is not among them: that it is there would be told by that.
 */
export const SUBJECTS = `
  with tenders as (select id from tender where project_id = $1::uuid),
  contracts as (select id from contract where project_id = $1::uuid),
  assessments as (select id from assessment where contract_id in (select id from contracts)),
  every (type, id, ordinal) as (
    select 'estimate', estimate_id, 1 from project where id = $1::uuid
    union all select 'project', $1::uuid, 2
    union all select 'tender', id, 3 from tenders
    union all select 'opening', id, 4 from opening where tender_id in (select id from tenders)
    union all select 'inquiry', id, 5 from inquiry where tender_id in (select id from tenders)
    union all select 'bid', id, 6 from bid where tender_id in (select id from tenders)
    union all select 'review-panel', id, 7 from review_panel where tender_id in (select id from tenders)
    union all select 'score-sheet', id, 8 from score_sheet where tender_id in (select id from tenders)
    union all select 'award', id, 9 from award where tender_id in (select id from tenders)
    union all select 'challenge', id, 10 from challenge where tender_id in (select id from tenders)
    union all select 'complaint', id, 11 from complaint where tender_id in (select id from tenders)
    union all select 'contract', id, 12 from contracts
    union all select 'milestone', id, 14 from milestone where contract_id in (select id from contracts)
    union all select 'staff-assignment', id, 15 from staff_assignment where contract_id in (select id from contracts)
    union all select 'service-report', id, 16 from service_report where contract_id in (select id from contracts)
    union all select 'acceptance', id, 17 from acceptance where contract_id in (select id from contracts)
    union all select 'deduction', id, 18 from deduction where contract_id in (select id from contracts)
    union all select 'assessment', id, 19 from assessments
    union all select 'assessment-sheet', id, 20 from assessment_sheet where assessment_id in (select id from assessments)
    union all select 'rectification', id, 21 from rectification where assessment_id in (select id from assessments)
    union all select 'invoice', id, 22 from invoice where contract_id in (select id from contracts)
    union all select 'payment-request', id, 23 from payment_request where contract_id in (select id from contracts)
  ),
  subjects as (
    select type, id, ordinal from every e where not exists (select from sealed_chain s where s.chain = e.type || ':' || e.id)
  )`;
