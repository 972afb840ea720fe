import { yuanText } from '#src/platform/db/sql.js';
import { at, atAll, newsDesk } from '#src/platform/notifications/index.js';

const CONTRACT = `'number', t.number, 'title', t.title`;
const vendor = at('t.vendor_id', 'signatory', 'delivery_manager', 'vendor_finance');
const purchaser = at('t.purchaser_id', 'contract_manager', 'accountant', 'unit_head');
const sites = atAll(
  `select p.organisation_id from contract_party p where p.contract_id = t.id and p.role = 'site'`,
  'site_officer',
);

/** What becomes of a contract, told to its two sides and to the sites where the service is received. */
export const ContractNews = newsDesk(
  {
    subject: 'contract',
    from: 'contract t',
    params: `${CONTRACT}, 'signBy', t.sign_due_on`,
    news: [
      { event: 'contract.returned', to: [at('t.purchaser_id', 'contract_manager')] },
      {
        event: 'contract.issued',
        to: [at('t.vendor_id', 'signatory'), at('t.purchaser_id', 'unit_head', 'seal_keeper', 'contract_manager')],
      },
      // the other side knows of it only once its document was there to be signed
      {
        event: 'contract.lapsed',
        to: [
          purchaser,
          { ...at('t.vendor_id', 'signatory'), place: 'm.organisation_id = t.vendor_id and t.document_id is not null' },
        ],
      },
      { event: 'contract.effective', to: [vendor, purchaser, sites] },
      { event: 'contract.suspended', to: [vendor, purchaser, sites] },
      { event: 'contract.resumed', to: [vendor, purchaser, sites] },
      { event: 'contract.ended', to: [vendor, purchaser, sites] },
    ],
  },
  {
    subject: 'milestone',
    from: 'milestone t join contract c on c.id = t.contract_id',
    params: `'number', c.number, 'title', c.title, 'code', t.code, 'name', t.name, 'gross', ${yuanText('t.gross_fen')}`,
    news: [
      {
        event: 'milestone.cleared',
        to: [at('t.vendor_id', 'vendor_finance'), at('t.purchaser_id', 'contract_manager')],
      },
    ],
  },
);
