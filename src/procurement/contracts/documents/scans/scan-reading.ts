import type { SignedScan } from '#src/procurement/contracts/contract.parts.js';

/** What a scan of a contract turned out to be. */
export interface ScanReading {
  readonly state: Exclude<SignedScan['state'], 'pending'>;
  /** the code that it shows; of a mismatch, the one that does not belong here */
  readonly found: string | null;
}

/** Compares the codes of a scan with that of the document that it should show; a code that does not belong there is named before the one that does. */
export function readingOf(codes: readonly string[], expected: string | undefined): ScanReading {
  const other = codes.find((code) => code !== expected);
  if (other !== undefined) return { state: 'mismatched', found: other };
  const [found] = codes;
  return found === undefined ? { state: 'unreadable', found: null } : { state: 'matched', found };
}
