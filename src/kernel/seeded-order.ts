/** SHA-256 of the UTF-8 bytes of a text, 32 bytes. The server and the browser each bring their own. */
export type Sha256 = (text: string) => Uint8Array;

const UINT32 = 2 ** 32;

/**
 * Puts names in the order that a seed gives, each order being equally likely (Fisher–Yates over the names sorted by code
 * unit): for draws that anybody can hold again, of experts (A40), tied bids (A46) and samples (E8). Random numbers are
 * 32 bits, big-endian, from the bytes of SHA-256("seed:0"), SHA-256("seed:1") …
 */
export function seededOrder(names: readonly string[], seed: string, sha256: Sha256): string[] {
  const order = [...names].sort();
  const next = seededNumbers(seed, sha256);
  for (let at = 0; at < order.length - 1; at += 1) {
    const chosen = at + below(order.length - at, next);
    [order[at], order[chosen]] = [order[chosen]!, order[at]!];
  }
  return order;
}

function seededNumbers(seed: string, sha256: Sha256): () => number {
  let block: DataView = new DataView(new ArrayBuffer(0));
  let blocks = 0;
  let at = 0;
  return () => {
    if (at === block.byteLength) {
      const bytes = sha256(`${seed}:${blocks}`);
      block = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      blocks += 1;
      at = 0;
    }
    at += 4;
    return block.getUint32(at - 4);
  };
}

/** A number from 0 to `limit` − 1. Numbers beyond the last whole multiple are skipped: they would favour the first. */
function below(limit: number, next: () => number): number {
  const fair = UINT32 - (UINT32 % limit);
  let number = next();
  while (number >= fair) number = next();
  return number % limit;
}
