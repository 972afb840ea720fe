/**
 * Why sealing, opening or checking was refused. Codes are part of the API: never renamed.
 *
 * Keys: `passphrase-too-short` `passphrase-wrong` (or the file was altered) `key-file-invalid` `custodian-key-invalid` `custodians-invalid`
 * Sealed bids: `envelope-too-large` `bid-malformed` `opening-differs` `vendor-differs` `custodians-differ` `digest-differs`
 * Opening: `share-invalid` `not-enough-shares` `dealing-inconsistent` (the bidder's own doing) `envelope-damaged`
 * Attachments: `attachment-truncated` `attachment-damaged`
 * Receipts: `receipt-invalid` `receipt-key-unknown` `receipt-differs`
 */
export type SealingCode =
  | 'passphrase-too-short'
  | 'passphrase-wrong'
  | 'key-file-invalid'
  | 'custodian-key-invalid'
  | 'custodians-invalid'
  | 'envelope-too-large'
  | 'bid-malformed'
  | 'opening-differs'
  | 'vendor-differs'
  | 'custodians-differ'
  | 'digest-differs'
  | 'share-invalid'
  | 'not-enough-shares'
  | 'dealing-inconsistent'
  | 'envelope-damaged'
  | 'attachment-truncated'
  | 'attachment-damaged'
  | 'receipt-invalid'
  | 'receipt-key-unknown'
  | 'receipt-differs';

/** A refusal by this library, the same in a browser, at the command line and on the server. `params` never hold a secret. */
export class SealingError extends Error {
  constructor(
    readonly code: SealingCode,
    readonly params: Readonly<Record<string, string | number>> = {},
  ) {
    super(code);
    this.name = 'SealingError';
  }
}

/** What `work` gives; whatever it throws becomes the refusal `code`, without the cause: a parser's message may quote a secret. */
export async function orRefuse<T>(
  code: SealingCode,
  work: () => T | Promise<T>,
  params?: SealingError['params'],
): Promise<T> {
  try {
    return await work();
  } catch {
    throw new SealingError(code, params);
  }
}
