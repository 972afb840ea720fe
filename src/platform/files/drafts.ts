import { createHash } from 'node:crypto';
import { type FileHandle, mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { v7 as uuidv7 } from 'uuid';
import { DomainError } from '#src/kernel/errors.js';
import type { StoredBlob } from './file-store.js';
import { sniffType } from './sniff-type.js';

const ABANDONED_AFTER_MS = 24 * 60 * 60 * 1000;

/** An upload that has arrived whole on this machine's disk and is known by its bytes; no store has it yet. */
export interface Draft extends StoredBlob {
  readonly path: string;
  /** open for reading and writing; whoever takes the draft may close it */
  readonly file: FileHandle;
}

/**
 * Where uploads arrive, whatever the store is: their type shows only in the whole file, and what is refused must never have been in the store.
 * A draft is closed to others and gone when its upload ends, in whichever way.
 */
export class Drafts {
  private constructor(private readonly folder: string) {}

  /** Opens the folder, absolute, and clears uploads that a crash cut off more than a day ago. */
  static async open(folder: string): Promise<Drafts> {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    for (const name of await readdir(folder)) {
      const draft = join(folder, name);
      // another process may finish it meanwhile
      const found = await stat(draft).catch(() => undefined);
      if (found && isAbandoned(found.mtime)) await rm(draft, { force: true });
    }
    return new Drafts(folder);
  }

  /**
   * Receives a stream, and has `keep` put the draft where it is to stay. The stream is not destroyed when it is refused.
   * @throws DomainError `file-too-large` past `maxBytes`
   */
  async receive(
    stream: Readable,
    { maxBytes }: { maxBytes: number },
    keep: (draft: Draft) => Promise<void>,
  ): Promise<StoredBlob> {
    const key = uuidv7();
    const path = join(this.folder, key);
    const file = await open(path, 'wx+', 0o600);
    try {
      const { bytes, sha256 } = await copy(stream, file, maxBytes);
      const blob: StoredBlob = { key, bytes, sha256, sniffedType: await sniffType(file, bytes) };
      await keep({ ...blob, path, file });
      return blob;
    } finally {
      await file.close();
      await rm(path, { force: true });
    }
  }
}

/** Whether what was begun at an instant is given up: no upload takes a day. Real time, as the clock of the disk or of the store tells it. */
export function isAbandoned(begunAt: Date): boolean {
  return Date.now() - begunAt.getTime() > ABANDONED_AFTER_MS;
}

async function copy(stream: Readable, file: FileHandle, maxBytes: number) {
  const digest = createHash('sha256');
  let bytes = 0;
  for await (const chunk of stream.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > maxBytes) throw new DomainError('file-too-large', { maxBytes });
    digest.update(chunk);
    await file.writeFile(chunk);
  }
  return { bytes, sha256: digest.digest('hex') };
}
