import { shanghaiWallClock } from '#src/kernel/dates.js';
import { translate } from '#src/platform/i18n/i18n.js';
import { valueAt, type Column } from './columns.js';
import type { Cell } from './spreadsheet.js';
import type { Words } from './words.js';

/** What a program that opens a text file may take for a formula. Rule: OWASP, CSV injection; the wide forms count where Chinese is typed. */
const LOOKS_LIKE_A_FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;
/** The most that a cell of a workbook takes, in UTF-16 units. */
const CELL_UNITS = 32_767;
/** Digits that a number in a workbook keeps; one with more stays text. */
const EXACT_DIGITS = 15;

type Write = (value: unknown, column: Column, words: Words) => Cell;

/** The cell of a text file: numbers are plain decimals, times are Shanghai's, and no text is taken for a formula. */
export const textCell: Write = (value, column, words) => {
  const text = textOf(value, column, words);
  const isNumber = ['money', 'decimal', 'integer'].includes(column.kind);
  return !isNumber && LOOKS_LIKE_A_FORMULA.test(text) ? `'${text}` : text;
};

/** The cell of a workbook: numbers are numbers, dates are dates, and a text is never more than a text. */
export const workbookCell: Write = (value, column, words) => {
  if (value === null || value === undefined) return null;
  switch (column.kind) {
    case 'money':
    case 'decimal':
    case 'integer':
      return numberOf(written(value));
    case 'date':
      return new Date(`${value as string}T00:00:00Z`);
    case 'instant':
      return new Date(`${shanghaiWallClock(new Date(value as string)).replace(' ', 'T')}Z`);
    default:
      return textOf(value, column, words).slice(0, CELL_UNITS);
  }
};

/** The label of a column: of every field on the way, but that the name of something is headed like the thing itself. */
export function headerOf({ path }: Pick<Column, 'path'>, words: Words): string {
  const shown = path.length > 1 && path.at(-1)!.field === 'name' ? path.slice(0, -1) : path;
  return shown.map((name) => words.term(name)).join(' · ');
}

/** A text or a count as it stands. */
function written(value: unknown): string {
  const scalar = value as string | number;
  return `${scalar}`;
}

/** A workbook keeps numbers as binary fractions: they show every digit as long as there are few enough of them. */
function numberOf(text: string): Cell {
  return text.replace(/\D/g, '').length > EXACT_DIGITS ? text : Number(text);
}

function textOf(value: unknown, column: Column, words: Words): string {
  if (value === null || value === undefined) return '';
  const between = translate(words.locale, 'exports:between');
  switch (column.kind) {
    case 'word':
      return words.value(column.path.at(-1)!, written(value));
    case 'flag':
      return words.flag(value as boolean);
    case 'instant':
      return shanghaiWallClock(new Date(value as string));
    case 'texts':
      return (value as readonly string[]).join(between);
    case 'objects':
      return (value as readonly object[]).map((inner) => objectOf(inner, column.inner!, words)).join('; ');
    case 'json':
      return JSON.stringify(value);
    default:
      return written(value);
  }
}

function objectOf(value: object, columns: readonly Column[], words: Words): string {
  return columns
    .map((column) => [headerOf(column, words), textOf(valueAt(value, column), column, words)])
    .filter(([, text]) => text !== '')
    .map(([label, text]) => `${label} ${text}`)
    .join(translate(words.locale, 'exports:between'));
}
