import { defineWork } from '#src/platform/work/index.js';
import { RUN_BY_CALLER } from '#src/procurement/tenders/index.js';
import { panelAccess } from './review-panel.access.js';
import { panelLifecycle } from './review-panel.lifecycle.js';

const seatedMember = (condition: string) =>
  `exists (select from jsonb_array_elements(t.members) m where m ->> 'left' is null and ${condition})`;
const OWN = `m ->> 'userId' = :user::uuid::text`;
const IS_MEMBER = seatedMember(OWN);
const UNDECLARED = `m ->> 'declaredAt' is null`;
const EMPTY = `t.expert_seats > (select count(*) from jsonb_array_elements(t.members) m where m ->> 'left' is null and m ->> 'kind' = 'expert')`;
/** Whoever runs the procedure sits on no panel of it. */
const RUNNER = `${RUN_BY_CALLER} and not ${IS_MEMBER}`;

/** A panel on its way to its work: its members declare and choose who leads them, the runner of the procedure completes it. Rules: A40, A51. */
export const reviewPanelWork = defineWork({
  lifecycle: panelLifecycle,
  mine: panelAccess.write,
  from: `review_panel t join tender d on d.id = t.tender_id and d.status in ('opened', 'reviewing', 'consulting', 'final_offers')
         join project p on p.id = d.project_id`,
  number: 'd.number',
  title: 'd.title',
  purchase: 'p.name',
  duties: [
    { take: 'reseat', when: `${RUNNER} and ${EMPTY}` },
    { take: 'declare', when: seatedMember(`${OWN} and ${UNDECLARED}`) },
    { take: 'chair', in: ['drawn'], when: `${IS_MEMBER} and t.chair_id is null` },
    {
      take: 'complete',
      when: `${RUNNER} and t.chair_id is not null and not ${EMPTY} and not ${seatedMember(UNDECLARED)}`,
    },
  ],
  movedBy: ['tender'],
});
