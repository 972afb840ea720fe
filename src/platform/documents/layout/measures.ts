/** All lengths of a page in points; sizes after GB/T 9704, with 小四 for the text in place of 三号. */
const MM = 72 / 25.4;

export const PAGE = {
  width: 210 * MM,
  height: 297 * MM,
  left: 28 * MM,
  right: 26 * MM,
  top: 37 * MM,
  bottom: 35 * MM,
} as const;

export const TEXT_WIDTH = PAGE.width - PAGE.left - PAGE.right;
export const TEXT_HEIGHT = PAGE.height - PAGE.top - PAGE.bottom;

/** A size of type with the pitch of its lines. */
export interface Type {
  size: number;
  pitch: number;
}

export const BODY: Type = { size: 12, pitch: 20 };
export const TITLE: Type = { size: 22, pitch: 34 };
export const ANNEX: Type = { size: 16, pitch: 28 };
export const CELL: Type = { size: 10.5, pitch: 15 };
export const SMALL: Type = { size: 9, pitch: 14 };

/** The first line of a paragraph stands two characters in. */
export const PARAGRAPH_INDENT = 2;

/** The space between the rules of a cell and its text; without rules, only what keeps two columns apart. */
export const CELL_PADDING = { left: 4, right: 4, above: 2.4 } as const;
export const BARE_PADDING = { left: 0, right: 12, above: 0 } as const;
/** The thickness of a table's rules. */
export const RULE = 0.6;

/** A row higher than this may be divided between its lines; a table that is not is kept whole. */
export const TALL = TEXT_HEIGHT / 3;

export const QR = { size: 21 * MM, top: 11 * MM } as const;

/** Where the base line of Han characters lies below the top of their square, in em. */
export const BASELINE = 0.88;
