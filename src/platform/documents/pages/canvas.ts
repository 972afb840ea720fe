import { gapBetween, mayWiden, type Sign } from '#src/platform/documents/layout/signs.js';
import { type Line, spareOf } from '#src/platform/documents/layout/lines.js';
import { PAGE } from '#src/platform/documents/layout/measures.js';
import type { EmbeddedFonts } from './embedded-fonts.js';

type Point = readonly [x: number, y: number];

/** Draws on one page; lengths in points from its upper left corner. What was drawn is written to the page at once, when it is done. */
export class Canvas {
  private readonly operators: string[] = [];

  constructor(private readonly fonts: EmbeddedFonts) {}

  /** One line of text, with `left` where its first sign begins. */
  text(line: Line, at: { left: number; baseline: number; size: number }): void {
    const [first] = line.signs;
    if (!first) return;
    const left = at.left + (first.bearing - first.blankBefore) * at.size;
    this.operators.push(
      `BT 1 0 0 1 ${number(left)} ${number(PAGE.height - at.baseline)} Tm ${this.shown(line, at.size)} ET`,
    );
  }

  /** A line turned around its middle, in grey, under whatever is drawn after it. */
  watermark(line: Line, at: { middle: Point; size: number; degrees: number; grey: number }): void {
    const [cos, sin] = [Math.cos((at.degrees * Math.PI) / 180), Math.sin((at.degrees * Math.PI) / 180)];
    const half = (line.width * at.size) / 2;
    const x = at.middle[0] - half * cos;
    const y = PAGE.height - at.middle[1] - half * sin;
    const matrix = [cos, sin, -sin, cos, x, y].map(number).join(' ');
    // no part of the text for whoever copies or searches it
    this.operators.push(
      '/Span <</ActualText ()>> BDC',
      `q ${number(at.grey)} g BT ${matrix} Tm ${this.shown(line, at.size)} ET Q`,
      'EMC',
    );
  }

  /** A straight rule. */
  rule(from: Point, to: Point, width: number): void {
    const [start, end] = [from, to].map(([x, y]) => `${number(x)} ${number(PAGE.height - y)}`);
    this.operators.push(`${number(width)} w ${start} m ${end} l S`);
  }

  /** Black squares of a grid, as outlines: sharp at any size. */
  grid(cells: readonly (readonly boolean[])[], at: { left: number; top: number; size: number }): void {
    const side = at.size / cells.length;
    const squares = cells.flatMap((row, y) =>
      stretchesOf(row).map(([from, to]) => {
        const bottom = PAGE.height - at.top - (y + 1) * side;
        return `${[at.left + from * side, bottom, (to - from) * side, side].map(number).join(' ')} re`;
      }),
    );
    this.operators.push(...squares, 'f');
  }

  /** The page's content, in PDF's own coordinates. */
  content(): string {
    return this.operators.join('\n');
  }

  /** Characters with the distances between them: an even widening by character spacing, what differs from it sign by sign. */
  private shown({ signs, widening, tightening }: Line, size: number): string {
    const spacing = widening * size;
    const parts: string[] = [`${number(spacing)} Tc`];
    let font: Sign['font'] | undefined;
    let codes = '';
    let pieces: string[] = [];
    const endPieces = () => {
      if (codes !== '') pieces.push(`<${codes}>`);
      if (pieces.length > 0) parts.push(`[${pieces.join('')}]TJ`);
      [codes, pieces] = ['', []];
    };
    signs.forEach((sign, index) => {
      if (sign.font !== font) {
        endPieces();
        font = sign.font;
        parts.push(`/${this.fonts.of(font).resource} ${number(size)} Tf`);
      }
      codes += this.fonts.of(sign.font).codeOf(sign.codePoint);
      const next = signs[index + 1];
      if (!next) return;
      const widened = mayWiden(sign, next) ? 0 : -widening; // every sign gets the spacing, also where none is wanted
      const tightened = -tightening * spareOf(sign, next);
      const wanted = gapBetween(sign, next) + sign.bearing + next.bearing + widened + tightened;
      if (Math.abs(wanted) < 0.0005) return;
      pieces.push(`<${codes}>${Math.round(-1000 * wanted)}`);
      codes = '';
    });
    endPieces();
    return parts.join(' ');
  }
}

/** The stretches of black cells in a row, from and to. */
function stretchesOf(row: readonly boolean[]): [number, number][] {
  const stretches: [number, number][] = [];
  row.forEach((isBlack, x) => {
    if (isBlack && row[x - 1]) stretches.at(-1)![1] = x + 1;
    else if (isBlack) stretches.push([x, x + 1]);
  });
  return stretches;
}

/** A number as PDF writes it: no exponent, and equal on every machine. */
function number(value: number): string {
  const rounded = Math.round(value * 1000) / 1000;
  return rounded === 0 ? '0' : String(rounded);
}
