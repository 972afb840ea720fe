import { base64url, calculateJwkThumbprint, type CryptoKey, importJWK } from 'jose';

/** A public key on P-256 as a JSON Web Key, with nothing else in it. This file is used in the browser too: it knows nothing of Node. */
export interface P256PublicJwk {
  readonly kty: 'EC';
  readonly crv: 'P-256';
  readonly x: string;
  readonly y: string;
}

/**
 * Takes a value from outside as a public key: these members only, coordinates in their one spelling. Whether they are a point of the
 * curve is found out on import.
 * @throws TypeError
 */
export function p256From(value: unknown): P256PublicJwk {
  const jwk = value as P256PublicJwk;
  const members = typeof value === 'object' && value !== null ? Object.keys(value).sort().join() : '';
  if (members !== 'crv,kty,x,y') throw new TypeError('other members');
  if (jwk.kty !== 'EC' || jwk.crv !== 'P-256' || ![jwk.x, jwk.y].every(isCoordinate))
    throw new TypeError('not on P-256');
  return jwk;
}

/** Takes a public key from outside into use, to agree on keys with its holder. @throws TypeError or DOMException when it is no point of the curve */
export async function importP256(value: unknown): Promise<CryptoKey> {
  return await importJWK({ ...p256From(value) }, 'ECDH-ES');
}

/** RFC 7638 thumbprint of a public key (SHA-256, base64url): what people compare, and `kid` of what is sealed to it. */
export function fingerprintOf({ kty, crv, x, y }: P256PublicJwk): Promise<string> {
  return calculateJwkThumbprint({ kty, crv, x, y });
}

/** 32 bytes in base64url, in the one spelling that has no stray last bits. */
function isCoordinate(text: unknown): boolean {
  return typeof text === 'string' && text.length === 43 && base64url.encode(base64url.decode(text)) === text;
}
