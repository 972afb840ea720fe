import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { JobOrigin, Jobs } from '#src/kernel/jobs.js';
import { Aggregates } from '#src/platform/db/aggregates.js';
import { UnitOfWork } from '#src/platform/db/unit-of-work.js';
import { renderDocument } from '#src/platform/documents/index.js';
import { type StoredBlob, SystemFiles } from '#src/platform/files/index.js';
import { type Complete, OnJob } from '#src/platform/jobs/decorators.js';
import { Contract } from '../contract.entity.js';
import { ContractsService } from '../contracts.service.js';
import { ContractDocument } from './contract-document.entity.js';
import { ContractDocumentsReads, type ContractToPrint } from './contract-documents.reads.js';
import { CONTRACT_TEMPLATE, contractPaper } from './contract-paper.js';
import { DocumentSurroundings } from './document-surroundings.js';
import { newVerificationCode } from './verification-code.js';

/** What was rendered, before it has its rows. */
type Rendered = Pick<ContractDocument, 'pages' | 'templateSha256' | 'verificationCode'>;
/** A contract and the person whose approval it is: nobody else has it rendered. */
type Approved = ContractToPrint & { readonly approvedBy: string };

/**
 * The document of an approved contract: rendered once for each approval, kept with its digest, and from then on what both sides agree to. Its bytes are
 * never made again. A second run, or one that a return to the draft has overtaken, leaves nothing behind.
 */
@Injectable()
export class RenderContractJob {
  constructor(
    private readonly documents: ContractDocumentsReads,
    private readonly files: SystemFiles,
    private readonly contracts: ContractsService,
    private readonly aggregates: Aggregates,
    private readonly uow: UnitOfWork,
    private readonly surroundings: DocumentSurroundings,
  ) {}

  @OnJob('contract.render', { transactional: false })
  async render(
    { contractId, version }: Jobs['contract.render'],
    complete: Complete,
    { actorUserId }: JobOrigin,
  ): Promise<void> {
    const contract = await this.documents.toPrint(contractId);
    if (!isApproved(contract, version)) {
      await complete(() => Promise.resolve());
      return;
    }
    const { pdf, ...rendered } = await this.printed(contract);
    await this.files.make(pdf, async (blob) => {
      let isIssued = false;
      await complete(async () => {
        isIssued = await this.issue({ ...contract, approvedBy: actorUserId! }, blob, rendered);
      });
      return isIssued;
    });
  }

  private async printed(contract: ContractToPrint): Promise<Rendered & { pdf: Buffer }> {
    const verificationCode = newVerificationCode();
    const { request, templateSha256 } = await contractPaper(contract, {
      issuedAt: contract.now,
      verification: { code: verificationCode, address: this.surroundings.addressOf(verificationCode) },
      isSandbox: this.surroundings.isSandbox,
    });
    return { ...(await renderDocument(request)), templateSha256, verificationCode };
  }

  /** Gives the document its rows, if what was rendered is what is approved now; says whether it is. */
  private async issue(contract: Approved, blob: StoredBlob, rendered: Rendered): Promise<boolean> {
    const { id: contractId, version, purchaserId: organisationId, number, title } = contract;
    if (!isApproved(await this.aggregates.lockForSystem(Contract, contractId), version)) return false;
    const revision = await this.documents.nextRevision(contractId);
    const fileId = await this.files.keep(blob, {
      ...{ name: `${number} ${title}.pdf`, owner: { type: Contract.subject, id: contractId }, organisationId },
      madeFor: contract.approvedBy,
    });
    const document: ContractDocument = {
      ...{ id: uuidv7(), contractId, revision, fileId, ...rendered },
      ...{ sha256: Buffer.from(blob.sha256, 'hex'), bytes: blob.bytes, template: CONTRACT_TEMPLATE },
      renderedAt: contract.now,
    };
    await this.uow.insert(ContractDocument, document);
    this.uow.record({
      ...{
        action: 'contract.render',
        by: 'system',
        subjectType: Contract.subject,
        subjectId: contractId,
        organisationId,
      },
      details: { revision, sha256: blob.sha256, pages: rendered.pages, verificationCode: rendered.verificationCode },
    });
    return this.contracts.issue(contractId, document.id, version);
  }
}

/** Whether a contract is still approved as it was: it may have been returned since, and approved again with other words. */
const isApproved = (contract: Pick<Contract, 'status' | 'version'>, version: number): boolean =>
  contract.status === 'approved' && contract.version === version;
