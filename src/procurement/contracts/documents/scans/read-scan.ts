import { codeInAddress } from '../verification-code.js';
import { qrTextsIn, qrTextsOf } from './qr-texts.js';
import { scannedPages } from './scanned-pages.js';

/** A file that should be a scan of a document of ours. */
export interface ScannedFile {
  readonly content: Buffer;
  /** what its content shows */
  readonly contentType: string;
}

/**
 * The verification codes on the first page of a scan that shows any; other QR codes are passed over, as are pages without one. None when the file
 * cannot be read. Takes the processor for some tenths of a second a page, and what a stranger's file makes it: see `ScanReader`.
 */
export async function codesIn(scan: ScannedFile): Promise<string[]> {
  try {
    for await (const texts of textsByPage(scan)) {
      const codes = texts.map(codeInAddress).filter((code) => code !== undefined);
      if (codes.length > 0) return [...new Set(codes)];
    }
  } catch {
    // the libraries tell of a broken file in ways of their own; whoever handed it in is told that it cannot be read
  }
  return [];
}

async function* textsByPage({ content, contentType }: ScannedFile): AsyncGenerator<string[]> {
  if (contentType !== 'application/pdf') yield await qrTextsIn(content);
  else for await (const page of scannedPages(content)) yield await qrTextsOf(page);
}
