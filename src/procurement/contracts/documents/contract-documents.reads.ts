import { Injectable } from '@nestjs/common';
import { Reads } from '#src/platform/db/reads.js';
import type { ContractContent } from '../calc/contract-content.js';
import type { ContractStatus } from '../contract.lifecycle.js';

/** An approved contract, as the job that prints it finds it. */
export interface ContractToPrint {
  readonly id: string;
  readonly status: ContractStatus;
  readonly version: number;
  readonly title: string;
  /** there from the first approval on */
  readonly number: string;
  readonly content: ContractContent;
  readonly purchaserId: string;
  /** business time */
  readonly now: Date;
}

const TO_PRINT = {
  name: 'contract-document.to-print',
  text: `select id, status, version, title, number, content, purchaser_id as "purchaserId", app.now() as now from contract where id = $1`,
};
const NEXT = {
  name: 'contract-document.next-revision',
  text: 'select coalesce(max(revision), 0) + 1 as revision from contract_document where contract_id = $1',
};
const CURRENT_CODE = {
  name: 'contract-document.current-code',
  text: `select d.verification_code as code from contract c join contract_document d on d.id = c.document_id where c.id = $1`,
};

/** What the jobs of contract documents ask the database, in nobody's name. */
@Injectable()
export class ContractDocumentsReads {
  constructor(private readonly reads: Reads) {}

  /** @throws DomainError `not-found` */
  toPrint(contractId: string): Promise<ContractToPrint> {
    return this.reads.one<ContractToPrint>(TO_PRINT, [contractId], 'contract');
  }

  async nextRevision(contractId: string): Promise<number> {
    const [row] = await this.reads.all<{ revision: number }>(NEXT, [contractId]);
    return row!.revision;
  }

  /** The code of the document that both sides are asked to agree to; undefined when there is none now. */
  async currentCode(contractId: string): Promise<string | undefined> {
    const [row] = await this.reads.all<{ code: string }>(CURRENT_CODE, [contractId]);
    return row?.code;
  }
}
