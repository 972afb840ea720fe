import type { DateText } from '#src/kernel/dates.js';
import { type Fen, parseYuan } from '#src/kernel/money.js';
import { Rate } from '#src/kernel/rate.js';
import {
  boolean,
  date,
  integer,
  list,
  object,
  oneOf,
  type OptionalReader,
  type Outcome,
  type Reader,
  readJson,
  text,
  yuanWithin,
} from '#src/procurement/costing/calc/shape.js';

/** How a value is asked for and written: `secret` is a text that is shown and kept nowhere. */
export const FIELD_KINDS = [
  'yuan',
  'decimal',
  'integer',
  'date',
  'choice',
  'flag',
  'text',
  'secret',
  'list',
  'map',
] as const;
export type FieldKind = (typeof FIELD_KINDS)[number];

/** One value that a calculator asks for, or a list or map of them. */
export interface Field<T = unknown> {
  readonly kind: FieldKind;
  /** what a list or map is made of */
  readonly of?: FieldKind;
  /** the keys that a map has, when they are known; else those who ask name them */
  readonly keys?: readonly string[];
  readonly choices?: readonly string[];
  readonly isOptional: boolean;
  readonly read: Reader<T>;
}

export type Fields = Readonly<Record<string, Field>>;

/** What a calculator computes with, once its fields are read. */
export type InputOf<F extends Fields> = { readonly [K in keyof F]: F[K] extends Field<infer T> ? T : never };

/** The largest amount a calculator takes, in yuan: what is made of such amounts stays exact. */
const MOST_YUAN = '99999999999.99';
/** No wage is higher. */
const MOST_WAGE = '9999999.99';
const MOST_ITEMS = 50;
const MOST_LETTERS = 40;

const field = <T>(kind: FieldKind, read: Reader<T>, more: Partial<Field<T>> = {}): Field<T> => ({
  kind,
  read,
  isOptional: false,
  ...more,
});

/** An amount ≥ 0 in yuan, as text. */
export const money = (most = MOST_YUAN): Field<Fen> => field('yuan', yuanWithin('0', most));

/** A month's or a year's wage in yuan. */
export const wage = (): Field<Fen> => field('yuan', yuanWithin('0', MOST_WAGE));

/** An amount in yuan that may be less than nothing, such as a loss. */
export const balance = (): Field<Fen> =>
  field('yuan', (json, path, report) => {
    if (typeof json !== 'string' || !json.startsWith('-')) return yuanWithin('0', MOST_YUAN)(json, path, report);
    const amount = yuanWithin('0', MOST_YUAN)(json.slice(1), path, report);
    return amount === undefined ? undefined : parseYuan(json);
  });

/** Exact decimal text within bounds, such as a rate, hours or points. */
export const decimal = (min: string, max: string): Field<Rate> => field('decimal', decimalWithin(min, max));

export const count = (min: number, max: number): Field<number> => field('integer', integer(min, max));

export const day = (): Field<DateText> => field('date', date);

export const choice = <const T extends string>(...choices: readonly T[]): Field<T> =>
  field('choice', oneOf(choices), { choices });

export const flag = (): Field<boolean> => field('flag', boolean);

export const word = (): Field<string> => field('text', text(MOST_LETTERS));

/** A text that tells of a person. */
export const secret = (): Field<string> => field('secret', text(MOST_LETTERS));

export const listOf = <T>(item: Field<T>, min = 1): Field<T[]> =>
  field('list', list(item.read, { min, max: MOST_ITEMS }), { of: item.kind });

/** Values by names that those who ask choose, such as bidders. */
export const mapOf = <T>(item: Field<T>): Field<ReadonlyMap<string, T>> =>
  field('map', (json, path, report) => readMap(item.read, json, path, report), { of: item.kind });

/** A value for each of the given names. */
export const eachOf = <const K extends string, T>(keys: readonly K[], item: Field<T>): Field<Record<K, T>> => {
  const members = Object.fromEntries(keys.map((key) => [key, item.read])) as Record<K, Reader<T>>;
  return field('map', object<Record<K, T>>(members as never), { of: item.kind, keys });
};

/** A field that may be left out. */
export const maybe = <T>(of: Field<T>): Field<T | undefined> => ({ ...of, isOptional: true });

/** Reads what was asked: exactly these fields, each as its kind has it. */
export function readFields<F extends Fields>(fields: F, asked: unknown): Outcome<InputOf<F>> {
  const members = Object.entries(fields).map(([name, { read, isOptional }]) => [
    name,
    isOptional ? Object.assign(((...of) => read(...of)) as Reader<unknown>, { optional: true as const }) : read,
  ]) as [string, Reader<unknown> | OptionalReader<unknown>][];
  return readJson(object<InputOf<F>>(Object.fromEntries(members) as never), asked);
}

function decimalWithin(min: string, max: string): Reader<Rate> {
  const [least, most] = [Rate.parse(min), Rate.parse(max)];
  return (json, path, report) => {
    const value = typeof json === 'string' ? parsed(json) : undefined;
    if (!value) report({ path, code: 'not-decimal' });
    else if (value.compare(least) < 0 || value.compare(most) > 0)
      report({ path, code: 'out-of-range', params: { min, max } });
    else return value;
    return undefined;
  };
}

function parsed(json: string): Rate | undefined {
  try {
    return Rate.parse(json);
  } catch {
    return undefined;
  }
}

/** A map keeps names as they are, `__proto__` too, and is none that anything else reads. */
function readMap<T>(
  item: Reader<T>,
  json: unknown,
  path: string,
  report: Parameters<Reader<T>>[2],
): ReadonlyMap<string, T> | undefined {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    report({ path, code: 'not-an-object' });
    return undefined;
  }
  const entries = Object.entries(json);
  if (entries.length === 0 || entries.length > MOST_ITEMS)
    report({ path, code: 'list-length', params: { min: 1, max: MOST_ITEMS } });
  const name = text(MOST_LETTERS);
  return new Map(
    entries.slice(0, MOST_ITEMS).map(([key, value]) => {
      name(key, `${path}.${key.slice(0, MOST_LETTERS)}`, report);
      return [key, item(value, `${path}.${key.slice(0, MOST_LETTERS)}`, report) as T];
    }),
  );
}
