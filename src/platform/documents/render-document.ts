import { Typefaces } from './fonts/typefaces.js';
import { slabsOf } from './layout/block-slabs.js';
import { pagesOf } from './layout/paginate.js';
import { Signs } from './layout/signs.js';
import { tiedToNext } from './layout/slab.js';
import type { DocumentOptions } from './options.js';
import { PageFrame } from './pages/page-frame.js';
import { writtenPdf } from './pages/write-pdf.js';
import { filled, type TemplateVariables } from './template/fill.js';
import { printedText } from './template/blocks.js';
import { blocksOf } from './template/read.js';

export interface DocumentRequest {
  /** Markdown as `templates/README.md` describes it */
  template: string;
  variables: TemplateVariables;
  options: DocumentOptions;
}

export interface RenderedDocument {
  pdf: Buffer;
  pages: number;
}

/**
 * Sets a template with its variables as a PDF: Chinese line breaking, numbering, tables, embedded faces. The same request gives the same
 * bytes. Takes the processor for some milliseconds a page: call it from a job.
 * @throws DomainError `template-variable-missing`, `template-reference-unknown`, `template-malformed`, `character-not-printable`
 */
export async function renderDocument({ template, variables, options }: DocumentRequest): Promise<RenderedDocument> {
  const text = filled(template, variables);
  const blocks = blocksOf(text);
  const signs = new Signs(await Typefaces.forText(printedText(blocks) + PageFrame.textOf(options)));
  const frame = new PageFrame(options, signs);
  const closing = frame.closing();
  const slabs = slabsOf(blocks, signs);
  const pages = pagesOf(closing.length > 0 ? [...tiedToNext(slabs), ...closing] : slabs);
  return { pdf: await writtenPdf(pages, frame, options), pages: pages.length };
}
