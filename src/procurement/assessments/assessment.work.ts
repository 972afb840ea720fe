import { defineWork, TODAY } from '#src/platform/work/index.js';
import { Contract, contractLifecycle } from '#src/procurement/contracts/index.js';
import { assessmentAccess } from './assessment.access.js';
import { assessmentLifecycle } from './assessment.lifecycle.js';

const CALLER = ':user::uuid::text';
const DECLARED = `t.declarations @> jsonb_build_array(jsonb_build_object('userId', ${CALLER}))`;
const SCORES = `coalesce(t.plan -> 'evaluators' ? ${CALLER}, false)`;
const IS_BARRED = `exists (select from assessment_relation r where r.assessment_id = t.id and r.user_id = :user)`;
/** Whoever leads has declared, has to do with nobody, and scores nothing. Rule: E3. */
const LEADS = `${DECLARED} and not ${SCORES} and not ${IS_BARRED}`;
const ALL_DECLARED = `not exists (
  select from jsonb_array_elements_text(t.plan -> 'evaluators') e
  where not t.declarations @> jsonb_build_array(jsonb_build_object('userId', e)))`;
const ALL_DRAWN = `(select count(*) from assessment_sample s where s.assessment_id = t.id) >= jsonb_array_length(t.plan -> 'samples')`;
const ALL_LOCKED = `not exists (select from assessment_sheet s where s.assessment_id = t.id and s.status <> 'locked')`;
const comment = (condition: string) =>
  `exists (select from jsonb_array_elements(t.comments) c where (c ->> 'round')::int = t.draft_round and ${condition})`;
const UNANSWERED = comment(`c ->> 'text' is not null and c ->> 'answer' is null`);
const SIDE = `case when t.purchaser_id = :org then 'purchaser' else 'vendor' end`;
const HEARD = `(${TODAY} > t.comment_due_on or ${comment(`c ->> 'side' = 'purchaser'`)} and ${comment(`c ->> 'side' = 'vendor'`)})`;
const MUST_RECTIFY = `coalesce((t.outcome #>> '{term,mustRectify}')::boolean, false)
  and not exists (select from rectification r where r.assessment_id = t.id)`;

/** An assessment through its hands: evaluator, both sides of the contract, evaluator again, purchaser. */
export const assessmentWork = defineWork({
  lifecycle: assessmentLifecycle,
  mine: assessmentAccess.write,
  from: 'assessment t join contract c on c.id = t.contract_id join project p on p.id = c.project_id',
  number: 'c.number',
  title: 'c.title',
  purchase: 'p.name',
  duties: [
    {
      take: 'declare',
      in: ['commissioned'],
      posts: ['lead_evaluator'],
      when: `not ${DECLARED} and not ${IS_BARRED}`,
    },
    { take: 'declare', in: ['planned'], when: `${SCORES} and not ${DECLARED} and not ${IS_BARRED}` },
    { take: 'plan', in: ['commissioned'], when: LEADS },
    { take: 'draw-sample', when: `${LEADS} and not ${ALL_DRAWN}` },
    { take: 'start', when: `${LEADS} and ${ALL_DRAWN} and ${ALL_DECLARED}` },
    {
      take: 'settle',
      in: ['fieldwork'],
      when: `${LEADS} and ${ALL_LOCKED} and (t.plan ->> 'endsOn')::date < ${TODAY}`,
    },
    { take: 'release-draft', when: LEADS },
    {
      take: 'comment',
      when: `${TODAY} <= t.comment_due_on and not ${comment(`c ->> 'side' = ${SIDE}`)}`,
      due: { on: 't.comment_due_on', rule: 'E3' },
    },
    { take: 'answer', when: `${LEADS} and ${UNANSWERED}` },
    { take: 'reopen', when: `${LEADS} and ${comment(`c #>> '{answer,accepted}' = 'true'`)}` },
    { take: 'finalise', when: `${LEADS} and ${HEARD} and not ${UNANSWERED}` },
    { take: 'publish' },
    { act: 'rectifications', permission: 'rectification.issue', in: ['final', 'published'], when: MUST_RECTIFY },
  ],
  movedBy: ['assessment-sheet', 'rectification'],
});

/** A payment waits for an assessment that nobody has commissioned, though the service is over. */
export const uncommissionedAssessmentWork = defineWork({
  of: 'contract',
  lifecycle: contractLifecycle,
  mine: (kind) => (kind === 'purchaser' ? Contract.access.write(kind) : []),
  from: 'contract t join project p on p.id = t.project_id',
  number: 't.number',
  title: 't.title',
  purchase: 'p.name',
  since: `((t.ends_on + 1)::timestamp at time zone 'Asia/Shanghai')`,
  duties: [
    {
      act: 'assessments',
      permission: 'assessment.commission',
      in: ['effective'],
      when: `t.ends_on < ${TODAY} and not exists (select from assessment a where a.contract_id = t.id and a.status <> 'withdrawn')
        and exists (select from milestone m where m.contract_id = t.id and m.status not in ('paid', 'cancelled')
                    and m.conditions ? 'assessment' and not m.met ? 'assessment')`,
    },
  ],
  movedBy: ['assessment', 'milestone'],
});
