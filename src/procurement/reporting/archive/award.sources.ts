import { archiveSource, dayOf } from './archive-source.js';

/** What the purchaser decided, the letters about it, and what was said against it. */
export const AWARD = [
  archiveSource('award', {
    ...{
      kind: `'award'`,
      of: 'a.status',
      number: `a.minutes ->> 'number'`,
      title: 'v.name',
      date: dayOf('a.determined_at'),
    },
    content: `jsonb_build_object('minutes', a.minutes, 'vendor', v.uscc, 'rank', a.rank, 'amountFen', a.amount_fen, 'total', a.total,
                                 'succession', a.succession, 'annulment', a.annulment)`,
    place: `'awards/' || a.id`,
    from: `tender t join award a on a.tender_id = t.id join organisation v on v.id = a.vendor_id where t.project_id = $1 order by a.id`,
  }),
  archiveSource('award-letter', {
    ...{ kind: `'award-letter'`, of: 'l.kind', number: 'l.number', title: 'v.name', date: dayOf('l.issued_at') },
    ...{ digest: `encode(l.digest, 'hex')`, place: `'award-letters/' || l.id` },
    from: 'tender t join award_letter l on l.tender_id = t.id join organisation v on v.id = l.vendor_id where t.project_id = $1 order by l.id',
  }),
  archiveSource('challenge', {
    ...{ kind: `'challenge'`, of: 'c.status', title: 'v.name', date: dayOf('c.received_at') },
    content: `jsonb_build_object('subject', c.subject, 'step', c.step, 'facts', c.facts, 'grounds', c.grounds, 'request', c.request,
                                 'effect', c.effect, 'reply', c.reply)`,
    place: `'challenges/' || c.id`,
    from: 'tender t join challenge c on c.tender_id = t.id join organisation v on v.id = c.vendor_id where t.project_id = $1 order by c.id',
  }),
  archiveSource('complaint', {
    ...{ kind: `'complaint'`, of: 'c.status', number: 'c.decision_number', title: 'v.name', date: dayOf('c.filed_at') },
    content: `jsonb_build_object('facts', c.facts, 'request', c.request, 'decision', c.decision)`,
    place: `'complaints/' || c.id`,
    from: 'tender t join complaint c on c.tender_id = t.id join organisation v on v.id = c.vendor_id where t.project_id = $1 order by c.id',
  }),
];
