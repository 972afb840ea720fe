import { SUBJECTS } from '../case-subjects.js';
import { archiveSource, dayOf } from './archive-source.js';

/** What was asked for and paid, and every file that belongs to something of the case. */
export const PAYMENT = [
  archiveSource('invoice', {
    ...{ kind: `'invoice'`, of: 'm.code', number: 'i.number', title: 'm.name', date: 'i.issued_on' },
    ...{ digest: `encode(f.sha256, 'hex')`, place: `'files/' || f.id || '/content'` },
    from: `contract c join invoice i on i.contract_id = c.id join milestone m on m.id = i.milestone_id join file f on f.id = i.file_id
           where c.project_id = $1 order by m.position, i.id`,
  }),
  archiveSource('payment-request', {
    ...{ kind: `'payment-request'`, of: 'm.code', number: 'r.receipt_number', title: 'm.name' },
    date: `coalesce(r.settled_on, r.released_on, r.started_on, ${dayOf('r.created_at')})`,
    content: `jsonb_build_object('grossFen', r.gross_fen, 'netFen', r.net_fen, 'returnedFen', r.returned_fen, 'lines', r.lines, 'status', r.status)`,
    place: `'payment-requests/' || r.id`,
    from: `contract c join payment_request r on r.contract_id = c.id join milestone m on m.id = r.milestone_id
           where c.project_id = $1 order by m.position, r.id`,
  }),
  archiveSource('payment-order', {
    ...{
      kind: `'payment-order'`,
      of: 'm.code',
      number: 'o.instruction_number',
      title: 'm.name',
      date: 'o.released_on',
    },
    content: `jsonb_build_object('instruction', o.instruction_number, 'amountFen', o.amount_fen, 'attempt', o.attempt)`,
    place: `'payment-requests/' || r.id`,
    from: `contract c join payment_request r on r.contract_id = c.id join milestone m on m.id = r.milestone_id
           join payment_order o on o.request_id = r.id where c.project_id = $1 order by m.position, o.attempt`,
  }),
];

/** Files of the case that no other line of the index is. */
export const ATTACHMENTS = {
  name: 'archive.attachments',
  text: `
    ${SUBJECTS}
    select 'attachment' as kind, s.type as of, null as number, f.name as title, ${dayOf('f.claimed_at')} as date,
           encode(f.sha256, 'hex') as digest, null as content, 'files/' || f.id || '/content' as place
    from subjects s join file f on f.owner_id = s.id and f.owner_type = s.type order by s.ordinal, f.id`,
};
