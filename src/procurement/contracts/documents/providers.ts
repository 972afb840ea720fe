import { ContractDocumentsController } from './contract-documents.controller.js';
import { ContractDocumentsQueries } from './contract-documents.queries.js';
import { ContractDocumentsReads } from './contract-documents.reads.js';
import { DocumentSurroundings } from './document-surroundings.js';
import { MatchScanJob } from './match-scan.job.js';
import { RenderContractJob } from './render-contract.job.js';
import { ScanReader } from './scans/scan-reader.js';
import { VerificationsController } from './verifications.controller.js';

/** What the documents of contracts add to the module. */
export const DOCUMENT_CONTROLLERS = [ContractDocumentsController, VerificationsController];
export const DOCUMENT_PROVIDERS = [
  ...[ContractDocumentsQueries, ContractDocumentsReads, DocumentSurroundings],
  ...[RenderContractJob, ScanReader, MatchScanJob],
];
