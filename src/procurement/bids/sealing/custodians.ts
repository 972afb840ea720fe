import { fingerprintOf } from '#src/platform/crypto/p256.js';
import { importCustodianKey } from './custodian-keys.js';
import { inOrderOf, type SealingOpening } from './sealed-bid.js';
import { SealingError } from './sealing-error.js';
import { isThreshold } from './shares.js';

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
  return ready.sort(inOrderOf('seatId'));
}
