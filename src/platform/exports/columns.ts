import { rulesOf, type FieldRule, type RequestClass } from '#src/platform/http/shape.js';

/** What a cell of a column holds, which says how it is written. */
export type ColumnKind =
  'text' | 'word' | 'money' | 'decimal' | 'integer' | 'flag' | 'date' | 'instant' | 'texts' | 'objects' | 'json';

/** A field with the class that it is a field of: together they name its label. */
export interface FieldName {
  readonly field: string;
  readonly of: string;
}

export interface Column {
  /** the fields that lead to the value, the row's own first */
  readonly path: readonly [FieldName, ...FieldName[]];
  readonly kind: ColumnKind;
  /** the fields of each object, where a cell holds several */
  readonly inner?: readonly Column[];
}

/** Amounts in yuan: not negative, and signed. */
const MONEY = new Set(['^(0|[1-9]\\d{0,12})(\\.\\d{1,2})?$', '^-?\\d{1,13}\\.\\d{2}$']);
const DECIMAL = '^-?(0|[1-9]\\d{0,9})';

/** The columns of a table of such rows: their fields in order, those of an object in its place. A list is one cell, and so is an object of no declared shape. */
export function columnsOf(row: RequestClass): Column[] {
  return [...rulesOf(row)].flatMap(([field, rule]): Column[] => {
    const name = { field, of: row.name };
    const shape = rule.shape?.();
    if (!shape) return [{ path: [name], kind: kindOf(rule) }];
    if (isList(rule)) return [{ path: [name], kind: 'objects', inner: columnsOf(shape) }];
    return columnsOf(shape).map((column) => ({ ...column, path: [name, ...column.path] }));
  });
}

/** What a row has in a column; undefined where something on the way is missing. */
export function valueAt(row: unknown, { path }: Column): unknown {
  return path.reduce<unknown>(
    (value, { field }) => (value as Record<string, unknown> | null | undefined)?.[field],
    row,
  );
}

function kindOf({ described = {} }: FieldRule): ColumnKind {
  const { type, format, pattern = '', enum: words } = described as { [key: string]: string | undefined };
  if (type === 'array') return 'texts';
  if (words) return 'word';
  if (type === 'object') return 'json';
  if (type === 'integer') return 'integer';
  if (type === 'boolean') return 'flag';
  if (format === 'date') return 'date';
  if (format === 'date-time') return 'instant';
  if (MONEY.has(pattern)) return 'money';
  return pattern.startsWith(DECIMAL) ? 'decimal' : 'text';
}

function isList({ described }: FieldRule): boolean {
  return described?.isArray === true;
}
