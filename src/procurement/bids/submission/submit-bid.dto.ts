import { Id, Integer, JsonObject, ListOf, Text } from '#src/platform/http/fields.js';

/** A share of the content key, encrypted to one custodian. */
export class SealedShareInput {
  @Id({ doc: 'seat of the custodian' }) seatId: string;
  @Text({ max: 4_000, doc: 'compact JWE, ECDH-ES and A256GCM' }) jwe: string;
}

/** An attachment as the envelope lists it, without its key. */
export class SealedAttachmentInput {
  @Id() id: string;
  @Integer({ min: 1, max: Number.MAX_SAFE_INTEGER, doc: 'length of the ciphertext' }) bytes: number;
  @Text({ min: 64, max: 64, pattern: '^[0-9a-f]{64}$', doc: 'SHA-256 of the ciphertext, hex', example: 'a'.repeat(64) })
  sha256: string;
}

/** Which upload is the ciphertext of an attachment. */
export class AttachmentFileInput {
  @Id() attachmentId: string;
  @Id({ doc: 'an upload of the caller’s own, `.age`' }) fileId: string;
}

/** A sealed bid as the sealing library makes it, and the uploads that belong to it. */
export class SubmitBid {
  @Id() openingId: string;
  @Id() vendorId: string;
  @Text({ max: 1_000_000, doc: 'compact JWE, dir and A256GCM' }) envelope: string;
  @ListOf(() => SealedShareInput, { maxItems: 255, doc: 'one for each custodian, in order of seat id' })
  shares: SealedShareInput[];
  @ListOf(() => SealedAttachmentInput, { maxItems: 200, doc: 'in order of id' }) attachments: SealedAttachmentInput[];
  @JsonObject({ doc: 'SHA-256 in hex by part: `envelope`, `share/<seat>`, `attachment/<id>`' })
  digests: Record<string, string>;
  @ListOf(() => AttachmentFileInput, {
    optional: true,
    maxItems: 200,
    doc: 'the uploads; an attachment that is not named here is found among the caller’s own by its digest',
  })
  files?: AttachmentFileInput[];
}
