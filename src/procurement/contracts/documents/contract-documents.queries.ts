import { Injectable } from '@nestjs/common';
import { DomainError } from '#src/kernel/errors.js';
import { ScopedStatement } from '#src/platform/access/scoped-statement.js';
import { currentActor } from '#src/platform/context/request-context.js';
import { Reads } from '#src/platform/db/reads.js';
import { instantText } from '#src/platform/db/sql.js';
import { contractAccess } from '../contract.access.js';
import type { ContractDocumentsView, VerificationView } from './contract-document.view.js';
import { readVerificationCode } from './verification-code.js';

const list = new ScopedStatement(
  'contract-document.list',
  contractAccess,
  1,
  ({ read }) => `
  select (select coalesce(json_agg(json_build_object('id', d.id, 'revision', d.revision, 'fileId', d.file_id,
            'sha256', encode(d.sha256, 'hex'), 'pages', d.pages, 'bytes', d.bytes, 'verificationCode', d.verification_code,
            'renderedAt', ${instantText('d.rendered_at')}, 'isCurrent', d.id is not distinct from t.document_id) order by d.revision desc), '[]')
          from contract_document d where d.contract_id = t.id) as documents
  from contract t where t.id = $1 and (${read})`,
);

const verify = (name: string, condition: string) => ({
  name: `contract-document.verify-${name}`,
  text: `
  select 'contract' as kind, c.number, c.title, p.name as purchaser, v.name as vendor, d.verification_code as "verificationCode", d.revision,
         encode(d.sha256, 'hex') as sha256, d.pages, ${instantText('d.rendered_at')} as "renderedAt", c.status,
         d.id is not distinct from c.document_id as "isCurrent"
  from contract_document d join contract c on c.id = d.contract_id join organisation p on p.id = c.purchaser_id
    join organisation v on v.id = c.vendor_id where ${condition}`,
});
const BY_CODE = verify('code', 'd.verification_code = $1');
const BY_DIGEST = verify('digest', `d.sha256 = decode($1, 'hex')`);

/** Reads of the documents of contracts: by whoever reads the contract, and by anybody who has a code or the file itself. */
@Injectable()
export class ContractDocumentsQueries {
  constructor(private readonly reads: Reads) {}

  /** @throws DomainError `not-found` when the contract is not there or not the caller's to read */
  list(contractId: string): Promise<ContractDocumentsView> {
    return this.reads.one<ContractDocumentsView>(...list.for(currentActor(), [contractId]), 'contract');
  }

  /** @throws DomainError `invalid-shape` for what is no code, `not-found` */
  verifyCode(text: string): Promise<VerificationView> {
    const code = readVerificationCode(text);
    if (code === undefined)
      throw new DomainError('invalid-shape', {}, [
        { path: 'code', code: 'wrong-form', params: { example: '7F3K-9QDM-4T2X' } },
      ]);
    return this.reads.one<VerificationView>(BY_CODE, [code], 'contract-document');
  }

  /** @throws DomainError `not-found`: the file is no document of ours, or was changed since */
  verifyDigest(sha256: string): Promise<VerificationView> {
    return this.reads.one<VerificationView>(BY_DIGEST, [sha256], 'contract-document');
  }
}
