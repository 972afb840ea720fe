import { CompactEncrypt } from 'jose';
import { fingerprintOf, importCustodianKey } from './custodian-keys.js';
import { ENVELOPE_KIND, SHARE_KIND } from './headers.js';
import { padded } from './padding.js';
import { digestsOf, type Envelope, type SealedBid, type SealingOpening } from './sealed-bid.js';
import { SealingError } from './sealing-error.js';
import { deal, isThreshold } from './shares.js';

/**
 * Seals an envelope for one opening: encrypted under a random key, the key split among the custodians. Runs in the bidder's own client;
 * nothing in the result is secret.
 * @param envelope JSON of at most 256 KB, attachments listed by their entries
 * @throws SealingError `envelope-too-large`, `custodians-invalid`, `custodian-key-invalid`
 */
export async function seal(envelope: Envelope, opening: SealingOpening, vendorId: string): Promise<SealedBid> {
  const plain = padded(envelope);
  const custodians = await custodiansOf(opening);
  const contentKey = globalThis.crypto.getRandomValues(new Uint8Array(32));
  const context = { opening: opening.id, vendor: vendorId };
  const { dealing, shares } = await deal(
    contentKey,
    opening.k,
    custodians.map(({ seatId }) => seatId),
  );
  const jwe = await new CompactEncrypt(plain)
    .setProtectedHeader({ ...ENVELOPE_KIND.fixed, ...context, ...dealing })
    .encrypt(contentKey);
  const sealed = {
    openingId: opening.id,
    vendorId,
    envelope: jwe,
    shares: await Promise.all(
      custodians.map(async ({ seatId, kid, key }, i) => ({
        seatId,
        jwe: await new CompactEncrypt(shares[i]!)
          .setProtectedHeader({ ...SHARE_KIND.fixed, ...context, seat: seatId, kid })
          .encrypt(key),
      })),
    ),
    attachments: (envelope.attachments ?? []).map(({ id, bytes, sha256 }) => ({ id, bytes, sha256 })).sort(by('id')),
  };
  for (const secret of [plain, contentKey, ...shares]) secret.fill(0);
  return { ...sealed, digests: await digestsOf(sealed) };
}

/**
 * The custodians of an opening in order of seat id, keys checked and taken into use.
 * @throws SealingError `custodians-invalid` for a k outside 2…n or a seat or key that occurs twice, `custodian-key-invalid`
 */
export async function custodiansOf({ k, custodians }: SealingOpening) {
  const ready = await Promise.all(
    custodians.map(async ({ seatId, publicJwk }) => {
      const key = await importCustodianKey(publicJwk);
      return { seatId, key, kid: await fingerprintOf(publicJwk) };
    }),
  );
  const differ = (values: string[]) => new Set(values).size === values.length;
  if (!isThreshold(k, ready.length) || !differ(ready.map((c) => c.seatId)) || !differ(ready.map((c) => c.kid)))
    throw new SealingError('custodians-invalid');
  return ready.sort(by('seatId'));
}

const by =
  <K extends string>(name: K) =>
  (a: Record<K, string>, b: Record<K, string>) =>
    a[name] < b[name] ? -1 : 1;
