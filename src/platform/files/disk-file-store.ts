import { createHash } from 'node:crypto';
import { type FileHandle, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { v7 as uuidv7, validate } from 'uuid';
import { DomainError } from '#src/kernel/errors.js';
import { FileStore, type StoredBlob } from './file-store.js';
import { sniffType } from './sniff-type.js';

const ABANDONED_AFTER_MS = 24 * 60 * 60 * 1000;

/** Files in a folder of this machine, or of a network disk that all processes share. */
export class DiskFileStore extends FileStore {
  private constructor(private readonly folder: string) {
    super();
  }

  /** Opens the store in `folder`, absolute, and clears uploads that a crash cut off more than a day ago. */
  static async open(folder: string): Promise<DiskFileStore> {
    const drafts = join(folder, 'drafts');
    await mkdir(drafts, { recursive: true, mode: 0o700 });
    for (const name of await readdir(drafts)) {
      const draft = join(drafts, name);
      // another process may finish it meanwhile
      const found = await stat(draft).catch(() => undefined);
      if (found && Date.now() - found.mtimeMs > ABANDONED_AFTER_MS) await rm(draft, { force: true });
    }
    return new DiskFileStore(folder);
  }

  async put(stream: Readable, { maxBytes }: { maxBytes: number }): Promise<StoredBlob> {
    const key = uuidv7();
    const draft = join(this.folder, 'drafts', key);
    const file = await open(draft, 'wx+', 0o600);
    try {
      const { bytes, sha256 } = await copy(stream, file, maxBytes);
      const sniffedType = await sniffType(file, bytes);
      await file.sync();
      await file.close();
      await this.#publish(draft, key);
      return { key, bytes, sha256, sniffedType };
    } catch (error) {
      await file.close();
      await rm(draft, { force: true });
      throw error;
    }
  }

  async get(key: string): Promise<Readable> {
    const file = await open(this.#path(key), 'r').catch((cause: unknown) => {
      throw new Error(`the stored file ${key} cannot be opened`, { cause });
    });
    return file.createReadStream();
  }

  async remove(key: string): Promise<void> {
    await rm(this.#path(key), { force: true });
  }

  async #publish(draft: string, key: string): Promise<void> {
    const path = this.#path(key);
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    await rename(draft, path);
    await syncFolder(dirname(path));
  }

  /** Two levels of 256 folders by the random end of the key: its beginning is the time, the same for weeks. */
  #path(key: string): string {
    if (!validate(key)) throw new Error('not a key of this store');
    return join(this.folder, key.slice(-4, -2), key.slice(-2), key);
  }
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

/** A rename is on disk only when its folder is; Windows cannot open a folder and needs no such step. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
