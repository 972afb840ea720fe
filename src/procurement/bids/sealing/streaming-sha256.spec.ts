import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { sha256, utf8 } from './bytes.js';
import { StreamingSha256 } from './streaming-sha256.js';

describe('SHA-256 of a stream', () => {
  it('gives the digests of FIPS 180', () => {
    const digest = (text: string) => new StreamingSha256().update(utf8(text)).hex();
    expect(digest('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    expect(digest('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    expect(digest('abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq')).toBe(
      '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
    );
    expect(digest('a'.repeat(1_000_000))).toBe('cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0');
  });

  it('gives what WebCrypto gives for every length around a block, and counts the bytes', async () => {
    for (let length = 0; length < 200; length++) {
      const bytes = new Uint8Array(length).map((_, i) => i * 31);
      const digest = new StreamingSha256().update(bytes);
      expect(digest.bytes).toBe(length);
      expect(digest.hex()).toBe(await sha256(bytes));
    }
  });

  it('does not depend on how the stream is cut', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.uint8Array({ maxLength: 300 })), async (chunks) => {
        const digest = new StreamingSha256();
        for (const chunk of chunks) digest.update(chunk);
        expect(digest.hex()).toBe(await sha256(Uint8Array.from(chunks.flatMap((chunk) => [...chunk]))));
      }),
    );
  });
});
