import { describe, expect, it } from '@jest/globals';
import { encodingOf } from './pages.js';

describe('the encoding of an answer', () => {
  it.each([
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip, deflate', 'gzip'],
    ['GZIP;q=0.5', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['br;q=0.0, gzip;q=0', undefined],
    ['br;q=0.1', 'br'],
    ['identity', undefined],
    ['zebra', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('for %j is %s', (accepted, encoding) => {
    expect(encodingOf(accepted)).toBe(encoding);
  });
});
