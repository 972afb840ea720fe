import type { Run } from '#src/platform/documents/template/blocks.js';
import { gapBetween, mayBreak, mayWiden, type Sign, type Signs } from './signs.js';

/** One line of text, ready to be drawn; lengths in em. */
export interface Line {
  readonly signs: readonly Sign[];
  /** how far its first sign stands from the edge */
  readonly indent: number;
  readonly width: number;
  /** added at every place that may be widened, so that the line ends at the margin */
  readonly widening: number;
  /** part of the blank that is taken from full-width signs within the line, 0 to 1 */
  readonly tightening: number;
}

export interface Measure {
  width: number;
  /** of the first line */
  indent: number;
  /** whether all lines but the last end at the margin */
  isJustified: boolean;
}

/** The last line of a text has more than one character and a full stop. */
const SHORTEST = 2;

/** At most this part of an em is taken from a full-width sign to get one more character into a line. */
const SPARE = 0.25;
/** No gap is widened by more than this: a line of one long word stays short. */
const WIDEST = 0.3;
const EXACT = 1e-6;

/** The characters of a text, with those of strong runs in their own face. */
export function signsOf(runs: readonly Run[], signs: Signs, isStrong = false): Sign[] {
  return runs.flatMap((run) =>
    [...run.text].map((character) =>
      signs.of(character.codePointAt(0) ?? 0, run.isStrong || isStrong ? 'strong' : 'text'),
    ),
  );
}

/**
 * Breaks a text into lines by the Chinese rules: no closing sign begins a line and no opening sign ends one, words, figures and their
 * units stay whole, full-width signs give way at the edges and where a line is only a little too long.
 */
export function linesOf(text: readonly Sign[], measure: Measure): Line[] {
  return partsOf(text).flatMap((part) => linesOfPart(part, measure));
}

/** The widest piece that no rule allows to break. */
export function widestPiece(text: readonly Sign[]): number {
  let widest = 0;
  let from = 0;
  text.forEach((sign, index) => {
    const next = text[index + 1];
    if (next && !sign.isBreak && !next.isBreak && !mayBreak(sign, next)) return;
    widest = Math.max(widest, widthOf(text.slice(from, index + 1)));
    from = index + 1;
  });
  return widest;
}

/** A text between line breaks that somebody wished for; an empty one still takes a line. */
function partsOf(text: readonly Sign[]): Sign[][] {
  const parts: Sign[][] = [[]];
  for (const sign of text) {
    if (sign.isBreak) parts.push([]);
    else parts.at(-1)?.push(sign);
  }
  return parts;
}

function linesOfPart(part: readonly Sign[], { width, indent, isJustified }: Measure): Line[] {
  const ends: number[] = [];
  do {
    const start = ends.at(-1) ?? 0;
    ends.push(endOfLine(part, start, width - (start === 0 ? indent : 0)));
  } while (ends.at(-1)! < part.length);
  lengthenLast(part, ends);
  return ends.map((end, index) => {
    const own = index === 0 ? indent : 0;
    const signs = withoutSpacesAround(part.slice(ends[index - 1] ?? 0, end), index > 0);
    return fitted(signs, own, { width: width - own, isFilled: isJustified && index < ends.length - 1 });
  });
}

/** A last line of one character gets those before it, up to the next place where the line above may end. */
function lengthenLast(part: readonly Sign[], ends: number[]): void {
  const [before, end] = [ends.at(-3) ?? 0, ends.at(-2)];
  if (end === undefined || widthOf(part.slice(end)) >= SHORTEST) return;
  for (let earlier = end - 1; earlier > before + 1 && end - earlier < 6; earlier--) {
    if (!mayBreak(part[earlier - 1]!, part[earlier]!) || widthOf(part.slice(earlier)) < SHORTEST) continue;
    ends.splice(-2, 1, earlier);
    return;
  }
}

/** The index behind the last sign of the line that begins at `start`; spaces at its beginning do not count. */
function endOfLine(part: readonly Sign[], from: number, available: number): number {
  let start = from;
  while (start > 0 && part[start]?.isSpace) start += 1;
  let end = start;
  let pen = -(part[start]?.blankBefore ?? 0);
  let spare = 0;
  for (let index = start; index < part.length; index++) {
    const sign = part[index]!;
    const next = part[index + 1];
    pen += sign.advance + (index > start ? gapBetween(part[index - 1]!, sign) : 0);
    const width = pen - sign.blankAfter;
    if (width - spare > available + EXACT && !sign.isSpace) break;
    if (!next || mayBreak(sign, next)) end = index + 1;
    spare += spareOf(sign, next);
  }
  return end > start ? end : endWithinWord(part, start, available);
}

/** Where no rule allows a break that fits, as in a digest longer than the line, it comes where the line is full. */
function endWithinWord(part: readonly Sign[], start: number, available: number): number {
  let end = start + 1;
  while (end < part.length && widthOf(part.slice(start, end + 1)) <= available + EXACT) end += 1;
  return Math.min(end, part.length);
}

function fitted(signs: readonly Sign[], indent: number, room: { width: number; isFilled: boolean }): Line {
  const width = widthOf(signs);
  const missing = room.width - width;
  if (missing < 0) {
    const spare = signs.slice(0, -1).reduce((sum, sign, index) => sum + spareOf(sign, signs[index + 1]), 0);
    const tightening = spare > 0 ? Math.min(1, -missing / spare) : 0;
    return { signs, indent, width: width - tightening * spare, widening: 0, tightening };
  }
  const gaps = signs.slice(1).filter((sign, index) => mayWiden(signs[index]!, sign)).length;
  const widening = room.isFilled && gaps > 0 && missing / gaps <= WIDEST ? missing / gaps : 0;
  return { signs, indent, width: width + widening * gaps, widening, tightening: 0 };
}

/** The blank that a sign may lose within a line; next to another full-width sign it has lost it already. */
export function spareOf(sign: Sign, next: Sign | undefined): number {
  return sign.blankAfter > 0 && next && gapBetween(sign, next) >= 0 ? SPARE : 0;
}

/** The width of a line of its own: blank halves at both edges do not count. */
function widthOf(signs: readonly Sign[]): number {
  const natural = signs.reduce(
    (sum, sign, index) => sum + sign.advance + (index > 0 ? gapBetween(signs[index - 1]!, sign) : 0),
    0,
  );
  return natural - (signs[0]?.blankBefore ?? 0) - (signs.at(-1)?.blankAfter ?? 0);
}

function withoutSpacesAround(signs: readonly Sign[], isContinued: boolean): readonly Sign[] {
  const first = isContinued ? signs.findIndex((sign) => !sign.isSpace) : 0;
  const last = signs.findLastIndex((sign) => !sign.isSpace);
  return signs.slice(Math.max(0, first), last + 1);
}
