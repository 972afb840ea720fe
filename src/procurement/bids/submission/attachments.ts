import { Injectable } from '@nestjs/common';
import { fieldError } from '#src/kernel/errors.js';
import { currentActor } from '#src/platform/context/request-context.js';
import { Reads } from '#src/platform/db/reads.js';
import { FilesService } from '#src/platform/files/index.js';
import { Bid } from '../bid.entity.js';
import type { SubmitBid } from './submit-bid.dto.js';

type Listed = SubmitBid['attachments'][number];

interface Upload {
  readonly id: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly isClaimed: boolean;
}

/** The uploads that a bid may name: the caller's own that nobody has claimed, and those that the bid has already. */
const UPLOADS = {
  name: 'bid.uploads',
  text: `
    select id, bytes, encode(sha256, 'hex') as sha256, owner_id is not null as "isClaimed" from file
    where (owner_id = $1 and owner_type = '${Bid.subject}')
       or (owner_id is null and uploaded_by = $2 and (id = any($3) or encode(sha256, 'hex') = any($4)))`,
};

/** The ciphertexts of a bid's attachments: each is what the sealed bid lists, to the byte. */
@Injectable()
export class Attachments {
  constructor(
    private readonly reads: Reads,
    private readonly files: FilesService,
  ) {}

  /**
   * Takes the uploads of a sealed bid for it; what an earlier envelope of the bid brought need not be uploaded again.
   * @throws DomainError `attachment-missing`, `attachment-truncated`, `attachment-differs`, `file-not-claimable`
   */
  async take(bidId: string, { attachments, files = [] }: Pick<SubmitBid, 'attachments' | 'files'>): Promise<void> {
    const stranger = files.findIndex(({ attachmentId }) => !attachments.some(({ id }) => id === attachmentId));
    if (stranger >= 0)
      throw fieldError(`files.${stranger}`, 'attachment-differs', { attachment: files[stranger]!.attachmentId });
    if (attachments.length === 0) return;
    const named = new Map(files.map(({ attachmentId, fileId }) => [attachmentId, fileId]));
    const uploads = await this.reads.all<Upload>(UPLOADS, [
      bidId,
      currentActor().userId,
      [...named.values()],
      attachments.map(({ sha256 }) => sha256),
    ]);
    const taken = attachments.map((listed, index) => uploadOf(listed, index, { named, uploads }));
    const fresh = taken.filter(({ isClaimed }) => !isClaimed).map(({ id }) => id);
    await this.files.claim(fresh, { type: Bid.subject, id: bidId }, 'files');
  }
}

function uploadOf(
  listed: Listed,
  index: number,
  { named, uploads }: { named: ReadonlyMap<string, string>; uploads: readonly Upload[] },
): Upload {
  const path = `attachments.${index}`;
  const fileId = named.get(listed.id);
  const upload = uploads.find(({ id, sha256 }) => (fileId === undefined ? sha256 === listed.sha256 : id === fileId));
  if (!upload) throw fieldError(path, 'attachment-missing', { attachment: listed.id });
  if (upload.bytes < listed.bytes)
    throw fieldError(path, 'attachment-truncated', {
      attachment: listed.id,
      expected: listed.bytes,
      found: upload.bytes,
    });
  if (upload.bytes !== listed.bytes || upload.sha256 !== listed.sha256)
    throw fieldError(path, 'attachment-differs', { attachment: listed.id });
  return upload;
}
