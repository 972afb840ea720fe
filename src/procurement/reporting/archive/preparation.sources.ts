import { archiveSource, dayOf } from './archive-source.js';

/** From the estimate to the mandate of the agent, and everything that was made public. */
export const PREPARATION = [
  archiveSource('estimate', {
    ...{ kind: `'estimate'`, number: 'e.number', title: 'e.title', date: dayOf('e.computed_at') },
    content: `jsonb_build_object('snapshot', e.snapshot, 'result', e.result)`,
    place: `'estimates/' || e.id`,
    from: 'project p join cost_estimate e on e.id = p.estimate_id where p.id = $1',
  }),
  archiveSource('estimate-minutes', {
    ...{ kind: `'estimate-minutes'`, number: `e.minutes ->> 'number'`, title: `e.minutes ->> 'matter'` },
    ...{ date: `(e.minutes ->> 'date')::date`, content: 'e.minutes', place: `'estimates/' || e.id` },
    from: 'project p join cost_estimate e on e.id = p.estimate_id where p.id = $1 and e.minutes is not null',
  }),
  archiveSource('plan-filing', {
    ...{ kind: `'plan-filing'`, number: 'p.plan_number', title: 'p.name' },
    date: `(select ${dayOf('max(a.at)')} from audit_entry a where a.chain = 'project:' || p.id and a.action = 'project.file')`,
    content: `jsonb_build_object('plan', p.plan_number, 'project', p.number, 'method', p.method, 'ground', p.method_ground, 'ceilingFen', p.ceiling_fen)`,
    ...{ place: `'projects/' || p.id`, from: 'project p where p.id = $1 and p.plan_number is not null' },
  }),
  archiveSource('method-approval', {
    ...{ kind: `'method-approval'`, number: `p.method_approval ->> 'number'`, title: 'p.name' },
    ...{ date: `(p.method_approval ->> 'date')::date`, content: 'p.method_approval', place: `'projects/' || p.id` },
    from: 'project p where p.id = $1 and p.method_approval is not null',
  }),
  archiveSource('mandate', {
    ...{ kind: `'mandate'`, number: `p.mandate ->> 'number'`, title: 'o.name', date: `(p.mandate ->> 'date')::date` },
    ...{ content: 'p.mandate', place: `'projects/' || p.id` },
    from: 'project p join organisation o on o.id = p.agent_id where p.id = $1 and p.mandate is not null',
  }),
  archiveSource('notices', {
    ...{
      kind: `'notice-' || n.kind`,
      of: `n.body ->> 'stage'`,
      number: `coalesce(n.body ->> 'number', n.body ->> 'contract')`,
    },
    ...{ title: 'n.title', date: 'n.published_on', content: 'n.body', place: `'notices/' || n.id` },
    from: 'notice n where n.project_id = $1 order by n.id',
  }),
];
