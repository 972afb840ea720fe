export { fingerprintOf, type P256PublicJwk } from '#src/platform/crypto/p256.js';
export { openAttachment, sealAttachment } from './attachments.js';
export { createCustodianKey, fingerprintInGroups, unlockCustodianKey } from './custodian-keys.js';
export { combine, openShare, verifyShare } from './opening.js';
export { ENVELOPE_LIMIT } from './padding.js';
export { type PublishedKey, type ReceiptFacts, signReceipt, verifyReceipt } from './receipts.js';
export { seal } from './seal.js';
export type {
  AttachmentEntry,
  Custodian,
  Envelope,
  OpenedShare,
  SealedBid,
  SealedShare,
  SealingOpening,
} from './sealed-bid.js';
export { type SealingCode, SealingError } from './sealing-error.js';
export { verifySealed } from './verify-sealed.js';
