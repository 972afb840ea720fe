import { defineWork, NOW } from '#src/platform/work/index.js';
import { METHODS, openingLifecycle, type ProcurementMethod, tenderLifecycle } from '#src/procurement/tenders/index.js';
import { minimumBids, EXCEPTED_GROUND } from './minimum-bids.js';

/** How many bids must lie there, as SQL. Rule: A30. */
const MINIMUM = `case ${(Object.keys(METHODS) as ProcurementMethod[])
  .flatMap((method) => [
    `when p.method = '${method}' and p.method_ground = '${EXCEPTED_GROUND}' then ${minimumBids({ method, methodGround: EXCEPTED_GROUND })}`,
    `when p.method = '${method}' then ${minimumBids({ method, methodGround: '' })}`,
  ])
  .join(' ')} end`;
const LYING = `(select count(*) from bid b where b.opening_id = o.id and b.status = 'sealed')`;
const OF_TENDER = 'join tender d on d.id = o.tender_id join project p on p.id = d.project_id';
const CASE = { number: 'd.number', title: 'd.title', purchase: 'p.name' } as const;

/** A closed opening waits for its custodians, if there are bids enough to be opened: work of the seat. Nothing of it is told before the deadline. */
export const openingWork = defineWork({
  lifecycle: openingLifecycle,
  mine: () => [`t.user_id = :user and t.kind = 'custodian' and t.ended_at is null`],
  from: `tender_seat t join opening o on o.tender_id = t.tender_id ${OF_TENDER}`,
  id: 'o.id',
  status: 'o.status',
  ...CASE,
  since: 'o.closes_at',
  duties: [
    {
      act: 'shares',
      permission: 'opening.open',
      in: ['closed'],
      when: `d.status = case o.kind when 'response' then 'closed' else 'final_offers' end
             and not exists (select from opened_share h where h.opening_id = o.id and h.seat_id = t.id)
             and ${LYING} >= ${MINIMUM}`,
    },
  ],
  movedBy: ['tender'],
});

/** Whoever was admitted to a consultation is asked for a final offer; whether one is there, only its own bidder is told. */
export const finalOfferWork = defineWork({
  lifecycle: openingLifecycle,
  mine: (kind) =>
    kind === 'vendor'
      ? [`exists (select from bid b where b.tender_id = t.tender_id and b.vendor_id = :org and b.status = 'admitted')`]
      : [],
  from: `opening t ${OF_TENDER.replace('o.tender_id', 't.tender_id')}`,
  ...CASE,
  due: { on: `(t.closes_at at time zone 'Asia/Shanghai')::date` },
  duties: [
    {
      act: 'bids',
      permission: 'bid.submit',
      in: ['accepting'],
      posts: ['bid_manager'],
      when: `t.kind = 'final_offer' and t.paused_at is null and t.closes_at > ${NOW}
             and not exists (select from bid b where b.opening_id = t.id and b.vendor_id = :org and b.status <> 'withdrawn')`,
    },
  ],
  movedBy: ['tender'],
});

/** Fewer bids than the law asks for: the procedure fails, once the deadline is past. Rule: A30. */
export const tooFewBidsWork = defineWork({
  lifecycle: tenderLifecycle,
  mine: (kind) => {
    if (kind === 'purchaser') return ['t.purchaser_id = :org'];
    return kind === 'procurement_agent' ? ['t.agent_id = :org'] : [];
  },
  from: `tender t join project p on p.id = t.project_id join opening o on o.tender_id = t.id and o.status = 'closed'`,
  number: 't.number',
  title: 't.title',
  purchase: 'p.name',
  duties: [{ take: 'fail', in: ['closed'], when: `o.kind = 'response' and ${LYING} < ${MINIMUM}` }],
  movedBy: ['opening'],
});
