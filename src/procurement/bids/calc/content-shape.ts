import type { FieldCode } from '#src/kernel/errors.js';
import { isPlainText } from '#src/kernel/plain-text.js';

/** What is wrong with one place of an envelope; the codes are those of request fields. */
export interface ContentFault {
  readonly path: string;
  readonly code: FieldCode;
}

/** Checks the value at a path and reports what is wrong with it. */
export type Check = (value: unknown, path: string, report: (fault: ContentFault) => void) => void;

const LONGEST_NAME = 60;
const MONEY = /^(0|[1-9]\d{0,12})(\.\d{1,2})?$/;
/** From nothing to the whole, as ratio text. */
const SHARE = /^(0(\.\d{1,6})?|1(\.0{1,6})?)$/;

/** Text of `min` to `max` characters. */
export function text(max: number, min = 1): Check {
  return (value, path, report) => {
    if (typeof value !== 'string') report({ path, code: 'not-text' });
    else if (!isPlainText(value)) report({ path, code: 'control-character' });
    else if (value.length < min || value.length > max) report({ path, code: 'text-length' });
  };
}

/** Yuan as decimal text. */
export const money: Check = matching(MONEY, 'not-money');

/** A share of the whole as decimal ratio text. */
export const share: Check = matching(SHARE, 'not-decimal');

/** SHA-256, hex. */
export const digest: Check = matching(/^[0-9a-f]{64}$/, 'not-text');

export function integer(min: number, max: number): Check {
  return (value, path, report) => {
    if (typeof value !== 'number' || !Number.isSafeInteger(value)) report({ path, code: 'not-integer' });
    else if (value < min || value > max) report({ path, code: 'out-of-range' });
  };
}

export function oneOf(values: readonly string[]): Check {
  return (value, path, report) => {
    if (!values.includes(value as string)) report({ path, code: 'not-one-of' });
  };
}

/** A list of at most `max` values of one kind, no two of which have the same `key`. */
export function listOf(item: Check, max: number, key?: string): Check {
  return (value, path, report) => {
    if (!Array.isArray(value)) return report({ path, code: 'not-a-list' });
    if (value.length > max) return report({ path, code: 'list-length' });
    const seen = new Set<unknown>();
    value.forEach((each: unknown, index) => {
      item(each, `${path}.${index}`, report);
      const name = key === undefined ? index : (each as Record<string, unknown> | null)?.[key];
      if (seen.has(name)) report({ path: `${path}.${index}`, code: 'duplicate' });
      seen.add(name);
    });
  };
}

/** An object with these fields and no others; a field whose name ends in `?` may be left out. */
export function objectOf(fields: Readonly<Record<string, Check>>): Check {
  const known = Object.entries(fields).map(([name, check]) => ({
    name: name.replace('?', ''),
    isOptional: name.endsWith('?'),
    check,
  }));
  return (value, path, report) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      return report({ path, code: 'not-an-object' });
    const given = value as Readonly<Record<string, unknown>>;
    const at = (name: string) => (path === '' ? name : `${path}.${name}`);
    for (const name of Object.keys(given))
      if (!known.some((field) => field.name === name)) report({ path: at(tellable(name)), code: 'unknown-field' });
    for (const { name, isOptional, check } of known) {
      if (Object.hasOwn(given, name)) check(given[name], at(name), report);
      else if (!isOptional) report({ path: at(name), code: 'required' });
    }
  };
}

/** A name that nobody knows, as it can be kept and shown: the bidder chose it, and the database takes no NUL and no half a character. */
function tellable(name: string): string {
  return [...name.toWellFormed().replace(/\p{Cc}/gu, '')].slice(0, LONGEST_NAME).join('');
}

function matching(pattern: RegExp, code: FieldCode): Check {
  return (value, path, report) => {
    if (typeof value !== 'string' || !pattern.test(value)) report({ path, code });
  };
}
