import { Typefaces } from './fonts/typefaces.js';
import { PageFrame } from './pages/page-frame.js';
import type { DocumentRequest } from './render-document.js';
import { printedText } from './template/blocks.js';
import { blocksOf } from './template/read.js';
import { filled } from './template/fill.js';

/** Refuses what `renderDocument` would refuse, as it does, without setting a page: for commands whose document is rendered later by a job. */
export async function assertPrintable({ template, variables, options }: DocumentRequest): Promise<void> {
  const blocks = blocksOf(filled(template, variables));
  await Typefaces.forText(printedText(blocks) + PageFrame.textOf(options));
}
