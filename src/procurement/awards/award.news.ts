import { at, newsDesk, officesOf } from '#src/platform/notifications/index.js';

const CASE = `'number', d.number, 'title', d.title`;
const OF_TENDER = 'join tender d on d.id = t.tender_id';
const vendor = at('t.vendor_id', 'signatory', 'bid_manager');
const answering = [
  at('t.purchaser_id', 'procurement_approver', 'procurement_officer'),
  at('t.agent_id', 'agent_reviewer', 'agent_officer'),
];

/** Results, challenges and complaints: each bidder learns its own, those who answer what they have to answer for. */
export const AwardNews = newsDesk(
  {
    subject: 'award-letter',
    from: `award_letter t ${OF_TENDER} join award a on a.id = t.award_id and a.status = 'announced'`,
    params: CASE,
    news: [{ event: 'tender.announced', code: 'award-letter.issued', of: 't.tender_id', to: [vendor] }],
  },
  {
    subject: 'award',
    from: `award t ${OF_TENDER}`,
    params: CASE,
    news: [
      {
        event: 'award.annulled',
        to: [
          { ...vendor, place: `${vendor.place} and t.announced_at is not null` },
          ...answering,
          at('t.purchaser_id', 'contract_manager'),
        ],
      },
    ],
  },
  {
    subject: 'challenge',
    from: `challenge t ${OF_TENDER}`,
    params: `${CASE}, 'dueOn', t.due_on`,
    news: [
      { event: 'challenge.submitted', to: answering },
      { event: 'challenge.withdrawn', to: answering },
      { event: 'challenge.accepted', to: [vendor] },
      { event: 'challenge.refused', to: [vendor] },
      { event: 'challenge.upheld', to: [vendor, ...answering] },
      { event: 'challenge.dismissed', to: [vendor, ...answering] },
    ],
  },
  {
    subject: 'complaint',
    from: `complaint t ${OF_TENDER}`,
    params: `${CASE}, 'dueOn', t.due_on`,
    news: [
      { event: 'complaint.filed', to: [officesOf('t.region_code', 'procurement_regulator'), ...answering] },
      { event: 'complaint.upheld', to: [vendor, ...answering] },
      { event: 'complaint.dismissed', to: [vendor, ...answering] },
    ],
  },
);
