import { yuanText } from '#src/platform/db/sql.js';
import { at, newsDesk } from '#src/platform/notifications/index.js';

const MILESTONE = `'number', c.number, 'title', c.title, 'code', m.code, 'name', m.name`;
const OF_MILESTONE = 'join contract c on c.id = t.contract_id join milestone m on m.id = t.milestone_id';
const vendor = at('t.vendor_id', 'vendor_finance');
const manager = at('t.purchaser_id', 'contract_manager');
const accountant = at('t.purchaser_id', 'accountant');
/** A draft is the purchaser's own matter. */
const vendorOfHandedIn = { ...vendor, place: `${vendor.place} and t.taken_by -> 'submit' is not null` };

/** What becomes of an invoice and of the payment that it asks for. */
export const PaymentNews = newsDesk(
  {
    subject: 'invoice',
    from: `invoice t ${OF_MILESTONE}`,
    params: `${MILESTONE}, 'invoice', t.number, 'total', ${yuanText('t.total_fen')}`,
    news: [
      { event: 'invoice.submitted', to: [accountant] },
      { event: 'invoice.accepted', to: [vendor, manager] },
      { event: 'invoice.returned', to: [vendor] },
    ],
  },
  {
    subject: 'payment-request',
    from: `payment_request t ${OF_MILESTONE}`,
    params: `${MILESTONE}, 'net', ${yuanText('t.net_fen')}`,
    news: [
      { event: 'payment-request.returned', to: [manager, vendorOfHandedIn] },
      { event: 'payment-request.released', to: [vendor, manager, accountant] },
      { event: 'payment-request.settled', to: [vendor, manager, accountant] },
      { event: 'payment-request.bounced', to: [vendor, manager, accountant] },
    ],
  },
);
