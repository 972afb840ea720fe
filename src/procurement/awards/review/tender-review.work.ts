import { defineWork } from '#src/platform/work/index.js';
import { RUN_BY_CALLER, tenderLifecycle } from '#src/procurement/tenders/index.js';
import { parties } from './review.access.js';

const RESPONSES = `bid b join opening o on o.id = b.opening_id where b.tender_id = t.id and o.kind = 'response'`;
const UNCHECKED = `exists (select from ${RESPONSES} and b.status = 'opened')`;
const UNCONSULTED = `exists (select from ${RESPONSES} and b.status = 'admitted' and not exists (select from consultation c where c.bid_id = b.id))`;
const COMPLETE = `exists (select from review_panel r where r.tender_id = t.id and r.status = 'complete')`;
const ALL_LOCKED = `exists (select from score_sheet s where s.tender_id = t.id and s.status = 'locked')
  and not exists (select from score_sheet s where s.tender_id = t.id and s.status = 'filling')`;
const OFFERS_OPEN = `(t.method = 'open_tender'
  or exists (select from opening o where o.tender_id = t.id and o.kind = 'final_offer' and o.status = 'opened'))`;
const SINCE_REPORT = `coalesce((select max((a.annulment ->> 'on')::date) from award a where a.tender_id = t.id and a.status = 'annulled'),
  (select (r.reported_at at time zone 'Asia/Shanghai')::date from review_report r where r.tender_id = t.id))`;
const ANNOUNCE_BY = `(select a.announce_due_on from award a where a.tender_id = t.id and a.status = 'determined' limit 1)`;
/** Nothing is open that holds the tender up. */
const NOTHING_OPEN = `not exists (select from challenge c where c.tender_id = t.id and c.status = 'accepted' and c.is_suspending)
  and not exists (select from complaint c where c.tender_id = t.id and c.status = 'filed')`;
/** What the newest evaluation could not part. */
const TIED = `exists (
  select from (select e.content, e.tie_draw from bid_evaluation e where e.tender_id = t.id order by e.ordinal desc limit 1) latest
  where latest.tie_draw is null and jsonb_array_length(latest.content::jsonb -> 'ties') > 0)`;

/** A tender from its opening to its result: what an agent runs waits for the agent, the decisions for the purchaser. */
export const tenderReviewWork = defineWork({
  lifecycle: tenderLifecycle,
  mine: parties,
  from: 'tender t join project p on p.id = t.project_id',
  number: 't.number',
  title: 't.title',
  purchase: 'p.name',
  facts: {
    competitive_consultation: `t.method = 'competitive_consultation'`,
    'prices-final': `t.method = 'open_tender' or t.status = 'final_offers'`,
  },
  duties: [
    {
      act: 'panel',
      permission: 'review-panel.draw',
      in: ['opened'],
      when: `${RUN_BY_CALLER} and not exists (select from review_panel r where r.tender_id = t.id and r.status <> 'dissolved')`,
    },
    { take: 'review', when: `${RUN_BY_CALLER} and ${COMPLETE}` },
    { act: 'checks', permission: 'review.check', in: ['reviewing'], when: `${RUN_BY_CALLER} and ${UNCHECKED}` },
    { take: 'consult', when: `${RUN_BY_CALLER} and ${COMPLETE} and not ${UNCHECKED}` },
    {
      act: 'consultations',
      permission: 'review.consult',
      in: ['consulting'],
      when: `${RUN_BY_CALLER} and ${UNCONSULTED}`,
    },
    { take: 'call-final-offers', when: `${RUN_BY_CALLER} and ${COMPLETE} and not ${UNCONSULTED}` },
    { take: 'score', when: `${RUN_BY_CALLER} and ${COMPLETE} and ${ALL_LOCKED} and ${OFFERS_OPEN}` },
    { act: 'draw-ties', permission: 'review.draw-ties', in: ['scored', 'recommended'], when: TIED },
    {
      take: 'determine',
      when: `not exists (select from tender_seat s where s.tender_id = t.id and s.user_id = :user and s.kind = 'panel') and not ${TIED}`,
      due: { on: `add_working_days(${SINCE_REPORT}, 5)`, rule: 'A20' },
    },
    { take: 'announce', when: RUN_BY_CALLER, due: { on: ANNOUNCE_BY, rule: 'A21' } },
    { take: 'resume', when: NOTHING_OPEN },
  ],
  movedBy: ['opening', 'review-panel', 'score-sheet', 'award', 'challenge', 'complaint'],
});

const EVALUATED = `(select max(e.evaluated_at) from bid_evaluation e where e.tender_id = d.id)`;

/** A member of the panel has the report to sign, or to say what they do not agree with: work of the seat. */
export const reportSignatureWork = defineWork({
  lifecycle: tenderLifecycle,
  mine: () => [`t.user_id = :user and t.kind = 'panel' and t.ended_at is null`],
  from: 'tender_seat t join tender d on d.id = t.tender_id join project p on p.id = d.project_id',
  id: 'd.id',
  status: 'd.status',
  number: 'd.number',
  title: 'd.title',
  purchase: 'p.name',
  since: EVALUATED,
  due: { on: `add_working_days((${EVALUATED} at time zone 'Asia/Shanghai')::date, 2)`, rule: 'A20' },
  duties: [
    {
      act: 'report/sign',
      permission: 'review.sign',
      in: ['scored'],
      when: `not exists (select from report_signature s where s.tender_id = d.id and s.user_id = :user and s.signed_at >= ${EVALUATED})`,
    },
  ],
});
