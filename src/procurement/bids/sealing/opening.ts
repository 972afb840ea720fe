import type { CryptoKey } from 'jose';
import { fromBase64url, toBase64url } from './bytes.js';
import { type Decryption, portableDecryption } from './decryption.js';
import { type EnvelopeHeader, readEnvelope, readShare, requireContext } from './headers.js';
import { unpadded } from './padding.js';
import type { OpenedShare, SealedBid, SealedShare } from './sealed-bid.js';
import { orRefuse, SealingError } from './sealing-error.js';
import { restore } from './shares.js';

/**
 * Opens one share, in its custodian's own client. The custodian says which opening is being opened and for which seat: a share
 * of an opening still closed, slipped in among the others, is not decrypted.
 * @param privateKey from `unlockCustodianKey`
 * @throws SealingError `share-invalid` (altered, not a share, another seat's or another custodian's), `opening-differs`
 */
export async function openShare(
  privateKey: CryptoKey,
  sealed: SealedShare,
  expected: { readonly openingId: string; readonly seatId: string },
  decryption: Decryption = portableDecryption,
): Promise<OpenedShare> {
  const jwe = await readShare(sealed.jwe);
  requireContext(jwe.header, expected);
  const { seatId } = expected;
  if (jwe.header.seat !== seatId || sealed.seatId !== seatId) throw new SealingError('share-invalid', { seatId });
  const share = await orRefuse('share-invalid', () => decryption.share(jwe, privateKey), { seatId });
  return { vendorId: jwe.header.vendor, seatId, share: toBase64url(share) };
}

/**
 * Checks a share that a custodian has posted, before it counts, against what the bidder committed to.
 * @throws SealingError `share-invalid` (wrong, foreign, of no seat), `bid-malformed`
 */
export async function verifyShare(sealed: SealedBid, opened: OpenedShare): Promise<void> {
  await committedShare((await readEnvelope(sealed.envelope)).header, opened, portableDecryption);
}

/**
 * Opens a bid with the shares of at least k custodians, in any order; those of one seat count once.
 * @param expected the opening's and the bidder's id, and k, as the server knows them
 * @returns the envelope's JSON, whose shape nobody has checked yet
 * @throws SealingError `opening-differs`, `vendor-differs`, `custodians-differ` (another k), `share-invalid`, `not-enough-shares`,
 *   `dealing-inconsistent`, `envelope-damaged`, `bid-malformed`
 */
export async function combine(
  sealed: SealedBid,
  expected: { readonly openingId: string; readonly vendorId: string; readonly k: number },
  opened: readonly OpenedShare[],
  decryption: Decryption = portableDecryption,
): Promise<unknown> {
  const jwe = await readEnvelope(sealed.envelope);
  requireContext(jwe.header, expected);
  const { k } = expected;
  if (jwe.header.k !== k) throw new SealingError('custodians-differ');
  const shares = new Map<string, Uint8Array>();
  for (const share of opened) shares.set(share.seatId, await committedShare(jwe.header, share, decryption));
  if (shares.size < k) throw new SealingError('not-enough-shares', { given: shares.size, needed: k });
  const contentKey = await restore(jwe.header, [...shares.values()], decryption);
  if (!contentKey) throw new SealingError('dealing-inconsistent');
  const plain = await orRefuse('envelope-damaged', () => decryption.envelope(jwe, contentKey));
  return orRefuse('bid-malformed', () => unpadded(plain));
}

async function committedShare(
  header: EnvelopeHeader,
  opened: OpenedShare,
  { sha256 }: Pick<Decryption, 'sha256'>,
): Promise<Uint8Array> {
  const { seatId, vendorId } = opened;
  const share = await orRefuse('share-invalid', () => fromBase64url(opened.share), { seatId });
  const commitment = header.shares.find(({ seat }) => seat === seatId);
  if (vendorId !== header.vendor || (await sha256(share)) !== commitment?.sha256)
    throw new SealingError('share-invalid', { seatId });
  return share;
}
