import { defineWork, NOW, TODAY } from '#src/platform/work/index.js';
import { RUN_BY_CALLER, tenderAccess } from './tender.access.js';
import { tenderLifecycle } from './tender.lifecycle.js';

/** Thirty days after the intent, to a working day. Rule: A5. */
const MAY_BE_NOTICED = `roll_forward(p.intent_published_on + 30) <= ${TODAY} and t.bid_deadline > ${NOW}`;
/** Custodians are named, and every one of them has set a key. */
const IN_CUSTODY = `exists (select from tender_seat s where s.tender_id = t.id and s.kind = 'custodian' and s.ended_at is null)
  and not exists (select from tender_seat s where s.tender_id = t.id and s.kind = 'custodian' and s.ended_at is null
                  and not exists (select from custodian_key k where k.seat_id = s.id))`;
/** A tender on its way to its notice. What an agent runs waits for the agent. */
export const tenderWork = defineWork({
  lifecycle: tenderLifecycle,
  mine: tenderAccess.write,
  from: 'tender t join project p on p.id = t.project_id',
  number: 't.number',
  title: 't.title',
  purchase: 'p.name',
  duties: [
    { take: 'name-custodians', when: `${RUN_BY_CALLER} and t.custody_threshold is null` },
    { take: 'submit', when: RUN_BY_CALLER },
    { take: 'approve' },
    { take: 'publish', when: `${RUN_BY_CALLER} and ${MAY_BE_NOTICED} and ${IN_CUSTODY}` },
  ],
});

/** A custodian is named and has set no key yet: work of the seat, whatever post its person acts in. */
export const custodyWork = defineWork({
  lifecycle: tenderLifecycle,
  mine: () => ['t.user_id = :user'],
  from: 'tender_seat t join tender d on d.id = t.tender_id join project p on p.id = d.project_id',
  id: 'd.id',
  status: 'd.status',
  number: 'd.number',
  title: 'd.title',
  purchase: 'p.name',
  since: 't.seated_at',
  duties: [
    {
      act: 'custodian-key',
      permission: 'custody.set-key',
      in: ['draft', 'submitted', 'approved'],
      when: `t.kind = 'custodian' and t.ended_at is null and not exists (select from custodian_key k where k.seat_id = t.id)`,
    },
  ],
});
