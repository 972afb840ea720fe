import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { Decrypter } from 'age-encryption';
import fc from 'fast-check';
import { type AttachmentEntry, openAttachment, sealAttachment } from './index.js';

const KB = 1024;

/** A stream of the given chunks, each made when it is asked for. */
function streamOf(...chunks: (Uint8Array | Error)[]): ReadableStream<Uint8Array> {
  const rest = chunks[Symbol.iterator]();
  return new ReadableStream({
    pull(controller) {
      const { done, value } = rest.next();
      if (done) return controller.close();
      if (value instanceof Error) throw value;
      controller.enqueue(value);
    },
  });
}

async function bytesOf(stream: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

async function sealedBytes(plain: Uint8Array): Promise<{ entry: AttachmentEntry; ciphertext: Uint8Array }> {
  const sealed = await sealAttachment(streamOf(plain));
  const ciphertext = await bytesOf(sealed.ciphertext);
  return { entry: sealed.entry(), ciphertext };
}

/** A stream that counts what has been taken out of it. */
function counted(chunks: readonly Uint8Array[]) {
  const rest = chunks.values();
  const source = { given: 0, stream: new ReadableStream<Uint8Array>({ pull }) };
  function pull(controller: ReadableStreamDefaultController<Uint8Array>) {
    const { done, value } = rest.next();
    if (done) return controller.close();
    source.given += value.length;
    controller.enqueue(value);
  }
  return source;
}

/** Reads a stream to its end, and says how much it ever held between its source and here. */
async function drained(stream: ReadableStream<Uint8Array>, source: { given: number }) {
  const chunks: Uint8Array[] = [];
  let [bytes, mostInside] = [0, 0];
  for await (const chunk of stream) {
    bytes += chunk.length;
    mostInside = Math.max(mostInside, source.given - bytes);
    chunks.push(chunk);
  }
  return { chunks, bytes, mostInside };
}

const someBytes = (length: number) => new Uint8Array(length).map((_, i) => i * 7 + (i >> 8));
const opens = (entry: AttachmentEntry, ...chunks: (Uint8Array | Error)[]) =>
  bytesOf(openAttachment(entry, streamOf(...chunks)));

describe('an attachment', () => {
  it('comes out as it went in, however either stream is cut', async () => {
    const length = fc.oneof(fc.nat(200), fc.constantFrom(64 * KB - 1, 64 * KB, 64 * KB + 1, 150 * KB));
    await fc.assert(
      fc.asyncProperty(length, fc.nat(), async (bytes, cut) => {
        const plain = someBytes(bytes);
        const sealed = await sealAttachment(
          streamOf(plain.subarray(0, cut % (bytes + 1)), plain.subarray(cut % (bytes + 1))),
        );
        const ciphertext = await bytesOf(sealed.ciphertext);
        const at = cut % ciphertext.length;
        const opened = await opens(sealed.entry(), ciphertext.subarray(0, at), ciphertext.subarray(at));
        expect(Buffer.compare(opened, plain)).toBe(0);
      }),
      { numRuns: 30 },
    );
  });

  it('is listed with the length and the SHA-256 of its ciphertext, once that has been read', async () => {
    const sealed = await sealAttachment(streamOf(someBytes(100)));
    expect(() => sealed.entry()).toThrow('not been read');
    const ciphertext = await bytesOf(sealed.ciphertext);
    const sha256 = createHash('sha256').update(ciphertext).digest('hex');
    expect(sealed.entry()).toMatchObject({ bytes: ciphertext.length, sha256 });
  });

  it('has an id and a key of its own each time, and is in the age format', async () => {
    const [one, two] = [await sealedBytes(someBytes(9)), await sealedBytes(someBytes(9))];
    expect(one.entry.key).not.toBe(two.entry.key);
    expect(one.entry.id).not.toBe(two.entry.id);
    const age = new Decrypter();
    age.addIdentity(one.entry.key);
    expect(await age.decrypt(one.ciphertext)).toEqual(someBytes(9));
  });

  it('is refused as truncated wherever it is cut off, also between two chunks', async () => {
    const { entry, ciphertext } = await sealedBytes(someBytes(130 * KB));
    const header = ciphertext.length - (130 * KB + 3 * 16);
    for (const length of [0, 10, header, header + 64 * KB + 16, ciphertext.length - 1])
      await expect(opens(entry, ciphertext.subarray(0, length))).rejects.toMatchObject({
        code: 'attachment-truncated',
      });
  });

  it('is refused as damaged when a bit is flipped, something is added, or the ciphertext or the key is another’s', async () => {
    const { entry, ciphertext } = await sealedBytes(someBytes(100 * KB));
    const other = await sealedBytes(someBytes(100 * KB));
    const damaged = { code: 'attachment-damaged' };
    for (const at of [3, 60, 150, 190, 300, 90 * KB, ciphertext.length - 1]) {
      const flipped = ciphertext.slice();
      flipped[at]! ^= 1;
      await expect(opens(entry, flipped)).rejects.toMatchObject(damaged);
    }
    await expect(opens(entry, ciphertext, someBytes(1))).rejects.toMatchObject(damaged);
    await expect(opens(entry, other.ciphertext)).rejects.toMatchObject(damaged);
    await expect(opens({ ...entry, key: other.entry.key }, other.ciphertext)).rejects.toMatchObject(damaged);
    await expect(opens({ ...entry, key: 'none' }, ciphertext)).rejects.toMatchObject(damaged);
  });

  it('passes on the failure of its source: a broken connection is no damage', async () => {
    const broken = new Error('connection lost');
    const { entry, ciphertext } = await sealedBytes(someBytes(100 * KB));
    await expect(opens(entry, ciphertext.subarray(0, 70 * KB), broken)).rejects.toBe(broken);
    await expect(opens(entry, broken)).rejects.toBe(broken);
    await expect(sealAttachment(streamOf(broken)).then((sealed) => bytesOf(sealed.ciphertext))).rejects.toBe(broken);
  });

  it('lets go of its source when it is refused or no longer wanted', async () => {
    const { entry, ciphertext } = await sealedBytes(someBytes(100 * KB));
    const closed: unknown[] = [];
    const source = (content: Uint8Array) =>
      new ReadableStream<Uint8Array>({
        pull: (controller) => controller.enqueue(content),
        cancel: (reason) => void closed.push(reason),
      });
    const unwanted = openAttachment(entry, source(ciphertext)).getReader();
    await unwanted.read();
    await unwanted.cancel('enough');
    await expect(bytesOf(openAttachment(entry, source(someBytes(KB))))).rejects.toThrow();
    expect(closed).toHaveLength(2);
  });

  it('of 20 MB is never whole in memory, neither way', async () => {
    const plain = Array<Uint8Array>(320).fill(someBytes(64 * KB));
    const source = counted(plain);
    const sealed = await sealAttachment(source.stream);
    const sealing = await drained(sealed.ciphertext, source);
    const stored = counted(sealing.chunks);
    const opening = await drained(openAttachment(sealed.entry(), stored.stream), stored);
    expect(sealed.entry().bytes).toBeGreaterThan(20 * KB * KB);
    expect(opening.bytes).toBe(20 * KB * KB);
    expect(sealing.mostInside).toBeLessThan(KB * KB);
    expect(opening.mostInside).toBeLessThan(KB * KB);
  });
});
