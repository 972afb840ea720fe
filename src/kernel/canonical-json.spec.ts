import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { canonicalJson } from './canonical-json.js';

describe('canonical JSON', () => {
  it('sorts the keys of every object and leaves the order of lists', () => {
    expect(canonicalJson({ b: [{ d: 1, c: '清' }, null], a: true })).toBe('{"a":true,"b":[{"c":"清","d":1},null]}');
  });

  it('is the same for the same content, in whatever order it was put together', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.integer(), fc.boolean())), (content) => {
        const reversed = Object.fromEntries(Object.entries(content).reverse());
        expect(canonicalJson(reversed)).toBe(canonicalJson(content));
        expect(JSON.parse(canonicalJson(content))).toEqual({ ...content });
      }),
    );
  });
});
