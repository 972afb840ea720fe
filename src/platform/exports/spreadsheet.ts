import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { writeCsvStream } from 'hucre/csv';
import { writeXlsxStream } from 'hucre/xlsx';

/** A date is the wall clock that its UTC fields show. */
export type Cell = string | number | Date | null;

export interface TableColumn {
  readonly header: string;
  /** how numbers and dates of the column are shown, as Excel writes it */
  readonly format?: string;
}

export interface Table {
  readonly name: string;
  readonly columns: readonly TableColumn[];
  /** rows without the header, read no faster than they are sent */
  readonly rows: AsyncIterable<Cell[]>;
}

/** Names of sheets have a length and characters that they must not have. */
const SHEET_NAME = { most: 31, refused: /[[\]:*?/\\']/g };
/** What a workbook reads as the code of a character, though somebody wrote it. Rule: ECMA-376, ST_Xstring. */
const CODE_OF_A_CHARACTER = /_(?=x[\da-f]{4}_)/gi;
const WIDTH = { least: 10, most: 40 };

/** A table as text, UTF-8 with the mark by which Excel knows it, lines as RFC 4180 has them. */
export function csvOf({ columns, rows }: Table): Readable {
  const lines = withHeader(columns, rows);
  return bytesOf(writeCsvStream(lines, { headers: false, bom: true, lineSeparator: '\r\n' }));
}

/** A table as an Excel workbook of one sheet, its header kept in view. */
export function xlsxOf({ name, columns, rows }: Table): Readable {
  const sheet = name.replace(SHEET_NAME.refused, ' ').slice(0, SHEET_NAME.most);
  const stream = writeXlsxStream(literal(rows), {
    name: sheet,
    columns: columns.map(({ header, format }) => ({
      header,
      width: widthOf(header),
      ...(format && { numFmt: format }),
    })),
    freezePane: { rows: 1 },
  });
  return bytesOf(stream);
}

async function* withHeader(columns: readonly TableColumn[], rows: AsyncIterable<Cell[]>): AsyncIterable<Cell[]> {
  yield columns.map(({ header }) => header);
  yield* rows;
}

async function* literal(rows: AsyncIterable<Cell[]>): AsyncIterable<Cell[]> {
  for await (const row of rows)
    yield row.map((cell) => (typeof cell === 'string' ? cell.replace(CODE_OF_A_CHARACTER, '_x005F_') : cell));
}

function bytesOf(stream: unknown): Readable {
  return Readable.fromWeb(stream as ReadableStream);
}

/** In characters of Latin; one of Chinese is as wide as two. */
function widthOf(header: string): number {
  const width = [...header].reduce((sum, character) => sum + (character.codePointAt(0)! > 0x2e7f ? 2 : 1), 2);
  return Math.min(WIDTH.most, Math.max(WIDTH.least, width));
}
