import { archiveSource, dayOf } from './archive-source.js';

/** The contract as it was issued, agreed to, sealed and filed. */
export const CONTRACT = [
  archiveSource('contract-document', {
    ...{
      kind: `'contract-document'`,
      of: 'd.revision',
      number: 'c.number',
      title: 'c.title',
      date: dayOf('d.rendered_at'),
    },
    ...{ digest: `encode(d.sha256, 'hex')`, place: `'files/' || d.file_id || '/content'` },
    from: 'contract c join contract_document d on d.contract_id = c.id where c.project_id = $1 order by c.id, d.revision',
  }),
  archiveSource('contract-consent', {
    ...{ kind: `'contract-consent'`, of: 's.side', number: 'c.number', title: 'c.title', date: dayOf('s.at') },
    ...{ digest: `encode(s.sha256, 'hex')`, place: `'contracts/' || c.id || '/documents'` },
    from: `contract c join contract_document d on d.contract_id = c.id join contract_consent s on s.document_id = d.id
           where c.project_id = $1 order by d.revision, s.side`,
  }),
  archiveSource('seal-use', {
    ...{
      kind: `'seal-use'`,
      number: `c.seal ->> 'approvalNumber'`,
      title: 'c.title',
      date: `(c.seal ->> 'date')::date`,
    },
    ...{
      content: 'c.seal',
      place: `'contracts/' || c.id`,
      from: 'contract c where c.project_id = $1 and c.seal is not null',
    },
  }),
  archiveSource('signed-scan', {
    ...{
      kind: `'signed-scan'`,
      of: `c.scan ->> 'state'`,
      number: 'c.number',
      title: 'f.name',
      date: dayOf('f.claimed_at'),
    },
    ...{ digest: `encode(f.sha256, 'hex')`, place: `'files/' || f.id || '/content'` },
    from: `contract c join file f on f.id = (c.scan ->> 'fileId')::uuid where c.project_id = $1`,
  }),
  archiveSource('contract-filing', {
    ...{ kind: `'contract-filing'`, number: 'c.filing_number', title: 'c.title', date: 'c.filed_on' },
    content: `jsonb_build_object('number', c.filing_number, 'contract', c.number, 'filedOn', c.filed_on)`,
    ...{ place: `'contracts/' || c.id`, from: 'contract c where c.project_id = $1 and c.filed_on is not null' },
  }),
  archiveSource('performance-bond', {
    ...{ kind: `'performance-bond'`, number: `c.bond ->> 'number'`, title: `c.bond ->> 'issuer'` },
    ...{ date: `(c.bond ->> 'receivedOn')::date`, content: 'c.bond', place: `'contracts/' || c.id` },
    from: 'contract c where c.project_id = $1 and c.bond is not null',
  }),
];
