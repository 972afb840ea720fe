import { PAGE } from '#src/platform/documents/layout/measures.js';

/** The reader's table of contents: headings below those that they belong to. */
export class Outline {
  private readonly open: PDFKit.PDFOutline[];

  constructor(document: PDFKit.PDFDocument) {
    this.open = [document.outline];
  }

  /** Names a place on the page being drawn; depth 0 is the outermost. */
  add({ title, depth }: { title: string; depth: number }, top: number): void {
    this.open.splice(depth + 1);
    // pdfkit counts `left` from the right edge
    const place = { left: PAGE.width, top, expanded: depth === 0 };
    const item = this.open.at(-1)?.addItem(title, place);
    if (item) this.open.push(item);
  }
}
