import { codeInAddress } from '../verification-code.js';
import { loadQrReader, qrTextsIn, qrTextsOf } from './qr-texts.js';
import { loadPdfReader, scannedPages } from './scanned-pages.js';

/** A file that should be a scan of a document of ours. */
export interface ScannedFile {
  readonly content: Buffer;
  /** what its content shows */
  readonly contentType: string;
}

/** Gives what the QR codes of a scan say, page by page. */
type Texts = (scan: ScannedFile) => AsyncGenerator<string[]>;

/**
 * The verification codes on the first page of a scan that shows any; other QR codes are passed over, as are pages without one. None when the file
 * cannot be read. Takes the processor for some tenths of a second a page, and as long as it likes for a file made to do so: see `ScanReader`.
 * @throws Error when the installation lacks what reads scans
 */
export async function codesIn(scan: ScannedFile): Promise<string[]> {
  const texts = await readerFor(scan);
  try {
    for await (const page of texts(scan)) {
      const codes = page.map(codeInAddress).filter((code) => code !== undefined);
      if (codes.length > 0) return [...new Set(codes)];
    }
  } catch {
    // the libraries tell of a broken file in ways of their own; whoever handed it in is told that it cannot be read
  }
  return [];
}

async function readerFor({ contentType }: ScannedFile): Promise<Texts> {
  await loadQrReader();
  if (contentType !== 'application/pdf') return textsOfImage;
  const library = await loadPdfReader();
  return async function* textsOfPages({ content }) {
    for await (const page of scannedPages(library, content)) yield await qrTextsOf(page);
  };
}

async function* textsOfImage({ content }: ScannedFile): AsyncGenerator<string[]> {
  yield await qrTextsIn(content);
}
