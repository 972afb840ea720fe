import { createReadStream, createWriteStream } from 'node:fs';
import { rename } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream as NodeStream } from 'node:stream/web';
import { type AttachmentEntry, sealAttachment } from '#src/procurement/bids/sealing/index.js';
import { PRIVATE, unusable } from '#src/cli/bid-files.js';

/** A file of the bidder's, encrypted; its own name stands in the sealed envelope. */
export interface SealedFile {
  readonly name: string;
  readonly entry: AttachmentEntry;
}

/** Encrypts a file into `<id>.age`, as a stream: its size is no matter. @throws CommandFailed where it cannot be read */
export async function sealFile(path: string, folder: string): Promise<SealedFile> {
  const unnamed = join(folder, 'sealing.age');
  try {
    const plain = Readable.toWeb(createReadStream(path)) as ReadableStream<Uint8Array>;
    const sealed = await sealAttachment(plain);
    const sink = createWriteStream(unnamed, { flags: 'wx', mode: PRIVATE });
    await pipeline(Readable.fromWeb(sealed.ciphertext as NodeStream<Uint8Array>), sink);
    const entry = sealed.entry();
    await rename(unnamed, join(folder, `${entry.id}.age`));
    return { name: basename(path), entry };
  } catch (error) {
    throw unusable(path, error);
  }
}
