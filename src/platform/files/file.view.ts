import { Id, Instant, Integer, Text } from '#src/platform/http/fields.js';

export class UploadQuery {
  @Text({ max: 300, doc: 'file name with its extension; the content must be what it says' }) name: string;
}

/** An uploaded file; its bytes are at `/files/{id}/content`. */
export class FileView {
  @Id() id: string;
  @Text() name: string;
  @Text({ doc: 'media type that the content shows' }) contentType: string;
  @Integer({ max: Number.MAX_SAFE_INTEGER }) bytes: number;
  @Text({ doc: 'SHA-256, hex' }) sha256: string;
  @Instant() uploadedAt: string;
}
