import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { Logger } from '@nestjs/common';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { wordsFor } from '#src/boot/refusal.js';
import { DomainError } from '#src/kernel/errors.js';
import { DiskFileStore } from '#src/platform/files/disk-file-store.js';
import type { FileStore } from '#src/platform/files/file-store.js';
import { S3FileStore } from '#src/platform/files/s3-file-store.js';
import { S3_KEY, S3Server, Wire } from '#test/support/s3-server.js';
import { scratchFolder } from '#test/support/scratch-folder.js';
import { startWorld } from '#test/support/world.js';

const BUCKET = 'qingyuan-files';
const LIMIT = { maxBytes: 40_000_000 };
const MIB = 1024 * 1024;

const home = scratchFolder('file-stores');
const drafts = join(home, 'drafts');
let server: S3Server;
let wire: Wire;
let s3: S3FileStore;
let disk: DiskFileStore;

const settings = (over: object = {}) => ({
  ...{ endpoint: wire.endpoint, region: 'us-east-1', bucket: BUCKET, ...S3_KEY, pathStyle: true },
  ...over,
});

beforeAll(async () => {
  Logger.overrideLogger(false); // what goes wrong here is meant to
  server = await S3Server.start(join(home, 's3'), BUCKET);
  wire = await Wire.to(server.endpoint);
  s3 = await S3FileStore.open(settings(), drafts);
  disk = await DiskFileStore.open(join(home, 'disk'));
});
afterAll(async () => {
  s3.close();
  await wire.stop();
  await server.stop();
  rmSync(home, { recursive: true });
});
beforeEach(() => {
  wire.handling = () => 'pass';
  wire.requests.length = 0;
});

const storeIn = (place: string): FileStore => (place === 'a folder' ? disk : s3);
const inChunks = (content: Buffer, size = 1000) =>
  Readable.from(
    Array.from({ length: Math.ceil(content.length / size) }, (_, i) => content.subarray(i * size, (i + 1) * size)),
  );
/** All that the stores hold: the objects of the bucket, the files of the folder, the drafts of both. */
async function everything(): Promise<string[]> {
  const files = readdirSync(home, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.startsWith(join(home, 's3')))
    .map((entry) => join(entry.parentPath, entry.name));
  return [...(await server.keys(BUCKET)), ...files].sort();
}

