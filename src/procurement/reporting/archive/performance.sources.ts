import { archiveSource } from './archive-source.js';

/** What was reported, confirmed, accepted, taken off and assessed. */
export const PERFORMANCE = [
  archiveSource('service-report', {
    ...{ kind: `'service-report'`, of: 'r.month', number: 'c.number', title: 'c.title', date: 'r.submitted_on' },
    content: `jsonb_build_object('month', r.month, 'submission', r.submission, 'counts', r.counts, 'narrative', r.narrative, 'payroll', r.payroll)`,
    place: `'service-reports/' || r.id`,
    from: `contract c join service_report r on r.contract_id = c.id where c.project_id = $1 and r.submitted_on is not null order by r.month`,
  }),
  archiveSource('site-confirmation', {
    ...{ kind: `'site-confirmation'`, of: 'r.month', title: 'o.name', date: 's.confirmed_on' },
    content: `jsonb_build_object('submission', s.submission, 'verdict', s.verdict, 'words', s.words)`,
    place: `'service-reports/' || r.id`,
    from: `contract c join service_report r on r.contract_id = c.id join site_confirmation s on s.report_id = r.id
           join organisation o on o.id = s.site_id where c.project_id = $1 order by r.month, s.id`,
  }),
  archiveSource('acceptance', {
    ...{ kind: `'acceptance'`, of: 'a.stage', number: 'c.number', title: 'c.title', date: 'a.held_on' },
    content: `jsonb_build_object('stage', a.stage, 'items', a.items, 'users', a.users, 'result', a.result)`,
    place: `'acceptances/' || a.id`,
    from: `contract c join acceptance a on a.contract_id = c.id where c.project_id = $1 and a.held_on is not null order by a.id`,
  }),
  archiveSource('deduction', {
    ...{ kind: `'deduction'`, of: 'd.status', title: 'd.breach_key', date: 'd.proposed_on' },
    content: `jsonb_build_object('basis', d.basis, 'explained', d.explained, 'reason', d.reason, 'reply', d.reply, 'decision', d.decision)`,
    place: `'deductions/' || d.id`,
    from: 'contract c join deduction d on d.contract_id = c.id where c.project_id = $1 order by d.id',
  }),
  archiveSource('assessment', {
    ...{
      kind: `'assessment'`,
      of: 'a.status',
      number: 'c.number',
      title: 'e.name',
      date: 'coalesce(a.final_on, a.drafted_on)',
    },
    ...{ digest: 'a.papers_digest', place: `'assessments/' || a.id` },
    from: `contract c join assessment a on a.contract_id = c.id join organisation e on e.id = a.evaluator_id
           where c.project_id = $1 and a.status in ('in_objection', 'final', 'published') order by a.id`,
  }),
  archiveSource('rectification', {
    ...{ kind: `'rectification'`, of: 'r.status', number: 'c.number', title: 'c.title', date: 'r.issued_on' },
    content: `jsonb_build_object('demands', r.demands, 'dueOn', r.due_on, 'answer', r.answer, 'returns', r.returns)`,
    place: `'rectifications/' || r.id`,
    from: 'contract c join rectification r on r.contract_id = c.id where c.project_id = $1 order by r.id',
  }),
];
