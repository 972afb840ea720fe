/** Text of one kind of type. */
export interface Run {
  text: string;
  isStrong: boolean;
}

export type Align = 'left' | 'centre' | 'right';

export interface Column {
  /** its share of the table's width, relative to the others' */
  share: number;
  align: Align;
}

export interface Row {
  cells: readonly (readonly Run[])[];
  /** a sum: stays with the row above it */
  isTotal: boolean;
}

/** What a document is made of, from top to bottom. Numbers are in their places and references resolved. */
export type Block =
  | { kind: 'title'; runs: readonly Run[] }
  /** 附件一 and its name, on a page of its own */
  | { kind: 'annex'; label: string; runs: readonly Run[] }
  /** depth 0 is 一、, depth 1 （一） … */
  | { kind: 'heading'; depth: number; label: string; runs: readonly Run[] }
  | { kind: 'paragraph'; runs: readonly Run[] }
  /** without rules where it only puts things side by side */
  | { kind: 'table'; columns: readonly Column[]; head: Row | null; rows: readonly Row[]; hasRules: boolean }
  /** what must stand on one page, with the end of what precedes it */
  | { kind: 'together'; blocks: readonly Block[] }
  | { kind: 'page-break' };

export const textOf = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('');

/** All that the blocks print, in no order. */
export function printedText(blocks: readonly Block[]): string {
  return blocks.map(textOfBlock).join('');
}

function textOfBlock(block: Block): string {
  switch (block.kind) {
    case 'page-break':
      return '';
    case 'together':
      return printedText(block.blocks);
    case 'table':
      return [...(block.head ? [block.head] : []), ...block.rows].flatMap(({ cells }) => cells.map(textOf)).join('');
    case 'title':
    case 'paragraph':
      return textOf(block.runs);
    default:
      return block.label + textOf(block.runs);
  }
}
