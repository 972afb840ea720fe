import { type DateText, isDateText } from '#src/kernel/dates.js';
import type { FieldProblem } from '#src/kernel/errors.js';
import { type Fen, parseYuan } from '#src/kernel/money.js';
import { Rate } from '#src/kernel/rate.js';

/** What reading a JSON value gives: the typed value, or every field that is wrong. */
export type Outcome<T> = { ok: true; value: T } | { ok: false; problems: FieldProblem[] };

/** Reads one JSON value; what is wrong goes to `report`, and `undefined` comes back. */
export type Reader<T> = (json: unknown, path: string, report: (problem: FieldProblem) => void) => T | undefined;

/** A member's reader that also accepts its absence. */
export interface OptionalReader<T> extends Reader<T> {
  readonly optional: true;
}

type Members<T> = {
  readonly [K in keyof T]-?: object extends Pick<T, K> ? OptionalReader<Exclude<T[K], undefined>> : Reader<T[K]>;
};

/** Reads a whole JSON value, collecting every problem. Paths are like `lines.0.employer`; the root's is ''. */
export function readJson<T>(reader: Reader<T>, json: unknown): Outcome<T> {
  const problems: FieldProblem[] = [];
  const value = reader(json, '', (problem) => problems.push(problem));
  return problems.length === 0 ? { ok: true, value: value as T } : { ok: false, problems };
}

/** An object with exactly the given members. */
export function object<T>(members: Members<T>): Reader<T> {
  const readers = members as Readonly<Record<string, Reader<unknown> | OptionalReader<unknown>>>;
  return (json, path, report) => {
    if (typeof json !== 'object' || json === null || Array.isArray(json)) {
      report({ path, code: 'not-an-object' });
      return undefined;
    }
    const source = json as Readonly<Record<string, unknown>>;
    for (const name of Object.keys(source))
      if (!Object.hasOwn(readers, name)) report({ path: below(path, name), code: 'unknown-field' });
    const result: Record<string, unknown> = {};
    for (const [name, reader] of Object.entries(readers)) {
      if (source[name] !== undefined) result[name] = reader(source[name], below(path, name), report);
      else if (!('optional' in reader)) report({ path: below(path, name), code: 'required' });
    }
    return result as T;
  };
}

export function optional<T>(reader: Reader<T>): OptionalReader<T> {
  const read: Reader<T> = (json, path, report) => reader(json, path, report);
  return Object.assign(read, { optional: true as const });
}

/** A list of `min` to `max` items; `key` names what may not occur twice. */
export function list<T>(
  item: Reader<T>,
  { min = 0, max = Infinity, key }: { min?: number; max?: number; key?: keyof T & string } = {},
): Reader<T[]> {
  return (json, path, report) => {
    if (!Array.isArray(json)) {
      report({ path, code: 'not-a-list' });
      return undefined;
    }
    if (json.length < min) report({ path, code: 'list-length', params: { min } });
    if (json.length > max) report({ path, code: 'list-length', params: { max } });
    const seen = new Set<unknown>();
    return json.map((element: unknown, index) => {
      const value = item(element, below(path, index), report);
      const name = key === undefined ? index : value?.[key];
      if (name !== undefined && seen.has(name)) report({ path: below(path, index), code: 'duplicate' });
      seen.add(name);
      return value as T;
    });
  };
}

/** Text of 1 to `max` characters, of the given pattern. */
export function text(max: number, pattern = /^\P{Cc}+$/u): Reader<string> {
  return (json, path, report) => {
    if (typeof json !== 'string') report({ path, code: 'not-text' });
    else if (json.length === 0 || json.length > max) report({ path, code: 'text-length', params: { min: 1, max } });
    else if (!pattern.test(json)) report({ path, code: 'rule', params: { pattern: pattern.source } });
    else return json;
    return undefined;
  };
}

export function oneOf<T extends string>(values: readonly T[]): Reader<T> {
  return (json, path, report) => {
    const found = values.find((value) => value === json);
    if (found === undefined) report({ path, code: 'not-one-of', params: { values } });
    return found;
  };
}

/** An integer from `min` to `max`, both included. */
export function integer(min: number, max: number): Reader<number> {
  return (json, path, report) => {
    if (!Number.isSafeInteger(json)) report({ path, code: 'not-integer' });
    else if ((json as number) < min || (json as number) > max)
      report({ path, code: 'out-of-range', params: { min, max } });
    else return json as number;
    return undefined;
  };
}

export const boolean: Reader<boolean> = (json, path, report) => {
  if (typeof json === 'boolean') return json;
  report({ path, code: 'not-boolean' });
  return undefined;
};

export const date: Reader<DateText> = (json, path, report) => {
  if (typeof json === 'string' && isDateText(json)) return json;
  report({ path, code: 'not-a-date' });
  return undefined;
};

/** A date within bounds, both included. */
export function dateWithin(min: DateText, max: DateText): Reader<DateText> {
  return (json, path, report) => {
    const day = date(json, path, report);
    if (day === undefined || (day >= min && day <= max)) return day;
    report({ path, code: 'out-of-range', params: { min, max } });
    return undefined;
  };
}

/** A six-digit division code of GB/T 2260; 000000 is the whole country. */
export const region: Reader<string> = (json, path, report) => {
  if (typeof json === 'string' && /^\d{6}$/.test(json)) return json;
  report({ path, code: 'not-a-region' });
  return undefined;
};

/** An amount ≥ 0 written as yuan: "7546.00". A JSON number is refused. */
export const yuan: Reader<Fen> = (json, path, report) => {
  const amount = attempt(parseYuan, json);
  if (amount === undefined) report({ path, code: 'not-money' });
  else if (amount < 0) report({ path, code: 'out-of-range', params: { min: '0' } });
  else return amount;
  return undefined;
};

/** The same within bounds, both included and written as yuan. */
export function yuanWithin(min: string, max: string): Reader<Fen> {
  const [least, most] = [parseYuan(min), parseYuan(max)];
  return (json, path, report) => {
    const amount = yuan(json, path, report);
    if (amount === undefined || (amount >= least && amount <= most)) return amount;
    report({ path, code: 'out-of-range', params: { min, max } });
    return undefined;
  };
}

/** A share from 0 to 1 as decimal text: "0.16". A JSON number is refused. */
export const share: Reader<Rate> = (json, path, report) => {
  const rate = attempt((written) => Rate.parse(written), json);
  if (rate === undefined) report({ path, code: 'not-decimal' });
  else if (rate.isNegative() || rate.compare(Rate.ONE) > 0)
    report({ path, code: 'out-of-range', params: { min: '0', max: '1' } });
  else return rate;
  return undefined;
};

function below(path: string, step: string | number): string {
  return path === '' ? String(step) : `${path}.${step}`;
}

function attempt<T>(parse: (written: string) => T, json: unknown): T | undefined {
  if (typeof json !== 'string') return undefined;
  try {
    return parse(json);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
