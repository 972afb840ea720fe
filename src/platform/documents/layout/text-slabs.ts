import type { Align } from '#src/platform/documents/template/blocks.js';
import { type Line, linesOf, type Measure } from './lines.js';
import { BASELINE, PAGE, TEXT_WIDTH, type Type } from './measures.js';
import type { Sign } from './signs.js';
import type { Slab } from './slab.js';

interface Setting extends Partial<Pick<Measure, 'indent' | 'isJustified'>> {
  type: Type;
  align?: Align;
  gap?: number;
}

/** The lines of a text across the whole page, one slab each; never one line of several alone on a page. */
export function textSlabs(text: readonly Sign[], { type, align = 'left', gap = 0, ...measure }: Setting): Slab[] {
  const width = TEXT_WIDTH / type.size;
  const set = (room: number) =>
    linesOf(text, { width: room, indent: measure.indent ?? 0, isJustified: measure.isJustified ?? false });
  const lines = align === 'centre' ? balanced(set, width) : set(width);
  return lines.map((line, index) => ({
    height: type.pitch,
    gap: index === 0 ? gap : 0,
    isTied: lines.length > 1 && (index === 0 || index === lines.length - 2),
    draw: (canvas, { top }) => {
      const left = PAGE.left + startOf(line, align, width) * type.size;
      canvas.text(line, { left, baseline: top + baselineIn(type), size: type.size });
    },
  }));
}

/** Lines of about one length: as narrow as they can be without one line more. */
function balanced(set: (width: number) => Line[], width: number): Line[] {
  let lines = set(width);
  for (let room = width - 1; room > width / 2; room--) {
    const narrower = set(room);
    if (narrower.length > lines.length) break;
    lines = narrower;
  }
  return lines;
}

/** Where a line begins in a space of a given width, in em. */
export function startOf(line: Line, align: Align, width: number): number {
  if (align === 'left') return line.indent;
  return align === 'right' ? width - line.width : (width - line.width) / 2;
}

/** From the top of a line's space down to where its characters stand. */
export const baselineIn = ({ size, pitch }: Type): number => (pitch - size) / 2 + BASELINE * size;
