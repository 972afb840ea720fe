import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { DiskFileStore } from './disk-file-store.js';

let folder: string;
let store: DiskFileStore;
beforeEach(async () => {
  folder = join(mkdtempSync(join(tmpdir(), 'files-')), 'files');
  store = await DiskFileStore.open(folder);
});
afterEach(() => rmSync(join(folder, '..'), { recursive: true }));

const allFiles = () => readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());

/** What every store must do: `test/integration/file-stores.spec.ts`. */
describe('files in a folder', () => {
  it('lie two folders deep under their own keys, closed to others, and leave no draft', async () => {
    const { key } = await store.put(Readable.from([Buffer.from('text')]), { maxBytes: 10 });
    const path = join(folder, key.slice(-4, -2), key.slice(-2), key);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(allFiles()).toHaveLength(1);
  });

  it('are cleared of drafts of yesterday when the folder is opened, and spared those of today', async () => {
    const [old, fresh] = ['old', 'fresh'].map((name) => join(folder, 'drafts', name)) as [string, string];
    for (const draft of [old, fresh]) writeFileSync(draft, 'half');
    const twoDaysAgo = Date.now() / 1000 - 2 * 86_400;
    utimesSync(old, twoDaysAgo, twoDaysAgo);
    await DiskFileStore.open(folder);
    expect([existsSync(old), existsSync(fresh)]).toEqual([false, true]);
  });
});