describe.each(['a folder', 'a bucket'])('a store in %s', (place) => {
  let before: string[];
  beforeEach(async () => {
    before = await everything();
  });

  it('gives back what was put, with its size, digest and type', async () => {
    const content = Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(50_000)]);
    const blob = await storeIn(place).put(inChunks(content), LIMIT);
    expect(blob).toEqual({
      key: expect.stringMatching(/^[\da-f]{8}-[\da-f]{4}-7/),
      bytes: content.length,
      sha256: createHash('sha256').update(content).digest('hex'),
      sniffedType: 'application/pdf',
    });
    expect((await buffer(await storeIn(place).get(blob.key))).equals(content)).toBe(true);
  });

  it('keeps the very bytes of a file of many parts', async () => {
    const content = randomBytes(20 * MIB + 7);
    const blob = await storeIn(place).put(inChunks(content, 64 * 1024), LIMIT);
    expect(blob).toMatchObject({ bytes: content.length, sha256: createHash('sha256').update(content).digest('hex') });
    expect((await buffer(await storeIn(place).get(blob.key))).equals(content)).toBe(true);
    expect(readdirSync(drafts)).toEqual([]);
  });

  it('gives the same content two keys: who may read one may not read the other', async () => {
    const [one, two] = [
      await storeIn(place).put(inChunks(Buffer.from('same')), LIMIT),
      await storeIn(place).put(inChunks(Buffer.from('same')), LIMIT),
    ];
    expect(two.sha256).toBe(one.sha256);
    expect(two.key).not.toBe(one.key);
  });

  it('takes exactly the limit, and an empty stream', async () => {
    const store = storeIn(place);
    expect((await store.put(inChunks(Buffer.alloc(10, 'x')), { maxBytes: 10 })).bytes).toBe(10);
    const { key, bytes } = await store.put(Readable.from([]), LIMIT);
    expect(bytes).toBe(0);
    expect(await buffer(await store.get(key))).toHaveLength(0);
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
    const error = await storeIn(place)
      .put(source, { maxBytes: 10 })
      .catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(DomainError);
    expect(error).toMatchObject({ code: 'file-too-large', params: { maxBytes: 10 } });
    expect(await everything()).toEqual(before);
    expect(read).toBeLessThan(100);
    expect(source.destroyed).toBe(false);
  });

  it('keeps nothing of an upload that breaks off', async () => {
    async function* broken() {
      yield Buffer.from('half');
      await Promise.resolve();
      throw new Error('connection lost');
    }
    await expect(storeIn(place).put(Readable.from(broken()), LIMIT)).rejects.toThrow('connection lost');
    const closed = new Readable({ read: () => undefined });
    const put = storeIn(place).put(closed, LIMIT);
    closed.destroy();
    await expect(put).rejects.toThrow(/[Pp]remature/);
    expect(await everything()).toEqual(before);
  });

  it('removes a file, and removes it again', async () => {
    const store = storeIn(place);
    const { key } = await store.put(inChunks(Buffer.from('text')), LIMIT);
    await store.remove(key);
    await store.remove(key);
    await expect(store.get(key)).rejects.toThrow(`the stored file ${key} cannot be opened`);
    expect(await everything()).toEqual(before);
  });

  it('says that there is no file of a key that was never given', async () => {
    const key = uuidv7();
    await expect(storeIn(place).get(key)).rejects.toThrow(`the stored file ${key} cannot be opened`);
  });

  it.each(['../../etc/passwd', '', 'a/b', '0199\u0000'])('never looks for a file by the name %j', async (key) => {
    await expect(storeIn(place).get(key)).rejects.toThrow('not a key of this store');
    await expect(storeIn(place).remove(key)).rejects.toThrow('not a key of this store');
    expect(wire.requests).toEqual([]);
  });
});

describe('a bucket that is lost in the middle of', () => {
  const isPart = (line: string) => /^PUT .*partNumber=2/.test(line);

  it('sending a file keeps nothing of it, and says that it is the store that is out of reach', async () => {
    const before = await everything();
    wire.handling = (line) => (line.startsWith('PUT') ? { cutAfter: 100_000 } : 'pass');
    const put = s3.put(inChunks(randomBytes(MIB)), LIMIT);
    await expect(put).rejects.toMatchObject({ code: 'service-unavailable' });
    expect(wire.requests.length).toBeGreaterThan(1); // it was tried again
    expect(await everything()).toEqual(before);
  });

  it('sending a part tries that part again and no other', async () => {
    const content = randomBytes(20 * MIB);
    let cuts = 0;
    wire.handling = (line) => (isPart(line) && cuts++ === 0 ? { cutAfter: MIB } : 'pass');
    const { key } = await s3.put(inChunks(content, 64 * 1024), LIMIT);
    expect((await buffer(await s3.get(key))).equals(content)).toBe(true);
    expect(wire.requests.filter((line) => line.startsWith('PUT'))).toHaveLength(3 + 1);
  });

  it('sending a part for good takes the others back', async () => {
    wire.handling = (line) => {
      if (isPart(line)) return { cutAfter: MIB };
      return line.startsWith('DELETE') ? { status: 204 } : 'pass';
    };
    const put = s3.put(inChunks(randomBytes(20 * MIB), 64 * 1024), LIMIT);
    await expect(put).rejects.toMatchObject({ code: 'service-unavailable' });
    const taken = wire.requests.filter((line) => line.startsWith('DELETE'));
    expect(taken[0]).toMatch(new RegExp(`^DELETE /${BUCKET}/[\\da-f-]{36}\\?.*uploadId=`));
    expect(wire.requests.some((line) => line.startsWith('POST') && line.includes('uploadId'))).toBe(false);
    expect(readdirSync(drafts)).toEqual([]);
  });

  it('reading a file ends the stream with an error, not with a shorter file', async () => {
    const { key } = await s3.put(inChunks(randomBytes(5 * MIB), 64 * 1024), LIMIT);
    wire.handling = () => ({ cutAfter: MIB });
    await expect(buffer(await s3.get(key))).rejects.toThrow();
  });

  it('anything else is out of reach too', async () => {
    const { key } = await s3.put(inChunks(Buffer.from('text')), LIMIT);
    wire.handling = () => ({ status: 503 });
    await expect(s3.get(key)).rejects.toMatchObject({ code: 'service-unavailable' });
    await expect(s3.remove(key)).rejects.toMatchObject({ code: 'service-unavailable' });
  });
});

