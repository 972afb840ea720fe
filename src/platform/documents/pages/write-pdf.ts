import PDFDocument from 'pdfkit';
import { PAGE } from '#src/platform/documents/layout/measures.js';
import type { Placed } from '#src/platform/documents/layout/paginate.js';
import type { DocumentOptions } from '#src/platform/documents/options.js';
import { Canvas } from './canvas.js';
import { EmbeddedFonts } from './embedded-fonts.js';
import { Outline } from './outline.js';
import type { PageFrame } from './page-frame.js';

/** Draws the pages and ends the document. Each page is closed when it is drawn, so that a long document takes no more memory than its text. */
export async function writtenPdf(
  pages: readonly Placed[][],
  frame: PageFrame,
  options: DocumentOptions,
): Promise<Buffer> {
  const document = new PDFDocument(settingsOf(options));
  const bytes = collected(document);
  const fonts = new EmbeddedFonts(document);
  const outline = new Outline(document);
  pages.forEach((placed, index) => {
    document.addPage();
    const canvas = new Canvas(fonts);
    frame.draw(canvas, index + 1, pages.length);
    placed.forEach(({ slab, top }, at) => {
      if (slab.entry) outline.add(slab.entry, PAGE.top + top);
      slab.draw(canvas, { top: PAGE.top + top, isFirst: isFirstOf(placed, at), isLast: at === placed.length - 1 });
    });
    document.addContent(`1 0 0 -1 0 ${PAGE.height} cm\n${canvas.content()}`); // pdfkit has turned the page upside down
    Object.assign(document.page.fonts, fonts.resources());
  });
  fonts.end();
  document.end();
  return bytes;
}

function settingsOf({ about, issuedAt }: DocumentOptions): PDFKit.PDFDocumentOptions {
  return {
    size: [PAGE.width, PAGE.height],
    margin: 0,
    autoFirstPage: false,
    font: '', // none of the standard faces: all that is used is embedded
    pdfVersion: '1.7',
    lang: 'zh-CN',
    displayTitle: true,
    info: {
      Title: about.title,
      Author: about.author,
      Subject: about.subject,
      Keywords: about.keywords.join(', '),
      Creator: 'Qingyuan',
      Producer: 'Qingyuan, PDFKit',
      CreationDate: issuedAt,
      ModDate: issuedAt,
    },
  };
}

/** A row that goes on stands first on its page, even below the head of its table. */
function isFirstOf(placed: readonly Placed[], at: number): boolean {
  const before = placed[at - 1]?.slab;
  return before === undefined || (placed[at]?.slab.head?.includes(before) ?? false);
}

function collected(document: PDFKit.PDFDocument): Promise<Buffer> {
  const chunks: Buffer[] = [];
  return new Promise((resolve, reject) => {
    document.on('data', (chunk: Buffer) => chunks.push(chunk));
    document.on('end', () => resolve(Buffer.concat(chunks)));
    document.on('error', reject);
  });
}
