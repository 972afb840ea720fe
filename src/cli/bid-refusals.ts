import { type SealingCode, SealingError } from '#src/procurement/bids/sealing/index.js';
import { CommandFailed } from '#src/cli/terminal.js';

const WORDS: Readonly<Record<SealingCode, string>> = {
  'passphrase-too-short': 'a passphrase has at least 12 characters',
  'passphrase-wrong': 'the passphrase is wrong, or the key file was altered',
  'key-file-invalid': 'this is no key file of a custodian',
  'custodian-key-invalid': "a custodian's key is not a point of the curve P-256",
  'custodians-invalid': 'the opening names a custodian or a key twice, or a threshold that its custodians cannot meet',
  'envelope-too-large': 'the bid is larger than 256 KB of JSON: attach what is long as files',
  'bid-malformed': 'this is no sealed bid',
  'opening-differs': 'it was sealed for another opening',
  'vendor-differs': 'it was sealed by another bidder',
  'custodians-differ': 'it was sealed for other custodians',
  'digest-differs': 'a part is not what its digest says',
  'share-invalid': 'the share was altered, or is not for this seat and this key',
  'not-enough-shares': 'there are fewer shares than the opening asks for',
  'dealing-inconsistent': 'the shares do not give the key that the bidder committed to',
  'envelope-damaged': 'the envelope was altered',
  'attachment-truncated': 'the attachment is not complete',
  'attachment-damaged': 'the attachment was altered, or belongs to another bid',
  'receipt-invalid': 'the receipt is not genuine: it was altered, or signed by nobody whom the key set names',
  'receipt-key-unknown': 'the key set does not hold the key that signed the receipt',
  'receipt-differs': 'the receipt is genuine, but for another bid than this one',
};

/** What a refusal of the sealing library means, for people; its code stands behind it, the same as the server's. */
export const wordsOf = ({ code }: SealingError): string => `${WORDS[code]} (${code})`;

/** What `work` gives. @throws CommandFailed in words for a refusal by the sealing library */
export async function inWords<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof SealingError ? new CommandFailed(wordsOf(error)) : error;
  }
}
