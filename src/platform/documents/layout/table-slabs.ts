import type { Block, Column, Row } from '#src/platform/documents/template/blocks.js';
import { columnWidths } from './columns.js';
import { linesOf, signsOf, widestPiece } from './lines.js';
import { BARE_PADDING, BODY, CELL, CELL_PADDING, PAGE, TALL, TEXT_WIDTH } from './measures.js';
import type { Sign, Signs } from './signs.js';
import { type Slab, tied, tiedToNext } from './slab.js';
import { type Frame, rowSlabs } from './table-row.js';

type TableBlock = Extract<Block, { kind: 'table' }>;

/**
 * A table's rows. Its head stands above them on every page; a small table stays whole, of a long one neither the first row nor the
 * last nor a sum stands alone on a page.
 */
export function tableSlabs(table: TableBlock, signs: Signs): Slab[] {
  const head = table.head?.cells.map((cell) => signsOf(cell, signs, true));
  const body = table.rows.map((row) => row.cells.map((cell) => signsOf(cell, signs)));
  const frame = frameOf(table, head ? [head, ...body] : body);
  const headSlabs = head ? tied(setRow(head, { ...frame, columns: frame.columns.map(centred) })) : [];
  const isRepeated = heightOf(headSlabs) <= TALL;
  const rows = body.map((cells, index) => {
    const slabs = table.rows[index]?.isTotal ? setTotal(cells, frame) : setRow(cells, frame);
    return isRepeated ? slabs.map((slab) => ({ ...slab, head: headSlabs })) : slabs;
  });
  const all = [...(rows.length > 0 ? tiedToNext(headSlabs) : headSlabs), ...withTies(rows, table.rows)];
  return heightOf(all) <= TALL ? tied(all) : all;
}

const centred = (column: Column): Column => ({ ...column, align: 'centre' });
const heightOf = (slabs: readonly Slab[]) => slabs.reduce((sum, { height }) => sum + height, 0);

/** Sizes and edges, from the shares of the columns and the longest word in each. */
function frameOf({ columns, hasRules }: TableBlock, rows: readonly (readonly Sign[])[][]): Frame {
  const type = hasRules ? CELL : BODY;
  const padding = hasRules ? CELL_PADDING : BARE_PADDING;
  const wishes = columns.map(({ share }, column) => {
    const words = rows.map((cells) => widestPiece(cells[column] ?? []));
    return { share, least: Math.max(0, ...words) * type.size + padding.left + padding.right };
  });
  const edges: number[] = [PAGE.left];
  for (const width of columnWidths(TEXT_WIDTH, wishes)) edges.push((edges.at(-1) ?? 0) + width);
  return { columns, edges, type, padding, hasRules };
}

function setRow(cells: readonly (readonly Sign[])[], frame: Frame): Slab[] {
  const { edges, padding, type } = frame;
  const lines = cells.map((cell, column) => {
    const width = (edges[column + 1]! - edges[column]! - padding.left - padding.right) / type.size;
    return linesOf(cell, { width, indent: 0, isJustified: false });
  });
  return rowSlabs(lines, frame);
}

/** The name of a sum takes the empty cells behind it into its own. */
function setTotal(cells: readonly (readonly Sign[])[], frame: Frame): Slab[] {
  const [name = [], ...others] = cells;
  const filled = others.findIndex((cell) => cell.length > 0);
  const taken = filled < 0 ? others.length : filled;
  if (taken === 0 || !frame.hasRules) return setRow(cells, frame);
  const [first, ...columns] = frame.columns;
  return setRow([name, ...others.slice(taken)], {
    ...frame,
    columns: [centred(first!), ...columns.slice(taken)],
    edges: [frame.edges[0]!, ...frame.edges.slice(taken + 1)],
  });
}

function withTies(rows: readonly Slab[][], texts: readonly Row[]): Slab[] {
  const last = rows.length - 1;
  return rows.flatMap((slabs, index) => {
    const isTied = index < last && (index === 0 || index === last - 1 || (texts[index + 1]?.isTotal ?? false));
    return isTied ? tiedToNext(slabs) : slabs;
  });
}
