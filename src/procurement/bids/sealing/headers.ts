import { type CompactJwe, type JweKind, readCompactJwe } from './compact-jwe.js';
import { p256From, type P256PublicJwk } from '#src/platform/crypto/p256.js';
import { isPaddedLength } from './padding.js';
import { orRefuse, SealingError } from './sealing-error.js';
import { type Dealing, isDealing } from './shares.js';

/** What an envelope says in the open, under the protection of its tag. */
export interface EnvelopeHeader extends Dealing {
  readonly opening: string;
  readonly vendor: string;
}

/** What a share says in the open, under the protection of its tag: it is of use for this opening, bidder and seat only. */
export interface ShareHeader {
  readonly opening: string;
  readonly vendor: string;
  readonly seat: string;
  /** fingerprint of the custodian's key */
  readonly kid: string;
  /** the sender's one-time public key */
  readonly epk: P256PublicJwk;
}

/** Envelope: AES-256-GCM under the content key itself. */
export const ENVELOPE_KIND = {
  fixed: { alg: 'dir', enc: 'A256GCM', typ: 'bid-envelope' },
  names: ['opening', 'vendor', 'k', 'contentKeySha256', 'shares'],
} as const satisfies JweKind;

/** Share: AES-256-GCM under a key agreed with the custodian's. */
export const SHARE_KIND = {
  fixed: { alg: 'ECDH-ES', enc: 'A256GCM', typ: 'bid-share' },
  names: ['opening', 'vendor', 'seat', 'kid', 'epk'],
} as const satisfies JweKind;

/** Reads an envelope's header; nothing is decrypted or proved yet. @throws SealingError `bid-malformed` */
export function readEnvelope(jwe: string): Promise<CompactJwe<EnvelopeHeader>> {
  return orRefuse('bid-malformed', () => {
    const read = readCompactJwe(jwe, ENVELOPE_KIND);
    if (
      !isPaddedLength(read.ciphertext.length) ||
      !hasTexts(read.header, ['opening', 'vendor']) ||
      !isDealing(read.header)
    )
      throw new TypeError('not an envelope');
    return read as CompactJwe<never>;
  });
}

/** Reads a share's header; nothing is decrypted or proved yet. @throws SealingError `share-invalid` */
export function readShare(jwe: string): Promise<CompactJwe<ShareHeader>> {
  return orRefuse('share-invalid', () => {
    const read = readCompactJwe(jwe, SHARE_KIND);
    if (!hasTexts(read.header, ['opening', 'vendor', 'seat', 'kid'])) throw new TypeError('not a share');
    p256From(read.header['epk']);
    return read as CompactJwe<never>;
  });
}

const hasTexts = (header: Readonly<Record<string, unknown>>, names: readonly string[]) =>
  names.every((name) => typeof header[name] === 'string');

/** @throws SealingError `opening-differs` or `vendor-differs` for what was sealed for another opening or by another bidder */
export function requireContext(
  sealed: Pick<EnvelopeHeader, 'opening' | 'vendor'>,
  expected: { readonly openingId: string; readonly vendorId?: string },
): void {
  if (sealed.opening !== expected.openingId) throw new SealingError('opening-differs');
  if (expected.vendorId !== undefined && sealed.vendor !== expected.vendorId) throw new SealingError('vendor-differs');
}
