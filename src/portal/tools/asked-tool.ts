import type { Field, Fields } from '#src/procurement/calculators/index.js';

/** What was typed into the fields of a form, by their names; of a map with known keys `name.key`. */
export type Typed = Readonly<Record<string, string>>;

const MOST_LETTERS = 4_000;

/** Takes from a query or the body of a form what the fields ask for; undefined when it says nothing to any of them. */
export function typedIn(fields: Fields, sent: URLSearchParams): Typed | undefined {
  const names = Object.entries(fields).flatMap(([name, { keys }]) =>
    keys ? keys.map((key) => `${name}.${key}`) : [name],
  );
  const typed = names.flatMap((name) => {
    const value = sent.get(name);
    return value === null ? [] : [[name, value.slice(0, MOST_LETTERS)] as const];
  });
  return typed.length === 0 ? undefined : Object.fromEntries(typed);
}

/** What was typed as the calculator takes it: what cannot be read stays as it is, for the calculator to refuse it by its rule. */
export function askedBy(fields: Fields, typed: Typed): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, field]) => {
      const value = valueOf(name, field, typed);
      return value === undefined ? [] : [[name, value] as const];
    }),
  );
}

function valueOf(name: string, field: Field, typed: Typed): unknown {
  const { kind, of = 'text', keys } = field;
  if (keys) return Object.fromEntries(keys.map((key) => [key, single(of, typed[`${name}.${key}`] ?? '')]));
  const text = (typed[name] ?? '').trim();
  if (text === '') return undefined;
  if (kind === 'list') return parts(text).map((part) => single(of, part));
  if (kind !== 'map') return single(kind, text);
  // a name may have spaces in it, a value has none
  return Object.fromEntries(
    text
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => {
        const [, key = line.trim(), value = ''] = /^(.*\S)[\s:：=]+(\S+)$/.exec(line.trim()) ?? [];
        return [key, single(of, value)] as const;
      }),
  );
}

function single(kind: Field['kind'], text: string): unknown {
  const value = text.trim();
  if (kind === 'integer') return /^\d{1,15}$/.test(value) ? Number(value) : value;
  if (kind === 'flag') return value === 'true' ? true : value === 'false' ? false : value;
  // amounts are copied from papers with their groups of three
  if (kind === 'yuan') return value.replace(/[,，\s]/g, '');
  return value;
}

const parts = (text: string): string[] => text.split(/[\s;；、]+/).filter((part) => part !== '');

/** An example as it would have been typed. */
export function typedOf(example: Readonly<Record<string, unknown>>): Typed {
  return Object.fromEntries(
    Object.entries(example).flatMap(([name, value]): (readonly [string, string])[] => {
      if (Array.isArray(value)) return [[name, value.join('\n')]];
      if (typeof value !== 'object' || value === null) return [[name, String(value)]];
      const entries = Object.entries(value as Readonly<Record<string, unknown>>);
      return [
        [name, entries.map(([key, one]) => `${key} ${String(one)}`).join('\n')],
        ...entries.map(([key, one]) => [`${name}.${key}`, String(one)] as const),
      ];
    }),
  );
}
