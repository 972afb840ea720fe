import { DomainError } from '#src/kernel/errors.js';
import { IntegerQuery, OneOf, Text } from '#src/platform/http/fields.js';

/** What every list takes: how many rows, and where the last page ended; or the form of the file that all its rows are to be written to. */
export class PageQuery {
  @IntegerQuery({ min: 1, max: 100, doc: 'rows a page, 20 when left out' })
  limit?: number;

  @Text({ optional: true, max: 500, doc: 'the `next` of the page before' })
  cursor?: string;

  @OneOf(['json', 'csv', 'xlsx'], {
    optional: true,
    doc: 'csv or xlsx: all rows that the filters let through, as a file in the language of the caller; `limit` and `cursor` do not matter then',
  })
  format?: 'json' | 'csv' | 'xlsx';
}

/** One page of a list; `next` is null on the last one. */
export interface Page<T> {
  items: T[];
  next: string | null;
}

export const DEFAULT_LIMIT = 20;

/** An opaque cursor over the values of the sort columns of the last row shown. */
export function cursorOf(values: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

/** Reads a cursor of `length` values back; undefined when there is none. @throws DomainError `invalid-shape` for one that is not ours */
export function readCursor(cursor: string | undefined, length: number): (string | number)[] | undefined {
  if (cursor === undefined) return undefined;
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (Array.isArray(values) && values.length === length && values.every(isCursorValue))
      return values as (string | number)[];
  } catch {
    // not JSON: refused below like every other cursor that this list did not hand out
  }
  throw new DomainError('invalid-shape', {}, [{ path: 'cursor', code: 'not-a-cursor' }]);
}

/** Cuts a page from `limit + 1` rows: the one too many only tells that there is a next page. */
export function pageOf<T>(rows: T[], limit: number, keyOf: (row: T) => readonly (string | number)[]): Page<T> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, next: rows.length > limit && last ? cursorOf(keyOf(last)) : null };
}

function isCursorValue(value: unknown): boolean {
  return (typeof value === 'string' && value.length <= 200 && !value.includes('\u0000')) || Number.isSafeInteger(value);
}
