import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { type Draft, Drafts } from './drafts.js';
import { assertKey, FileStore, type StoredBlob } from './file-store.js';

/** Files in a folder of this machine, or of a network disk that all processes share. */
export class DiskFileStore extends FileStore {
  private constructor(
    private readonly folder: string,
    private readonly drafts: Drafts,
  ) {
    super();
  }

  /** Opens the store in `folder`, absolute, and clears uploads that a crash cut off more than a day ago. */
  static async open(folder: string): Promise<DiskFileStore> {
    return new DiskFileStore(folder, await Drafts.open(join(folder, 'drafts')));
  }

  put(stream: Readable, limit: { maxBytes: number }): Promise<StoredBlob> {
    return this.drafts.receive(stream, limit, (draft) => this.#publish(draft));
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

  async #publish({ file, path: draft, key }: Draft): Promise<void> {
    await file.sync();
    await file.close();
    const path = this.#path(key);
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    await rename(draft, path);
    await syncFolder(dirname(path));
  }

  /** Two levels of 256 folders by the random end of the key: its beginning is the time, the same for weeks. */
  #path(key: string): string {
    assertKey(key);
    return join(this.folder, key.slice(-4, -2), key.slice(-2), key);
  }
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
