import { yuanText } from '#src/platform/db/sql.js';
import { at, atAll, newsDesk } from '#src/platform/notifications/index.js';

const CONTRACT = `'number', c.number, 'title', c.title`;
const OF_CONTRACT = 'join contract c on c.id = t.contract_id';
const manager = at('t.purchaser_id', 'contract_manager');
const delivery = at('t.vendor_id', 'delivery_manager');
const sites = atAll(
  `select p.organisation_id from contract_party p where p.contract_id = t.contract_id and p.role = 'site'`,
  'site_officer',
);

/** What is reported, accepted and deducted, told to the side that did not say it. */
export const DeliveryNews = newsDesk(
  {
    subject: 'service-report',
    from: `service_report t ${OF_CONTRACT}`,
    params: `${CONTRACT}, 'month', t.month`,
    news: [
      { event: 'service-report.submitted', to: [sites, manager] },
      { event: 'service-report.returned', to: [delivery] },
      { event: 'service-report.accepted', to: [delivery] },
    ],
  },
  {
    subject: 'acceptance',
    from: `acceptance t ${OF_CONTRACT}`,
    params: `${CONTRACT}, 'plannedFor', t.planned_for`,
    news: [
      { event: 'acceptance.planned', to: [delivery, manager] },
      { event: 'acceptance.signed', to: [delivery, manager, at('t.vendor_id', 'vendor_finance')] },
    ],
  },
  {
    subject: 'deduction',
    from: `deduction t ${OF_CONTRACT}`,
    params: `${CONTRACT}, 'amount', ${yuanText('t.amount_fen')}, 'replyDueOn', t.reply_due_on`,
    news: [
      { event: 'deduction.proposed', to: [at('t.vendor_id', 'delivery_manager', 'signatory')] },
      { event: 'deduction.replied', to: [at('t.purchaser_id', 'contract_manager', 'procurement_approver')] },
      {
        event: 'deduction.confirmed',
        to: [at('t.vendor_id', 'delivery_manager', 'signatory', 'vendor_finance'), manager],
      },
      { event: 'deduction.waived', to: [at('t.vendor_id', 'delivery_manager', 'signatory'), manager] },
    ],
  },
);
