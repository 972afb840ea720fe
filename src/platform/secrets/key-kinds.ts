import {
  createPrivateKey,
  createPublicKey,
  createSecretKey,
  generateKeyPairSync,
  type JsonWebKey,
  type KeyObject,
  randomBytes,
} from 'node:crypto';

/** A key as it stands in its file: a JSON Web Key with its id and the algorithm it is for. */
export interface StoredKey extends JsonWebKey {
  kid: string;
  alg: string;
}

/** A key that signs or encrypts and verifies or decrypts. */
export interface SecretKey {
  readonly kid: string;
  readonly key: KeyObject;
}

/** A pair that signs with one half and lets anybody verify with the other. */
export interface SigningKey {
  readonly kid: string;
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
  /** the public half as it is published */
  readonly publicJwk: PublicJwk;
}

export interface PublicJwk extends JsonWebKey {
  readonly kid: string;
  readonly alg: string;
  readonly use: 'sig';
}

/** How one kind of key is made and read. `read` throws when the JSON is not a key of this kind. */
export interface KeyKind<K> {
  readonly alg: string;
  /** what its file must hold, for an error message */
  readonly expected: string;
  generate(kid: string): StoredKey;
  read(stored: StoredKey): K;
}

/** 256 random bits, for HMAC-SHA-256 (HS256) or for AES-256-GCM over other keys (A256GCMKW). */
export function secretKind(alg: 'HS256' | 'A256GCMKW'): KeyKind<SecretKey> {
  return {
    alg,
    expected: `an "oct" key of 256 bits for ${alg}`,
    generate: (kid) => ({ kty: 'oct', kid, alg, k: randomBytes(32).toString('base64url') }),
    read({ kty, k, kid }) {
      const bytes = Buffer.from(k ?? '', 'base64url');
      if (kty !== 'oct' || bytes.length !== 32) throw new TypeError('not an oct key of 256 bits');
      return { kid, key: createSecretKey(bytes) };
    },
  };
}

/** P-256 pairs for ES256: of the curves with one fixed hash, the one that every browser's crypto.subtle can verify. */
export const signingKind: KeyKind<SigningKey> = {
  alg: 'ES256',
  expected: 'a private "EC" key on P-256 for ES256',
  generate(kid) {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    return { ...privateKey.export({ format: 'jwk' }), kid, alg: 'ES256' };
  },
  read(stored) {
    if (stored.crv !== 'P-256') throw new TypeError('not on P-256');
    const privateKey = createPrivateKey({ key: stored, format: 'jwk' });
    const publicKey = createPublicKey(privateKey);
    const publicJwk = { ...publicKey.export({ format: 'jwk' }), kid: stored.kid, alg: 'ES256', use: 'sig' } as const;
    return { kid: stored.kid, privateKey, publicKey, publicJwk };
  },
};
