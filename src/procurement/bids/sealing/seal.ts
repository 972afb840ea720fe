import { CompactEncrypt } from 'jose';
import { custodiansOf } from './custodians.js';
import { ENVELOPE_KIND, SHARE_KIND } from './headers.js';
import { padded } from './padding.js';
import { digestsOf, type Envelope, inOrderOf, type SealedBid, type SealingOpening } from './sealed-bid.js';
import { deal } from './shares.js';

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
    attachments: (envelope.attachments ?? [])
      .map(({ id, bytes, sha256 }) => ({ id, bytes, sha256 }))
      .sort(inOrderOf('id')),
  };
  return { ...sealed, digests: await digestsOf(sealed) };
}
