import type { Canvas } from '#src/platform/documents/pages/canvas.js';
import type { Column } from '#src/platform/documents/template/blocks.js';
import type { Line } from './lines.js';
import { RULE, TALL, type Type } from './measures.js';
import type { Place, Slab } from './slab.js';
import { baselineIn, startOf } from './text-slabs.js';

/** A table as far as every row needs to know it. */
export interface Frame {
  columns: readonly Column[];
  /** the left edge of each column and, last, the right edge of the table */
  edges: readonly number[];
  type: Type;
  padding: { left: number; right: number; above: number };
  hasRules: boolean;
}

/** What part of a row a slab is: the whole, or one line of it. */
interface Part {
  height: number;
  isFirst: boolean;
  isLast: boolean;
}

/** The lines of one cell and how far below the slab's top they begin. */
interface Cell {
  lines: readonly Line[];
  down: number;
}

/** One slab for a row, its cells in the middle of its height; or one for each line of a very tall row, which may then be divided. */
export function rowSlabs(cells: readonly (readonly Line[])[], frame: Frame): Slab[] {
  const { pitch } = frame.type;
  const { above } = frame.padding;
  const count = Math.max(1, ...cells.map((lines) => lines.length));
  const height = count * pitch + 2 * above;
  if (height <= TALL) {
    const placed = cells.map((lines) => ({ lines, down: above + ((count - lines.length) * pitch) / 2 }));
    return [rowSlab(placed, frame, { height, isFirst: true, isLast: true })];
  }
  return Array.from({ length: count }, (_, index) => {
    const [isFirst, isLast] = [index === 0, index === count - 1];
    const down = isFirst ? above : 0;
    const placed = cells.map((lines) => ({ lines: lines.slice(index, index + 1), down }));
    const part = { height: pitch + down + (isLast ? above : 0), isFirst, isLast };
    return { ...rowSlab(placed, frame, part), isTied: isFirst || index === count - 2 };
  });
}

function rowSlab(cells: readonly Cell[], frame: Frame, part: Part): Slab {
  return {
    height: part.height,
    gap: 0,
    isTied: false,
    draw: (canvas, place) => {
      if (frame.hasRules) drawRules(canvas, frame, { part, place });
      cells.forEach((cell, column) => drawCell(canvas, frame, { cell, column, top: place.top }));
    },
  };
}

/** A row that goes over to the next page is closed below, and closed above where it goes on. */
function drawRules(canvas: Canvas, { edges }: Frame, { part, place }: { part: Part; place: Place }): void {
  const [left, right] = [edges[0]!, edges.at(-1)!];
  const bottom = place.top + part.height;
  if (part.isFirst || place.isFirst) canvas.rule([left, place.top], [right, place.top], RULE);
  if (part.isLast || place.isLast) canvas.rule([left, bottom], [right, bottom], RULE);
  for (const edge of edges) canvas.rule([edge, place.top], [edge, bottom], RULE);
}

function drawCell(
  canvas: Canvas,
  frame: Frame,
  { cell, column, top }: { cell: Cell; column: number; top: number },
): void {
  const { type, edges, columns, padding } = frame;
  const left = edges[column]! + padding.left;
  const width = (edges[column + 1]! - padding.right - left) / type.size;
  const align = columns[column]?.align ?? 'left';
  cell.lines.forEach((line, index) => {
    const baseline = top + cell.down + index * type.pitch + baselineIn(type);
    canvas.text(line, { left: left + startOf(line, align, width) * type.size, baseline, size: type.size });
  });
}
