import { ScopedStatement } from '#src/platform/access/scoped-statement.js';
import { SUBJECTS } from '../case-subjects.js';
import { caseAccess } from '../reporting.access.js';

const day = (instant: string) => `(${instant} at time zone 'Asia/Shanghai')::date`;

/** The project with the sides of its contract. */
export const CASE = new ScopedStatement(
  'case.show',
  caseAccess,
  1,
  ({ read }) => `
  select t.id, t.number, t.name, t.status, o.id as "purchaserId", o.name as "purchaserName", t.ceiling_fen as "ceilingFen",
         v.id as "vendorId", v.name as "vendorName",
         (select c.price_fen from contract c where c.project_id = t.id order by c.id desc limit 1) as "priceFen"
  from project t join organisation o on o.id = t.purchaser_id
    left join lateral (
      select a.vendor_id from award a join tender d on d.id = a.tender_id
      where d.project_id = t.id and a.status = 'announced' order by a.id desc limit 1
    ) won on true
    left join organisation v on v.id = won.vendor_id
  where t.id = $1 and (${read})`,
);

/** Where everything of the case stands, in the order of the lifecycle. */
export const SUBJECT_STATES = {
  name: 'case.subject-states',
  text: `
    ${SUBJECTS},
    states (type, id, status, label) as (
      select 'estimate', id, status, number from cost_estimate where id in (select id from subjects where type = 'estimate')
      union all select 'project', id, status, number from project where id = $1::uuid
      union all select 'tender', id, status, number from tender where id in (select id from tenders)
      union all select 'opening', id, status, kind from opening where tender_id in (select id from tenders)
      union all select 'inquiry', id, status, part from inquiry where tender_id in (select id from tenders)
      union all select 'bid', b.id, b.status, v.name from bid b join organisation v on v.id = b.vendor_id where b.tender_id in (select id from tenders)
      union all select 'review-panel', id, status, null from review_panel where tender_id in (select id from tenders)
      union all select 'score-sheet', id, status, null from score_sheet where tender_id in (select id from tenders)
      union all select 'award', a.id, a.status, v.name from award a join organisation v on v.id = a.vendor_id where a.tender_id in (select id from tenders)
      union all select 'challenge', c.id, c.status, v.name from challenge c join organisation v on v.id = c.vendor_id
        where c.tender_id in (select id from tenders)
      union all select 'complaint', c.id, c.status, v.name from complaint c join organisation v on v.id = c.vendor_id
        where c.tender_id in (select id from tenders)
      union all select 'contract', id, status, number from contract where id in (select id from contracts)
      union all select 'milestone', id, status, code from milestone where contract_id in (select id from contracts)
      union all select 'staff-assignment', id, status, post_code || '/' || slot from staff_assignment where contract_id in (select id from contracts)
      union all select 'service-report', id, status, month from service_report where contract_id in (select id from contracts)
      union all select 'acceptance', id, status, stage from acceptance where contract_id in (select id from contracts)
      union all select 'deduction', id, status, breach_key from deduction where contract_id in (select id from contracts)
      union all select 'assessment', a.id, a.status, e.name from assessment a join organisation e on e.id = a.evaluator_id
        where a.id in (select id from assessments)
      union all select 'assessment-sheet', id, status, null from assessment_sheet where assessment_id in (select id from assessments)
      union all select 'rectification', id, status, null from rectification where assessment_id in (select id from assessments)
      union all select 'invoice', id, status, number from invoice where contract_id in (select id from contracts)
      union all select 'payment-request', r.id, r.status, m.code from payment_request r join milestone m on m.id = r.milestone_id
        where r.contract_id in (select id from contracts)
    )
    select s.type as subject, s.id, x.label, x.status from subjects s join states x on x.type = s.type and x.id = s.id
    order by s.ordinal, s.id`,
};

