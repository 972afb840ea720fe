import { describe, expect, it } from '@jest/globals';
import { exportJWK, generateKeyPair } from 'jose';
import { fingerprintOf, importP256, p256From, type P256PublicJwk } from './p256.js';

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

  it('is taken into use when it is a point of the curve', async () => {
    const { kty, crv, x, y } = (await exportJWK((await generateKeyPair('ECDH-ES')).publicKey)) as P256PublicJwk;
    await expect(importP256({ kty, crv, x, y })).resolves.toMatchObject({ type: 'public' });
    await expect(importP256({ kty, crv, x: y, y: x })).rejects.toThrow();
    await expect(importP256(jwk)).rejects.toThrow();
  });

  it('has the fingerprint of RFC 7638, whatever else is said of it', async () => {
    const named = { ...jwk, kid: 'mine', alg: 'ECDH-ES' } as unknown as P256PublicJwk;
    const text = `{"crv":"P-256","kty":"EC","x":"${jwk.x}","y":"${jwk.y}"}`;
    const digest = await globalThis.crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
    expect(await fingerprintOf(named)).toBe(Buffer.from(digest).toString('base64url'));
  });
});
