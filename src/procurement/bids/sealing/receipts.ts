import { compactVerify, CompactSign, type CryptoKey, importJWK, type KeyObject } from 'jose';
import { canonicalJson } from '#src/kernel/canonical-json.js';
import { textOf, utf8 } from './bytes.js';
import { type Digests, digestsOf, type SealedBid } from './sealed-bid.js';
import { SealingError } from './sealing-error.js';

const TYPE = 'bid-receipt';

/** What a receipt proves: who handed in what for which opening, and when. */
export interface ReceiptFacts {
  readonly openingId: string;
  readonly vendorId: string;
  /** database time, ISO 8601 in UTC */
  readonly receivedAt: string;
  readonly digests: Digests;
}

/** A public key of the server's key set (ES256), of now or of the past. */
export interface PublishedKey {
  readonly kid?: string;
  readonly x?: string;
  readonly y?: string;
}

/** Signs a receipt (compact JWS, ES256) with the server's key `kid`. */
export function signReceipt(privateKey: CryptoKey | KeyObject, kid: string, facts: ReceiptFacts): Promise<string> {
  const { openingId, vendorId, receivedAt, digests } = facts;
  return new CompactSign(utf8(canonicalJson({ openingId, vendorId, receivedAt, digests })))
    .setProtectedHeader({ alg: 'ES256', typ: TYPE, kid })
    .sign(privateKey);
}

/**
 * Proves a receipt, alone and offline: it needs the published key set with its history, and nothing from the server.
 * @param sealed the bid as it was handed in: its digests are computed anew and must be those of the receipt
 * @throws SealingError `receipt-invalid` (altered, or not a receipt), `receipt-key-unknown`, `receipt-differs` (for another bid)
 */
export async function verifyReceipt(
  jws: string,
  jwks: { readonly keys: readonly PublishedKey[] },
  sealed?: SealedBid,
): Promise<ReceiptFacts & { keyId: string }> {
  const verified = await compactVerify(jws.trim(), (header) => keyFor(header.kid, jwks.keys), {
    algorithms: ['ES256'],
  }).catch((error: unknown) => {
    throw error instanceof SealingError ? error : new SealingError('receipt-invalid');
  });
  const { typ, kid } = verified.protectedHeader;
  if (typ !== TYPE) throw new SealingError('receipt-invalid');
  const facts = JSON.parse(textOf(verified.payload)) as ReceiptFacts;
  if (sealed && canonicalJson(await handedIn(sealed)) !== canonicalJson({ ...facts, receivedAt: undefined }))
    throw new SealingError('receipt-differs');
  return { ...facts, keyId: kid! };
}

async function handedIn(sealed: SealedBid): Promise<Omit<ReceiptFacts, 'receivedAt'>> {
  return { openingId: sealed.openingId, vendorId: sealed.vendorId, digests: await digestsOf(sealed) };
}

function keyFor(kid: string | undefined, keys: readonly PublishedKey[]) {
  const key = keys.find((one) => one.kid === kid);
  if (!kid || !key) throw new SealingError('receipt-key-unknown', { keyId: kid ?? '' });
  return importJWK({ kty: 'EC', crv: 'P-256', x: key.x ?? '', y: key.y ?? '' }, 'ES256');
}
