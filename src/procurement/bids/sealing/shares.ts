import { combine, split } from 'shamir-secret-sharing';
import { type Bytes, sha256 } from './bytes.js';
import { hasExactly } from './compact-jwe.js';

/** As many as there are places on a curve over bytes. */
const MOST_CUSTODIANS = 255;

/** The hash by which a seat's share is known; a share is as random as the key, so its hash tells nothing. */
export interface ShareCommitment {
  readonly seat: string;
  /** of the share's 33 bytes, hex */
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
  contentKey: Bytes,
  k: number,
  seatIds: readonly string[],
): Promise<{ dealing: Dealing; shares: Bytes[] }> {
  const shares = (await split(contentKey, seatIds.length, k)).map((share) => new Uint8Array(share));
  const commitments = shares.map(async (share, i) => ({ seat: seatIds[i]!, sha256: await sha256(share) }));
  const dealing = { k, contentKeySha256: await sha256(contentKey), shares: await Promise.all(commitments) };
  return { dealing, shares };
}

/**
 * Restores the content key from shares that match their commitments: all that there are, so that their order decides nothing.
 * @returns undefined when they do not give the key that the bidder committed to
 */
export async function restore(
  dealing: Dealing,
  shares: readonly Uint8Array[],
  digest: { sha256(bytes: Bytes): string | Promise<string> },
): Promise<Bytes | undefined> {
  // shares of unequal lengths or at the same place cannot be combined at all
  const contentKey = new Uint8Array(await combine([...shares]).catch(() => new Uint8Array()));
  return (await digest.sha256(contentKey)) === dealing.contentKeySha256 ? contentKey : undefined;
}

/** Whether n and k can be dealt: nobody alone opens, and no more are needed than there are. */
export function isThreshold(k: unknown, n: number): k is number {
  return Number.isInteger(k) && (k as number) >= 2 && (k as number) <= n && n <= MOST_CUSTODIANS;
}

/** Whether a header's fields say a dealing, each seat once. */
export function isDealing(header: Readonly<Record<string, unknown>>): boolean {
  const { k, contentKeySha256, shares } = header;
  if (!isHash(contentKeySha256) || !Array.isArray(shares) || !isThreshold(k, shares.length)) return false;
  const list = shares as ShareCommitment[];
  return list.every(isCommitment) && new Set(list.map(({ seat }) => seat)).size === list.length;
}

const isCommitment = (value: ShareCommitment) =>
  hasExactly(value, ['seat', 'sha256']) && typeof value.seat === 'string' && isHash(value.sha256);

const isHash = (value: unknown) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
