import { fromBase64url } from './bytes.js';
import { hasExactly } from './compact-jwe.js';

/** A public key on P-256 as a JSON Web Key, with nothing else in it. */
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
  if (!hasExactly(value, ['kty', 'crv', 'x', 'y'])) throw new TypeError('other members');
  const jwk = value as P256PublicJwk;
  const hasLengths = [jwk.x, jwk.y].every((coordinate) => fromBase64url(coordinate).length === 32);
  if (jwk.kty !== 'EC' || jwk.crv !== 'P-256' || !hasLengths) throw new TypeError('not on P-256');
  return jwk;
}
