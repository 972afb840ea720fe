import { custodiansOf } from './custodians.js';
import { readEnvelope, readShare, requireContext } from './headers.js';
import { digestsOf, type SealedBid, type SealingOpening } from './sealed-bid.js';
import { SealingError } from './sealing-error.js';

/**
 * Proves all that can be seen of a sealed bid without opening it: right opening and bidder, one share for each of the present custodians
 * and no other, digests as computed here. The server runs it before it takes a bid in.
 * @throws SealingError `bid-malformed`, `opening-differs`, `vendor-differs`, `custodians-differ`, `share-invalid`, `digest-differs`
 */
export async function verifySealed(sealed: SealedBid, opening: SealingOpening, vendorId: string): Promise<void> {
  const expected = { openingId: opening.id, vendorId };
  const { header } = await readEnvelope(sealed.envelope);
  requireContext({ opening: sealed.openingId, vendor: sealed.vendorId }, expected);
  requireContext(header, expected);
  const custodians = await custodiansOf(opening);
  const addressed = await Promise.all(sealed.shares.map(({ jwe }) => readShare(jwe)));
  for (const share of addressed) requireContext(share.header, expected);
  const isComplete =
    header.k === opening.k &&
    [sealed.shares, header.shares, addressed].every(({ length }) => length === custodians.length) &&
    custodians.every(({ seatId, kid }, i) => {
      const share = addressed[i]!.header;
      return (
        [sealed.shares[i]!.seatId, header.shares[i]!.seat, share.seat].every((seat) => seat === seatId) &&
        share.kid === kid
      );
    });
  if (!isComplete) throw new SealingError('custodians-differ');
  await requireDigests(sealed);
}

/** @throws SealingError `digest-differs`, naming the first part whose digest is not that of its text, or is one too many */
async function requireDigests(sealed: SealedBid): Promise<void> {
  const computed = await digestsOf(sealed);
  for (const part of Object.keys({ ...sealed.digests, ...computed }))
    if (sealed.digests[part] !== computed[part]) throw new SealingError('digest-differs', { part });
}
