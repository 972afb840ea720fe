import { at, atAll, newsDesk, people } from '#src/platform/notifications/index.js';

const PROJECT = `'number', t.number, 'title', t.name`;
const TENDER = `'number', t.number, 'title', t.title`;
const runners = [at('t.purchaser_id', 'procurement_officer'), at('t.agent_id', 'agent_officer')];
/** Those who have handed in; they are told nothing of each other. */
const bidders = atAll(
  `select b.vendor_id from bid b where b.tender_id = t.id and b.status <> 'withdrawn'`,
  ...(['bid_manager', 'signatory'] as const),
);
const custodians = (['opening_custodian', 'agent_reviewer', 'procurement_regulator'] as const).map((post) => ({
  ...atAll(
    `select s.organisation_id from tender_seat s where s.tender_id = t.id and s.kind = 'custodian' and s.ended_at is null and s.user_id = m.user_id`,
    post,
  ),
}));
const everybody = [...runners, bidders, ...custodians];

/** What becomes of a project and of a tender, told to those who run it, to its custodians and, each for itself, to its bidders. */
export const TenderNews = newsDesk(
  {
    subject: 'project',
    from: 'project t',
    params: PROJECT,
    news: [
      { event: 'project.filed', to: runners },
      { event: 'project.plan-returned', to: runners },
    ],
  },
  {
    subject: 'tender',
    from: 'tender t',
    params: TENDER,
    news: [
      { event: 'tender.approved', to: runners },
      { event: 'tender.returned', to: runners },
      { event: 'tender.amended', to: [bidders] },
      { event: 'tender.opened', to: [...runners, bidders] },
      { event: 'tender.suspended', to: everybody },
      { event: 'tender.resumed', to: everybody },
      { event: 'tender.failed', to: everybody },
      { event: 'tender.cancelled', to: everybody },
      { event: 'tender.determined', to: [...runners, at('t.purchaser_id', 'contract_manager')] },
    ],
  },
  {
    subject: 'inquiry',
    from: 'inquiry t join tender d on d.id = t.tender_id',
    params: `'number', d.number, 'title', d.title`,
    news: [
      {
        event: 'inquiry.answered',
        to: [
          people(
            `select u::uuid from jsonb_array_elements_text(t.taken_by -> 'ask') u`,
            't.vendor_id',
            ...(['bid_manager', 'signatory'] as const),
          ),
        ],
      },
    ],
  },
);
