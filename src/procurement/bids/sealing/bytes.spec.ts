import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fromBase64url, hex, sha256, textOf, toBase64url, utf8 } from './bytes.js';

describe('base64url', () => {
  it('comes back from what it was written from', () => {
    fc.assert(fc.property(fc.uint8Array(), (bytes) => expect(fromBase64url(toBase64url(bytes))).toEqual(bytes)));
  });

  it('has one spelling for the same bytes', () => {
    const text = fc.string({
      unit: fc.constantFrom('A', 'B', 'Q', 'g', 'w', '_', '-', '+', '/', '=', ' ', '\n'),
      maxLength: 9,
    });
    fc.assert(
      fc.property(text, (spelling) => {
        let bytes: Uint8Array;
        try {
          bytes = fromBase64url(spelling);
        } catch {
          return;
        }
        expect(toBase64url(bytes)).toBe(spelling);
      }),
      { numRuns: 1000 },
    );
  });

  it('is refused with padding, spaces, the other alphabet or stray last bits', () => {
    expect(fromBase64url('-_8')).toEqual(Uint8Array.of(0xfb, 0xff));
    for (const spelling of ['-_8=', '-_8\n', ' -_8', '+/8', '-_9', 'A', '清'])
      expect(() => fromBase64url(spelling)).toThrow(TypeError);
  });
});

describe('text and digests', () => {
  it('reads back what it wrote, and refuses what is not UTF-8', () => {
    expect(textOf(utf8('清源'))).toBe('清源');
    expect(() => textOf(Uint8Array.of(0xff))).toThrow();
  });

  it('writes two digits a byte, and digests a text as its UTF-8', async () => {
    expect(hex(Uint8Array.of(0, 10, 255))).toBe('000aff');
    expect(await sha256('清')).toBe(await sha256(utf8('清')));
    expect(await sha256('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  });
});
