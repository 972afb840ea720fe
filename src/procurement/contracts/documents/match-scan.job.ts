import { Injectable } from '@nestjs/common';
import type { Jobs } from '#src/kernel/jobs.js';
import { SystemFiles } from '#src/platform/files/index.js';
import { type Complete, OnJob } from '#src/platform/jobs/decorators.js';
import { Contract } from '../contract.entity.js';
import { SignaturesService } from '../signatures.service.js';
import { ContractDocumentsReads } from './contract-documents.reads.js';
import { readingOf } from './scans/scan-reading.js';
import { ScanReader } from './scans/scan-reader.js';

/** Larger than a colour scan of a hundred pages. */
const MOST_BYTES = 64 * 1024 * 1024;

/** Reads the scan of the sealed original, and says whether it shows the code of the document that both sides agreed to. */
@Injectable()
export class MatchScanJob {
  constructor(
    private readonly documents: ContractDocumentsReads,
    private readonly files: SystemFiles,
    private readonly reader: ScanReader,
    private readonly signatures: SignaturesService,
  ) {}

  @OnJob('contract.match-scan', { transactional: false })
  async match({ contractId, fileId }: Jobs['contract.match-scan'], complete: Complete): Promise<void> {
    const codes = await this.codesIn(contractId, fileId);
    await complete(async () => {
      const expected = await this.documents.currentCode(contractId);
      await this.signatures.scanned(contractId, fileId, readingOf(codes, expected));
    });
  }

  private async codesIn(contractId: string, fileId: string): Promise<string[]> {
    const file = await this.files.find(fileId, { type: Contract.subject, id: contractId });
    if (!file || file.bytes > MOST_BYTES) return [];
    return this.reader.codesIn({ content: await this.files.read(file), contentType: file.contentType });
  }
}
