import { sha256 } from './bytes.js';
import type { P256PublicJwk } from '#src/platform/crypto/p256.js';

/** The seat that holds a share, and the key it is sealed to. */
export interface Custodian {
  readonly seatId: string;
  readonly publicJwk: P256PublicJwk;
}

/** What a bidder must know of an opening to seal for it: `k` of these custodians open it together. */
export interface SealingOpening {
  readonly id: string;
  readonly k: number;
  readonly custodians: readonly Custodian[];
}

/** An attachment as its envelope lists it: where its key is, and which ciphertext it belongs to. */
export interface AttachmentEntry {
  readonly id: string;
  /** age identity, `AGE-SECRET-KEY-1…`: secret until the envelope is opened */
  readonly key: string;
  /** length of the ciphertext */
  readonly bytes: number;
  /** SHA-256 of the ciphertext, hex */
  readonly sha256: string;
}

/** A bidder's answer before it is sealed: any JSON object; `attachments` is the part this library reads. */
export interface Envelope {
  readonly attachments?: readonly AttachmentEntry[];
  readonly [field: string]: unknown;
}

/** One custodian's share of the content key, encrypted to that custodian (compact JWE). */
export interface SealedShare {
  readonly seatId: string;
  readonly jwe: string;
}

/** SHA-256 in hex by part: `envelope`, `share/<seat id>`, `attachment/<attachment id>`. */
export type Digests = Readonly<Record<string, string>>;

/** Everything the server stores of a bid for one opening. Shares stand in order of seat id, attachments in order of id. */
export interface SealedBid {
  readonly openingId: string;
  readonly vendorId: string;
  /** compact JWE */
  readonly envelope: string;
  readonly shares: readonly SealedShare[];
  readonly attachments: readonly Omit<AttachmentEntry, 'key'>[];
  readonly digests: Digests;
}

/** A share that its custodian has opened: what goes back to the server. */
export interface OpenedShare {
  readonly vendorId: string;
  readonly seatId: string;
  /** base64url */
  readonly share: string;
}

/** Digests of all parts, computed anew from the texts; those of attachments are as listed, for their ciphertexts are not here. */
export async function digestsOf(sealed: Omit<SealedBid, 'digests'>): Promise<Digests> {
  const shares = sealed.shares.map(async ({ seatId, jwe }) => [`share/${seatId}`, await sha256(jwe)] as const);
  return Object.fromEntries([
    ['envelope', await sha256(sealed.envelope)],
    ...(await Promise.all(shares)),
    ...sealed.attachments.map(({ id, sha256 }) => [`attachment/${id}`, sha256]),
  ]) as Digests;
}

/** Compares by a property, in code unit order: the same everywhere, whatever the language. */
export const inOrderOf =
  <K extends string>(name: K) =>
  (a: Readonly<Record<K, string>>, b: Readonly<Record<K, string>>): number =>
    a[name] < b[name] ? -1 : 1;
