const WIDTH = 140;
const GIST = 90;
const FLOW = 110;

/** How much of a value is shown. */
export interface Brevity {
  readonly lines: number;
  /** below this depth only that there is something */
  readonly depth: number;
  /** of a list of things, so many are shown */
  readonly items: number;
}

/** JSON as a person reads it: short things on one line, of a list its first item, of what lies deep only that it is there. */
export function print(value: unknown, { lines: most, ...brevity }: Brevity): string[] {
  const lines = linesOf(value, brevity, 0);
  return lines.length > most ? [...lines.slice(0, most - 2), '  …', lines.at(-1)!] : lines;
}

type Limits = Omit<Brevity, 'lines'>;

function linesOf(value: unknown, limits: Limits, depth: number): string[] {
  if (typeof value !== 'object' || value === null) return [JSON.stringify(value)];
  const isList = Array.isArray(value);
  const [open, close] = isList ? ['[', ']'] : ['{ ', ' }'];
  const parts = isList ? itemsOf(value, limits, depth) : membersOf(value as Record<string, unknown>, limits, depth);
  if (parts.length === 0) return [`${open}${close}`.replace('  ', '')];
  const oneLine = `${open}${parts.map((lines) => lines.join(' ')).join(', ')}${close}`;
  if (parts.every((lines) => lines.length === 1) && oneLine.length + 2 * depth <= WIDTH) return [oneLine];
  if (depth >= limits.depth) return [isList ? `[ … ${value.length} ]` : gist(value as Record<string, unknown>)];
  const rows = flowing(parts);
  const last = rows.length - 1;
  return [open.trim(), ...rows.flatMap((lines, index) => indented(lines, index < last ? ',' : '')), close.trim()];
}

/** Parts of one line each share lines as long as they are short. */
function flowing(parts: readonly string[][]): string[][] {
  return parts.reduce<string[][]>((rows, part) => {
    const row = rows.at(-1);
    const shared = row?.length === 1 && part.length === 1 ? `${row[0]}, ${part[0]}` : '';
    return shared !== '' && shared.length <= FLOW ? [...rows.slice(0, -1), [shared]] : [...rows, part];
  }, []);
}

/** The first things that are said in so many words, as many as go on a line, and that there is more. */
export function gist(members: Readonly<Record<string, unknown>>): string {
  let shown = '';
  for (const [key, value] of Object.entries(members)) {
    if (typeof value === 'object') continue;
    const more = `${shown}${JSON.stringify(key)}: ${JSON.stringify(value)}, `;
    if (more.length > GIST) break;
    shown = more;
  }
  return `{ ${shown}… }`;
}

function itemsOf(items: readonly unknown[], limits: Limits, depth: number): string[][] {
  const shown = items.some((item) => typeof item === 'object') ? limits.items : 8;
  const lines = items.slice(0, shown).map((item) => linesOf(item, limits, depth + 1));
  return items.length > shown ? [...lines, [`… ${items.length - shown} more`]] : lines;
}

function membersOf(members: Readonly<Record<string, unknown>>, limits: Limits, depth: number): string[][] {
  return Object.entries(members).map(([key, value]) => {
    const [first, ...rest] = linesOf(value, limits, depth + 1);
    return [`${JSON.stringify(key)}: ${first}`, ...rest];
  });
}

function indented(lines: readonly string[], end: string): string[] {
  return lines.map((line, index) => `  ${line}${index === lines.length - 1 ? end : ''}`);
}
