import { archiveSource, dayOf } from './archive-source.js';

/** The opening of a bid ends its secrecy; before that nobody is told that there is one. */
const OPENED = `o.status = 'opened'`;

/** From the procurement document to the panel's report. */
export const PROCEDURE = [
  archiveSource('tender-document', {
    ...{ kind: `'tender-document'`, of: 'd.ordinal', number: 't.number', title: 't.title', date: dayOf('d.issued_at') },
    ...{ digest: `encode(d.digest, 'hex')`, place: `'tenders/' || t.id` },
    from: 'tender t join tender_document d on d.tender_id = t.id where t.project_id = $1 order by t.id, d.ordinal',
  }),
  archiveSource('inquiry', {
    ...{ kind: `'inquiry'`, title: 'q.part', date: dayOf('q.asked_at') },
    content: `jsonb_build_object('part', q.part, 'question', q.question, 'answer', q.answer)`,
    ...{ place: `'inquiries/' || q.id` },
    from: `inquiry q join tender t on t.id = q.tender_id where t.project_id = $1 and q.status = 'answered' order by q.id`,
  }),
  archiveSource('bid-envelope', {
    ...{ kind: `'bid-envelope'`, of: 'o.kind', number: 'e.ordinal', title: 'v.name', date: dayOf('e.received_at') },
    digest: `coalesce(e.sealed::json -> 'digests' ->> 'sha256', encode(sha256(convert_to(e.sealed, 'UTF8')), 'hex'))`,
    place: `'bids/' || b.id`,
    from: `tender t join opening o on o.tender_id = t.id join bid b on b.opening_id = o.id join bid_envelope e on e.bid_id = b.id
           join organisation v on v.id = b.vendor_id where t.project_id = $1 and ${OPENED} order by o.ordinal, b.id, e.ordinal`,
  }),
  archiveSource('late-bid', {
    ...{ kind: `'late-bid'`, of: 'o.kind', title: 'v.name', date: dayOf('l.arrived_at') },
    content: `jsonb_build_object('vendor', v.uscc, 'arrivedAt', l.arrived_at)`,
    place: `'openings/' || o.id`,
    from: `tender t join opening o on o.tender_id = t.id join late_bid l on l.opening_id = o.id join organisation v on v.id = l.vendor_id
           where t.project_id = $1 and ${OPENED} order by l.id`,
  }),
  archiveSource('opening-record', {
    ...{ kind: `'opening-record'`, of: 'o.kind', number: 't.number', title: 't.title', date: dayOf('o.opened_at') },
    ...{ content: 'o.record', place: `'openings/' || o.id` },
    from: `tender t join opening o on o.tender_id = t.id where t.project_id = $1 and ${OPENED} order by o.ordinal`,
  }),
  archiveSource('panel-draw', {
    ...{
      kind: `'panel-draw'`,
      number: 't.number',
      title: 't.title',
      date: dayOf(`(r.draws -> 0 ->> 'heldAt')::timestamptz`),
    },
    ...{ content: 'r.draws', place: `'review-panels/' || r.id` },
    from: `tender t join review_panel r on r.tender_id = t.id where t.project_id = $1 and r.draws <> '[]' order by r.id`,
  }),
  archiveSource('consultation', {
    ...{ kind: `'consultation'`, number: 't.number', title: 'v.name', date: dayOf('c.held_at') },
    content: `jsonb_build_object('record', c.record, 'changes', c.changes)`,
    place: `'tenders/' || t.id || '/consultations'`,
    from: `tender t join consultation c on c.tender_id = t.id join bid b on b.id = c.bid_id join organisation v on v.id = b.vendor_id
           where t.project_id = $1 order by c.id`,
  }),
  archiveSource('price-explanation', {
    ...{ kind: `'price-explanation'`, number: 't.number', title: 'v.name', date: dayOf('x.asked_at') },
    content: `jsonb_build_object('explanation', x.explanation, 'accepted', x.is_accepted, 'reason', x.reason)`,
    place: `'tenders/' || t.id || '/offers'`,
    from: `tender t join price_explanation x on x.tender_id = t.id join bid b on b.id = x.bid_id join organisation v on v.id = b.vendor_id
           where t.project_id = $1 order by x.id`,
  }),
  archiveSource('evaluation', {
    ...{ kind: `'evaluation'`, of: 'e.ordinal', number: 't.number', title: 't.title', date: dayOf('e.evaluated_at') },
    ...{ digest: `encode(e.digest, 'hex')`, place: `'tenders/' || t.id || '/evaluation'` },
    from: 'tender t join bid_evaluation e on e.tender_id = t.id where t.project_id = $1 order by e.id',
  }),
  archiveSource('review-report', {
    ...{ kind: `'review-report'`, number: 't.number', title: 't.title', date: dayOf('r.reported_at') },
    ...{ digest: `encode(r.digest, 'hex')`, place: `'tenders/' || t.id || '/report'` },
    from: 'tender t join review_report r on r.tender_id = t.id where t.project_id = $1 order by t.id',
  }),
];
