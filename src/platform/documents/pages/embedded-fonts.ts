import type { FontFile } from '#src/platform/documents/fonts/font-file.js';
import { EmbeddedFont } from './embedded-font.js';

/** The faces of a document, each embedded once, with what was used of it. */
export class EmbeddedFonts {
  private readonly fonts = new Map<FontFile, EmbeddedFont>();

  constructor(private readonly document: PDFKit.PDFDocument) {}

  of(font: FontFile): EmbeddedFont {
    const known = this.fonts.get(font);
    if (known) return known;
    const embedded = new EmbeddedFont(this.document, `F${this.fonts.size + 1}`, font);
    this.fonts.set(font, embedded);
    return embedded;
  }

  /** What a page must name among its resources. */
  resources(): Record<string, PDFKit.PDFKitReference> {
    return Object.fromEntries([...this.fonts.values()].map(({ resource, reference }) => [resource, reference]));
  }

  end(): void {
    for (const font of this.fonts.values()) font.end();
  }
}