/** What the case has of each budget line. */
export const BUDGET = {
  name: 'case.budget',
  text: `
    with held as (
      select budget_line_id, amount_fen as reserved, 0::bigint as committed, 0::bigint as in_payment, 0::bigint as paid, 0::bigint as returned
      from reservation where project_id = $1
      union all
      select m.budget_line_id, 0, m.committed_fen, m.in_payment_fen, m.paid_fen, m.returned_fen
      from commitment m join contract c on c.id = m.contract_id where c.project_id = $1
    )
    select l.id, l.year, l.title, sum(h.reserved)::bigint as reserved, sum(h.committed)::bigint as committed,
           sum(h.in_payment)::bigint as "inPayment", sum(h.paid)::bigint as paid, sum(h.returned)::bigint as returned
    from held h join budget_line l on l.id = h.budget_line_id group by l.id order by l.year, l.id`,
};

/** Every last day of the case that is on record, and when it was kept. */
export const CLOCKS = {
  name: 'case.clocks',
  text: `
    with tenders as (select id from tender where project_id = $1),
    contracts as (select * from contract where project_id = $1 and signed_on is not null),
    clocks (ordinal, act, of, rule, due_on, done_on) as (
      select 1, 'answer-inquiry', q.part, 'A19', q.answer_due_on, ${day('q.answered_at')} from inquiry q
        where q.tender_id in (select id from tenders) and q.status <> 'withdrawn'
          and not exists (select from sealed_chain s where s.chain = 'inquiry:' || q.id)
      union all select 2, 'determine', null, 'A20', a.due_on, ${day('a.determined_at')} from award a where a.tender_id in (select id from tenders)
      union all select 3, 'announce-result', null, 'A21', a.announce_due_on, ${day('a.announced_at')} from award a
        where a.tender_id in (select id from tenders) and (a.status <> 'annulled' or a.announced_at is not null)
      union all select 4, 'reply-to-challenge', null, 'A27', c.due_on, ${day('c.replied_at')} from challenge c
        where c.tender_id in (select id from tenders) and c.status <> 'withdrawn'
      union all select 5, 'decide-complaint', c.decision_number, 'A29', c.due_on, ${day('c.decided_at')} from complaint c
        where c.tender_id in (select id from tenders)
      union all select 6, 'sign-contract', c.number, 'A22', c.sign_due_on, c.signed_on from contract c
        where c.project_id = $1 and (c.signed_on is not null or c.ended_on is null)
      union all select 7, 'announce-contract', number, 'A23', announce_due_on, announced_on from contracts
      union all select 8, 'file-contract', number, 'A24', file_due_on, filed_on from contracts
      union all select 9, 'receive-bond', number, 'A32', bond_due_on, (bond ->> 'receivedOn')::date from contracts where bond_due_on is not null
      union all select 10, 'submit-report', r.month, 'D2', r.due_on, r.submitted_on from service_report r join contracts c on c.id = r.contract_id
      union all select 11, 'announce-acceptance', a.stage, 'D33', a.announce_due_on, a.announced_on from acceptance a
        join contracts c on c.id = a.contract_id where a.announce_due_on is not null
      union all select 12, 'return-bond', number, 'D32', bond_return_due_on, (bond ->> 'returnedOn')::date from contracts
        where bond_return_due_on is not null
      union all select 13, 'reply-to-deduction', d.breach_key, 'D11', d.reply_due_on, d.replied_on from deduction d
        join contracts c on c.id = d.contract_id where d.replied_on is not null or d.status = 'proposed'
      union all select 14, 'answer-rectification', null, 'E7', r.due_on, r.answered_on from rectification r
        join contracts c on c.id = r.contract_id
      union all select 15, 'pay', m.code, 'D30', r.due_on, r.settled_on from payment_request r
        join milestone m on m.id = r.milestone_id join contracts c on c.id = r.contract_id where r.due_on is not null and r.status <> 'returned'
    )
    select act, of, rule, due_on as "dueOn", done_on as "doneOn" from clocks order by ordinal, due_on, of`,
};
