import { Flag, Id, Instant, Integer, ListOf, OneOf, Text } from '#src/platform/http/fields.js';
import { contractLifecycle, type ContractStatus } from '../contract.lifecycle.js';

const DIGEST = '^[0-9a-f]{64}$';
const EXAMPLE = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';
const CODE = { doc: 'printed on every page, and in the QR code', example: '7F3K-9QDM-4T2X' };

/** A document that was issued of a contract. */
export class ContractDocumentView {
  @Id() id: string;
  @Integer({ min: 1, doc: 'one more for each approval after a return' }) revision: number;
  @Id({ doc: 'its bytes are at `/files/{id}/content`' }) fileId: string;
  @Text({ pattern: DIGEST, example: EXAMPLE, doc: 'SHA-256 of the bytes, hex: what both sides agree to' })
  sha256: string;
  @Integer({ min: 1 }) pages: number;
  @Integer({ max: Number.MAX_SAFE_INTEGER }) bytes: number;
  @Text(CODE) verificationCode: string;
  @Instant({ doc: 'business time' }) renderedAt: string;
  @Flag({ doc: 'whether it is the one that both sides are asked to agree to, or have' }) isCurrent: boolean;
}

/** All documents of a contract, the newest first. */
export class ContractDocumentsView {
  @ListOf(() => ContractDocumentView) documents: ContractDocumentView[];
}

/** What anybody may know of a document whose code or digest they have: enough to compare it with the paper in their hands. */
export class VerificationView {
  @OneOf(['contract']) kind: 'contract';
  @Text() number: string;
  @Text() title: string;
  @Text({ doc: 'whose purchase it is' }) purchaser: string;
  @Text({ doc: 'who serves' }) vendor: string;
  @Text(CODE) verificationCode: string;
  @Integer({ min: 1 }) revision: number;
  @Text({ pattern: DIGEST, example: EXAMPLE, doc: 'SHA-256 of the document as it was issued, hex' }) sha256: string;
  @Integer({ min: 1 }) pages: number;
  @Instant({ doc: 'business time' }) renderedAt: string;
  @OneOf(contractLifecycle.states, { doc: 'of the contract, now' }) status: ContractStatus;
  @Flag({ doc: 'false when another document of the contract took its place' }) isCurrent: boolean;
}

export class VerifyDigest {
  @Text({ pattern: DIGEST, example: EXAMPLE, doc: 'SHA-256 of a file, hex' }) sha256: string;
}
