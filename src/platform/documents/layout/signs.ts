import type { FontFile } from '#src/platform/documents/fonts/font-file.js';
import type { Typefaces, TypeStyle } from '#src/platform/documents/fonts/typefaces.js';

/** Full-width signs with their blank half before or behind them. */
const OPENING = new Set('（《〈「『“‘〔【〖［｛');
const CLOSING = new Set('。，、；：？！）》〉」』”’〕】〗］｝．');
/** Narrow ones, and those without a blank half, that no line begins or ends with. */
const NEVER_FIRST = new Set([...CLOSING, ...')]},.;:!?%', ...'—…～·‥％‰℃°′″々‐–']);
const NEVER_LAST = new Set([...OPENING, ...'([{', ...'￥¥$＄€£№']);
/** Stay with the figure before them. */
const UNITS = new Set('元万亿角分厘年月日时％%‰℃');

/** A character as a line needs to know it; lengths in em. */
export interface Sign {
  readonly codePoint: number;
  readonly font: FontFile;
  readonly advance: number;
  /** half of what its advance has beyond the face's own: figures are all of one width, so that columns of them align */
  readonly bearing: number;
  /** what can be cut off before it, or behind it */
  readonly blankBefore: number;
  readonly blankAfter: number;
  readonly isLatin: boolean;
  readonly isDigit: boolean;
  readonly isUnit: boolean;
  readonly isDash: boolean;
  readonly isSpace: boolean;
  readonly isBreak: boolean;
  readonly neverFirst: boolean;
  readonly neverLast: boolean;
}

/** The signs of one document, each looked up once. */
export class Signs {
  private readonly known: Record<TypeStyle, Map<number, Sign>> = { text: new Map(), strong: new Map() };

  constructor(private readonly faces: Typefaces) {}

  of(codePoint: number, style: TypeStyle): Sign {
    const known = this.known[style].get(codePoint);
    if (known) return known;
    const sign = this.made(codePoint, style);
    this.known[style].set(codePoint, sign);
    return sign;
  }

  private made(codePoint: number, style: TypeStyle): Sign {
    const character = String.fromCodePoint(codePoint);
    const isBreak = character === '\u2028';
    const font = this.faces.faceOf(isBreak ? 0x20 : codePoint, style);
    const isDigit = /[0-9]/.test(character);
    const own = advanceIn(font, codePoint);
    const advance = isDigit ? Math.max(...DIGITS.map((digit) => advanceIn(font, digit))) : own;
    const isWide = advance > 0.9;
    const isSpace = character === ' ';
    return {
      codePoint,
      font,
      advance,
      bearing: (advance - own) / 2,
      blankBefore: isWide && OPENING.has(character) ? 0.5 : 0,
      blankAfter: isWide && CLOSING.has(character) ? 0.5 : 0,
      isLatin: codePoint < 0x2000 && !isSpace && character !== '·',
      isDigit,
      isUnit: UNITS.has(character),
      isDash: character === '—' || character === '～',
      isSpace,
      isBreak,
      neverFirst: NEVER_FIRST.has(character),
      neverLast: NEVER_LAST.has(character),
    };
  }
}

const DIGITS = Array.from('0123456789', (digit) => digit.charCodeAt(0));
const advanceIn = (font: FontFile, codePoint: number) => font.advanceOf(font.glyphOf(codePoint)) / 1000;

/** Whether a line may end between two signs. */
export function mayBreak(before: Sign, after: Sign): boolean {
  if (before.neverLast || after.neverFirst || after.isSpace) return false;
  if (before.isLatin && after.isLatin) return false;
  if (before.isDigit && after.isUnit) return false;
  return !(before.isDash && after.isLatin);
}

/** Whether a justified line may be widened between two signs: anywhere but within a Latin word or figure and within a dash. */
export function mayWiden(before: Sign, after: Sign): boolean {
  return !(before.isLatin && after.isLatin) && !(before.isDash && after.isDash);
}

/** Between Han and Latin, an eighth of an em. */
const LATIN_GAP = 0.125;

/**
 * What lies between two signs beyond their own widths: a little air between Han and Latin, and half an em less where two
 * full-width signs would leave a hole.
 */
export function gapBetween(before: Sign, after: Sign): number {
  if (before.blankAfter > 0 && (after.blankAfter > 0 || after.blankBefore > 0)) return -before.blankAfter;
  if (before.blankBefore > 0 && after.blankBefore > 0) return -after.blankBefore;
  const isBorder = before.isLatin !== after.isLatin && isHan(before.isLatin ? after : before);
  return isBorder && !before.neverLast ? LATIN_GAP : 0;
}

function isHan({ codePoint, blankAfter, blankBefore }: Sign): boolean {
  return codePoint >= 0x2e80 && blankAfter + blankBefore === 0;
}
