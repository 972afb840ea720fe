import {
  compactDecrypt,
  CompactEncrypt,
  type CryptoKey,
  decodeProtectedHeader,
  errors,
  exportJWK,
  generateKeyPair,
  importJWK,
} from 'jose';
import { fingerprintOf, importP256, type P256PublicJwk } from '#src/platform/crypto/p256.js';
import { fromBase64url, hex, textOf, utf8 } from './bytes.js';
import { orRefuse, SealingError } from './sealing-error.js';

/** PBKDF2-HMAC-SHA-512 rounds; files with more are read too, up to the limit, so that this number may grow. */
const ITERATIONS = 210_000;
const ITERATIONS_LIMIT = 2_000_000;
const LEAST_PASSPHRASE = 12;
const TYPE = 'custodian-key';

/** A custodian's private key, unlocked: it cannot be exported, only used. */
export interface CustodianKey {
  readonly privateKey: CryptoKey;
  readonly publicJwk: P256PublicJwk;
  readonly fingerprint: string;
}

/** One passphrase however it was typed: full or half width, composed or not. */
const secretOf = (passphrase: string) => utf8(passphrase.normalize('NFKC'));

/**
 * Makes a custodian's key pair. `keyFile` is text (a JWE, PBES2-HS512+A256KW): the private key under the passphrase; the rest is public.
 * @param passphrase at least 12 characters: the file is as safe as this is hard to guess
 * @throws SealingError `passphrase-too-short`
 */
export async function createCustodianKey(
  passphrase: string,
): Promise<Omit<CustodianKey, 'privateKey'> & { keyFile: string }> {
  if ([...passphrase].length < LEAST_PASSPHRASE)
    throw new SealingError('passphrase-too-short', { length: LEAST_PASSPHRASE });
  const pair = await generateKeyPair('ECDH-ES', { crv: 'P-256', extractable: true });
  const privateJwk = await exportJWK(pair.privateKey);
  const publicJwk = publicHalf(privateJwk);
  const fingerprint = await fingerprintOf(publicJwk);
  const keyFile = await new CompactEncrypt(utf8(JSON.stringify(privateJwk)))
    .setProtectedHeader({ alg: 'PBES2-HS512+A256KW', enc: 'A256GCM', typ: TYPE, kid: fingerprint })
    .setKeyManagementParameters({ p2c: ITERATIONS })
    .encrypt(secretOf(passphrase));
  return { keyFile, publicJwk, fingerprint };
}

/**
 * Opens a private key file.
 * @throws SealingError `key-file-invalid` when it is no such file, `passphrase-wrong` when it does not open (wrong passphrase, or an altered file)
 */
export async function unlockCustodianKey(keyFile: string, passphrase: string): Promise<CustodianKey> {
  const jwe = keyFile.trim();
  const { typ } = await orRefuse('key-file-invalid', () => decodeProtectedHeader(jwe));
  if (typ !== TYPE) throw new SealingError('key-file-invalid');
  const opened = await compactDecrypt(jwe, secretOf(passphrase), {
    keyManagementAlgorithms: ['PBES2-HS512+A256KW'],
    contentEncryptionAlgorithms: ['A256GCM'],
    maxPBES2Count: ITERATIONS_LIMIT,
  }).catch((error: unknown) => {
    const wrong = error instanceof errors.JWEDecryptionFailed;
    throw new SealingError(wrong ? 'passphrase-wrong' : 'key-file-invalid');
  });
  return orRefuse('key-file-invalid', async () => {
    const privateJwk = JSON.parse(textOf(opened.plaintext)) as P256PublicJwk & { d: string };
    const publicJwk = publicHalf(privateJwk);
    const privateKey = await importJWK({ ...publicJwk, d: privateJwk.d }, 'ECDH-ES');
    return { privateKey, publicJwk, fingerprint: await fingerprintOf(publicJwk) };
  });
}

/**
 * Takes a public key from outside into use.
 * @throws SealingError `custodian-key-invalid` when it is not a point of P-256 in its one spelling, or holds anything else
 */
export const importCustodianKey = (jwk: P256PublicJwk): Promise<CryptoKey> =>
  orRefuse('custodian-key-invalid', () => importP256(jwk));

/** A fingerprint for people to compare or read out: 16 groups of four hexadecimal digits. */
export function fingerprintInGroups(fingerprint: string): string {
  return hex(fromBase64url(fingerprint)).toUpperCase().match(/.{4}/g)!.join(' ');
}

function publicHalf({ x, y }: { x?: string; y?: string }): P256PublicJwk {
  return { kty: 'EC', crv: 'P-256', x: x!, y: y! };
}
