import { combine, split } from 'shamir-secret-sharing';
import { type Bytes, sha256 } from './bytes.js';
import { hasExactly } from './compact-jwe.js';

/** More custodians than any opening has; bounds the work that a header can ask for. */
export const MOST_CUSTODIANS = 15;
const CONTENT_KEY_BYTES = 32;

/** A seat's place on the curve that hides the content key, and the hash by which its share is known: neither tells anything of the key. */
export interface ShareCommitment {
  readonly seat: string;
  /** 1–255 */
  readonly x: number;
  /** of the 33 bytes of the share, hex */
  readonly sha256: string;
}

/** How a content key was dealt out; the bidder is bound to it by the envelope's tag. */
export interface Dealing {
  readonly k: number;
  readonly contentKeySha256: string;
  readonly shares: readonly ShareCommitment[];
}

/** Splits a content key so that any `k` of the seats restore it and fewer learn nothing. The shares are in the order of the seats. */
export async function deal(
  contentKey: Uint8Array,
  k: number,
  seatIds: readonly string[],
): Promise<{ dealing: Dealing; shares: Bytes[] }> {
  const shares = (await split(contentKey, seatIds.length, k)).map((share) => new Uint8Array(share));
  const commitments = shares.map(async (share, i) => ({
    seat: seatIds[i]!,
    x: share.at(-1)!,
    sha256: await sha256(share),
  }));
  const contentKeySha256 = await sha256(new Uint8Array(contentKey));
  return { dealing: { k, contentKeySha256, shares: await Promise.all(commitments) }, shares };
}

/**
 * Restores the content key from `k` shares that match their commitments, or gives undefined when the bidder has not dealt one and the
 * same key to all seats. Every seat's share is computed from the `k` and compared with its commitment: so whether a bid opens never
 * depends on which custodians came, and no bidder can leave that open until it has seen who does.
 */
export async function restore(dealing: Dealing, shares: readonly Uint8Array[]): Promise<Bytes | undefined> {
  const contentKey = await valueAt(0, shares);
  if ((await sha256(contentKey)) !== dealing.contentKeySha256) return undefined;
  for (const { x, sha256: committed } of dealing.shares)
    if ((await sha256(new Uint8Array([...(await valueAt(x, shares)), x]))) !== committed) return undefined;
  return contentKey;
}

/**
 * The curve through these shares at `x`. `combine` gives it at 0; adding `x` to every coordinate moves 0 to `x`, for in GF(2⁸)
 * adding and subtracting are both XOR.
 */
async function valueAt(x: number, shares: readonly Uint8Array[]): Promise<Bytes> {
  const moved = shares.map((share) => {
    const copy = new Uint8Array(share);
    copy[CONTENT_KEY_BYTES]! ^= x;
    return copy;
  });
  return new Uint8Array(await combine(moved));
}

/** Whether n and k can be dealt: nobody alone opens, and no more are needed than there are. */
export function isThreshold(k: unknown, n: number): k is number {
  return Number.isInteger(k) && (k as number) >= 2 && (k as number) <= n && n <= MOST_CUSTODIANS;
}

/** Whether bytes have the shape of the share at place `x`. */
export const isShare = (bytes: Uint8Array, x: number): boolean =>
  bytes.length === CONTENT_KEY_BYTES + 1 && bytes[CONTENT_KEY_BYTES] === x;

/** Whether a header's fields say a dealing: each seat and each place once. */
export function isDealing(header: Readonly<Record<string, unknown>>): boolean {
  const { k, contentKeySha256, shares } = header;
  if (!isHash(contentKeySha256) || !Array.isArray(shares) || !isThreshold(k, shares.length)) return false;
  const list = shares as ShareCommitment[];
  return (
    list.every(isCommitment) &&
    new Set(list.map(({ seat }) => seat)).size === list.length &&
    new Set(list.map(({ x }) => x)).size === list.length
  );
}

function isCommitment(value: ShareCommitment): boolean {
  if (!hasExactly(value, ['seat', 'x', 'sha256'])) return false;
  const { seat, x, sha256 } = value;
  return typeof seat === 'string' && Number.isInteger(x) && x >= 1 && x <= 255 && isHash(sha256);
}

const isHash = (value: unknown) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
