import { describe, expect, it } from '@jest/globals';
import { p256From } from './p256.js';

const jwk = { kty: 'EC', crv: 'P-256', x: 'A'.repeat(43), y: 'A'.repeat(43) };

describe('a public key on P-256', () => {
  it('is taken with its four members', () => {
    expect(p256From(jwk)).toBe(jwk);
  });

  it('is refused with a private part, another curve, a coordinate too short or oddly spelt', () => {
    const others = [
      { d: jwk.x },
      { kid: 'x' },
      { crv: 'P-384' },
      { kty: 'OKP' },
      { x: 'AAAA' },
      { y: `${'A'.repeat(42)}B` },
      { x: 1 },
    ];
    for (const other of others) expect(() => p256From({ ...jwk, ...other })).toThrow();
    for (const value of [null, undefined, 'EC', {}]) expect(() => p256From(value)).toThrow();
  });
});