describe('opening a bucket', () => {
  const opening = (over: object) => S3FileStore.open(settings(over), drafts);

  it.each([
    ['a secret of somebody else', { secretAccessKey: 'guessed' }, /S3_ACCESS_KEY_ID: expected.*key that the object/],
    ['a key that nobody has', { accessKeyId: 'NOBODY' }, /S3_ACCESS_KEY_ID: expected/],
    ['a bucket that is not there', { bucket: 'nowhere' }, /S3_BUCKET: expected a bucket that exists/],
    ['an address where nobody answers', { endpoint: 'http://127.0.0.1:9' }, /S3_ENDPOINT: expected.*ECONNREFUSED/],
  ])('is refused for %s, naming the variable and no secret', async (_, over, message) => {
    const error = await opening(over).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ name: 'EnvironmentError', message: expect.stringMatching(message) });
    expect(String(error)).not.toMatch(/guessed|NOBODY|S3RVER/);
  });

  it('takes back what was cut off more than a day ago, of our own', async () => {
    const [ours, fresh] = [uuidv7(), uuidv7()];
    const upload = (key: string, hours: number) =>
      `<Upload><Key>${key}</Key><UploadId>${key}-upload</UploadId><Initiated>${new Date(Date.now() - hours * 3_600_000).toISOString()}</Initiated></Upload>`;
    const list = `<?xml version="1.0"?><ListMultipartUploadsResult>${upload(ours, 25)}${upload(fresh, 23)}${upload('others/file', 99)}</ListMultipartUploadsResult>`;
    wire.handling = (line) => {
      if (line.startsWith('GET') && line.includes('uploads')) return { status: 200, body: list };
      return line.startsWith('DELETE') ? { status: 204 } : 'pass';
    };
    (await opening({})).close();
    const taken = wire.requests.filter((line) => line.startsWith('DELETE'));
    expect(taken).toEqual([expect.stringContaining(`/${ours}?`)]);
    expect(taken[0]).toContain(`uploadId=${ours}-upload`);
  });

  it('goes well where the store cannot list them', async () => {
    await expect(opening({})).resolves.toBeInstanceOf(S3FileStore);
  });
});

describe('the product with a bucket', () => {
  const env = (secret = S3_KEY.secretAccessKey) => ({
    S3_ENDPOINT: server.endpoint,
    S3_BUCKET: BUCKET,
    S3_ACCESS_KEY_ID: S3_KEY.accessKeyId,
    S3_SECRET_ACCESS_KEY: secret,
  });

  it('does not start when the bucket does not let it in, and says which variable is to be mended', async () => {
    const refused = await startWorld({ env: env('guessed') }).catch(wordsFor);
    expect(refused).toMatch(/^The environment cannot be used:\n {2}- S3_ACCESS_KEY_ID: expected/);
  });

  it('keeps uploads there, nothing in its folder, and gives them back', async () => {
    const world = await startWorld({ env: env() });
    try {
      const officer = world.as('purchaser.经办员');
      const before = await server.keys(BUCKET);
      const raw = Buffer.from('%PDF-1.7\n%%EOF\n');
      const headers = { 'content-type': 'application/octet-stream' };
      const { body } = await officer.post<{ id: string }>('files?name=a.pdf', undefined, { raw, headers });
      expect(await server.keys(BUCKET)).toHaveLength(before.length + 1);
      expect(readdirSync(join(world.dataDir, 'files'), { recursive: true })).toEqual(['drafts']);
      const content = await officer.get(`files/${body.id}/content`);
      expect(content.headers).toMatchObject({
        'content-type': 'application/pdf',
        'content-length': String(raw.length),
      });
    } finally {
      await world.stop();
    }
  });
});
