import type { Block, Run } from '#src/platform/documents/template/blocks.js';
import { textOf } from '#src/platform/documents/template/blocks.js';
import { signsOf } from './lines.js';
import { ANNEX, BODY, PARAGRAPH_INDENT, TITLE } from './measures.js';
import type { Signs } from './signs.js';
import { type Slab, tied, tiedToNext } from './slab.js';
import { tableSlabs } from './table-slabs.js';
import { textSlabs } from './text-slabs.js';

/** Blocks as the pieces that pages are filled with. */
export function slabsOf(blocks: readonly Block[], signs: Signs): Slab[] {
  let slabs: Slab[] = [];
  let before: Block | undefined;
  for (const block of blocks) {
    const [first, ...others] = slabsOfBlock(block, signs);
    if (isNeverAlone(block, before)) slabs = tiedToNext(slabs);
    const startsPage = before?.kind === 'page-break' || block.kind === 'annex';
    if (first) slabs.push({ ...first, startsPage }, ...others);
    before = block;
  }
  return slabs;
}

/** A signature, and a remark below a table, stand on a page together with the end of what precedes them. */
function isNeverAlone(block: Block, before: Block | undefined): boolean {
  return block.kind === 'together' || (block.kind === 'paragraph' && before?.kind === 'table');
}

function slabsOfBlock(block: Block, signs: Signs): Slab[] {
  switch (block.kind) {
    case 'title':
      return heading(textSlabs(signsOf(block.runs, signs, true), { type: TITLE, align: 'centre' }), { below: 12 });
    case 'annex':
      return annex(block, signs);
    case 'heading':
      return headingSlabs(block, signs);
    case 'paragraph':
      return paragraphSlabs(block.runs, signs);
    case 'table':
      return spaced(tableSlabs(block, signs), block.hasRules ? 6 : 0);
    case 'together':
      return spaced(tied(slabsOf(block.blocks, signs)), 6);
    case 'page-break':
      return [];
  }
}

/** What ends in a colon announces what follows: both stay on one page. */
function paragraphSlabs(runs: readonly Run[], signs: Signs): Slab[] {
  const slabs = textSlabs(signsOf(runs, signs), { type: BODY, indent: PARAGRAPH_INDENT, isJustified: true });
  return textOf(runs).endsWith('：') ? tiedToNext(slabs) : slabs;
}

function headingSlabs({ depth, label, runs }: Extract<Block, { kind: 'heading' }>, signs: Signs): Slab[] {
  const labelled: Run[] = [{ text: label, isStrong: false }, ...runs];
  const slabs = textSlabs(signsOf(labelled, signs, depth < 2), {
    type: BODY,
    indent: PARAGRAPH_INDENT,
    gap: depth === 0 ? 6 : 0,
  });
  return heading(slabs, depth < 2 ? { entry: { title: textOf(labelled), depth } } : {});
}

function annex({ label, runs }: Extract<Block, { kind: 'annex' }>, signs: Signs): Slab[] {
  const name = textSlabs(signsOf([{ text: label, isStrong: true }], signs), { type: BODY });
  const title = textSlabs(signsOf(runs, signs, true), { type: ANNEX, align: 'centre', gap: 6 });
  return heading([...name, ...title], { entry: { title: `${label} ${textOf(runs)}`, depth: 0 }, below: 6 });
}

/** A heading is never the last thing on a page. */
function heading(slabs: readonly Slab[], { entry, below = 0 }: { entry?: Slab['entry']; below?: number }): Slab[] {
  return slabs.map((slab, index) => ({
    ...slab,
    isTied: true,
    ...(index === 0 && entry && { entry }),
    height: slab.height + (index === slabs.length - 1 ? below : 0),
  }));
}

/** Air above and below; the air below never begins a page. */
function spaced(slabs: readonly Slab[], space: number): Slab[] {
  const end: Slab = { height: space, gap: 0, isTied: false, draw: () => undefined };
  const [first, ...others] = tiedToNext(slabs);
  return first ? [{ ...first, gap: first.gap + space }, ...others, end] : [];
}
