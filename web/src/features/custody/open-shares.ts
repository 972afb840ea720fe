import type { CustodianKey } from '#src/procurement/bids/sealing/custodian-keys.js';
import { openShare } from '#src/procurement/bids/sealing/opening.js';
import { SealingError } from '#src/procurement/bids/sealing/sealing-error.js';
import type { PostShares, SharesView } from './reads.js';

/**
 * Opens every share of the seat in this browser. What the key does not open is named as such: the bid may still be opened by the shares of others.
 * @param told how many are done
 */
export async function openShares(
  privateKey: CustodianKey['privateKey'],
  { openingId, seatId, bids }: SharesView,
  told: (done: number) => void,
): Promise<PostShares> {
  const shares: PostShares['shares'] = [];
  const unopenable: { vendorId: string }[] = [];
  for (const [index, { vendorId, sealedShare }] of bids.entries()) {
    try {
      shares.push(await openShare(privateKey, sealedShare, { openingId, seatId }));
    } catch (fault) {
      if (!(fault instanceof SealingError)) throw fault;
      unopenable.push({ vendorId });
    }
    told(index + 1);
  }
  // a key that opens nothing at all is not the key of this seat: nobody is told that the bids were at fault
  if (shares.length === 0 && bids.length > 0) throw new SealingError('share-invalid', { seatId });
  return unopenable.length > 0 ? { shares, unopenable } : { shares };
}
