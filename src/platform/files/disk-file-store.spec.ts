import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { DomainError } from '#src/kernel/errors.js';
import { DiskFileStore } from './disk-file-store.js';

let folder: string;
let store: DiskFileStore;
beforeEach(async () => {
  folder = join(mkdtempSync(join(tmpdir(), 'files-')), 'files');
  store = await DiskFileStore.open(folder);
});
afterEach(() => rmSync(join(folder, '..'), { recursive: true }));

const LIMIT = { maxBytes: 1_000_000 };
const inChunks = (content: Buffer, size = 1000) =>
  Readable.from(
    Array.from({ length: Math.ceil(content.length / size) }, (_, i) => content.subarray(i * size, (i + 1) * size)),
  );
const allFiles = () => readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());

describe('storing a file', () => {
  it('gives back what was put, with its size, digest and type', async () => {
    const content = Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(50_000)]);
    const blob = await store.put(inChunks(content), LIMIT);
    expect(blob).toEqual({
      key: expect.stringMatching(/^[\da-f]{8}-[\da-f]{4}-7/),
      bytes: content.length,
      sha256: createHash('sha256').update(content).digest('hex'),
      sniffedType: 'application/pdf',
    });
    expect((await buffer(await store.get(blob.key))).equals(content)).toBe(true);
  });

  it('keeps it two folders deep under its own key, closed to others, and leaves no draft', async () => {
    const { key } = await store.put(inChunks(Buffer.from('text')), LIMIT);
    const path = join(folder, key.slice(-4, -2), key.slice(-2), key);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(allFiles()).toHaveLength(1);
  });

  it('gives the same content two keys: who may read one may not read the other', async () => {
    const one = await store.put(inChunks(Buffer.from('same')), LIMIT);
    const two = await store.put(inChunks(Buffer.from('same')), LIMIT);
    expect(two.sha256).toBe(one.sha256);
    expect(two.key).not.toBe(one.key);
  });

  it('takes exactly the limit and an empty stream', async () => {
    expect((await store.put(inChunks(Buffer.alloc(10, 'x')), { maxBytes: 10 })).bytes).toBe(10);
    expect((await store.put(Readable.from([]), LIMIT)).bytes).toBe(0);
  });

  it('refuses one byte more, keeps nothing, reads no further and leaves the stream usable', async () => {
    let read = 0;
    const source = new Readable({
      highWaterMark: 4,
      read() {
        read += 4;
        this.push(Buffer.alloc(4));
      },
    });
    const error = await store.put(source, { maxBytes: 10 }).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(DomainError);
    expect(error).toMatchObject({ code: 'file-too-large', params: { maxBytes: 10 } });
    expect(allFiles()).toEqual([]);
    expect(read).toBeLessThan(100);
    expect(source.destroyed).toBe(false);
  });

  it('keeps nothing of an upload that breaks off', async () => {
    async function* broken() {
      yield Buffer.from('half');
      await Promise.resolve();
      throw new Error('connection lost');
    }
    await expect(store.put(Readable.from(broken()), LIMIT)).rejects.toThrow('connection lost');
    const closed = new Readable({ read: () => undefined });
    const put = store.put(closed, LIMIT);
    closed.destroy();
    await expect(put).rejects.toThrow(/[Pp]remature/);
    expect(allFiles()).toEqual([]);
  });
});

describe('a stored file', () => {
  it('can be removed, and removed again', async () => {
    const { key } = await store.put(inChunks(Buffer.from('text')), LIMIT);
    await store.remove(key);
    await store.remove(key);
    await expect(store.get(key)).rejects.toThrow(`the stored file ${key} cannot be opened`);
  });

  it.each(['../../etc/passwd', '', 'a/b', '0199\u0000'])('is never looked for by the name %j', async (key) => {
    await expect(store.get(key)).rejects.toThrow('not a key of this store');
    await expect(store.remove(key)).rejects.toThrow('not a key of this store');
  });
});

describe('opening the store', () => {
  it('clears drafts of yesterday and spares those of today', async () => {
    const [old, fresh] = ['old', 'fresh'].map((name) => join(folder, 'drafts', name)) as [string, string];
    for (const draft of [old, fresh]) writeFileSync(draft, 'half');
    const twoDaysAgo = Date.now() / 1000 - 2 * 86_400;
    utimesSync(old, twoDaysAgo, twoDaysAgo);
    await DiskFileStore.open(folder);
    expect([existsSync(old), existsSync(fresh)]).toEqual([false, true]);
  });
});
