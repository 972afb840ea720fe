import { PDFiumLibrary } from '@hyzyla/pdfium';
import type { Pixels } from './qr-texts.js';

type Page = ReturnType<Awaited<ReturnType<PDFiumLibrary['loadDocument']>>['getPage']>;

/** Longer than any contract with its annexes. */
const MOST_PAGES = 100;
const DOTS_PER_POINT = 200 / 72;
/** An A3 page at 200 dots an inch has 8 million; larger pages are painted more coarsely. */
const MOST_PIXELS = 12_000_000;

/** The program that paints pages, from the package. @throws Error when the installation lacks it */
export const loadPdfReader = (): Promise<PDFiumLibrary> => PDFiumLibrary.init();

/**
 * Paints the pages of a scan one by one, as they are asked for. A page without an image is left out: it was written, not scanned, so that the document
 * as it was issued is no scan of its signed original. @throws Error when the file is no PDF, is damaged or locked
 */
export async function* scannedPages(library: PDFiumLibrary, pdf: Buffer): AsyncGenerator<Pixels> {
  const document = await library.loadDocument(pdf);
  const count = Math.min(document.getPageCount(), MOST_PAGES);
  for (let index = 0; index < count; index++) {
    const page = document.getPage(index);
    if (isScanned(page)) yield painted(page);
  }
}

/** An image may stand inside a form, which is a picture of its own. */
function isScanned(page: Page): boolean {
  for (const { type } of page.objects()) if (type === 'image' || type === 'form') return true;
  return false;
}

function painted(page: Page): Promise<Pixels> {
  const { originalWidth, originalHeight } = page.getOriginalSize();
  const scale = Math.min(DOTS_PER_POINT, Math.sqrt(MOST_PIXELS / (originalWidth * originalHeight)));
  return page.render({ render: 'bitmap', scale });
}
