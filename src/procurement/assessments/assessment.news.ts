import { at, newsDesk } from '#src/platform/notifications/index.js';

const CONTRACT = `'number', c.number, 'title', c.title`;
const OF_CONTRACT = 'join contract c on c.id = t.contract_id';
const lead = at('t.evaluator_id', 'lead_evaluator');
const purchaser = at('t.purchaser_id', 'contract_manager');
const vendor = at('t.vendor_id', 'signatory', 'delivery_manager');
/** The vendor learns of an assessment with its draft. Rule: E3. */
const vendorTold = { ...vendor, place: `${vendor.place} and t.drafted_on is not null` };

/** What becomes of an assessment and of what it asks to be mended; nothing of what was found before both sides are given the draft. */
export const AssessmentNews = newsDesk(
  {
    subject: 'assessment',
    from: `assessment t ${OF_CONTRACT}`,
    params: `${CONTRACT}, 'commentDueOn', t.comment_due_on`,
    news: [
      { event: 'assessment.commissioned', to: [lead] },
      { event: 'assessment.drafted', to: [purchaser, vendor] },
      { event: 'assessment.commented', to: [lead] },
      { event: 'assessment.answered', to: [purchaser, vendor] },
      { event: 'assessment.finalised', to: [purchaser, vendor] },
      { event: 'assessment.withdrawn', to: [lead, purchaser, vendorTold] },
    ],
  },
  {
    subject: 'rectification',
    from: `rectification t ${OF_CONTRACT}`,
    params: `${CONTRACT}, 'dueOn', t.due_on`,
    news: [
      { event: 'rectification.issued', to: [vendor] },
      { event: 'rectification.answered', to: [purchaser] },
      { event: 'rectification.returned', to: [vendor] },
      { event: 'rectification.confirmed', to: [vendor] },
    ],
  },
);
