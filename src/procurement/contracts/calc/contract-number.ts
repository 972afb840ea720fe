/** What a number is made of; the sequence starts at 1 every year. */
export interface NumberParts {
  readonly year: number;
  readonly sequence: number;
}

const PLACEHOLDER = /\{([^{}]*)\}/g;
const YEAR = 'year';
const SEQUENCE = /^sequence:([1-9])$/;

/**
 * Writes a human number by its pattern: `QYHT-{year}-{sequence:4}` gives QYHT-2026-0031. The width of the sequence is the least:
 * the ten thousandth contract of a year has five digits.
 * @throws RangeError when the pattern lacks the year or the sequence, has one twice or another variable, or a part is no year or count
 */
export function writeNumber(pattern: string, { year, sequence }: NumberParts): string {
  checkPattern(pattern);
  if (!Number.isInteger(year) || year < 1000 || year > 9999) throw new RangeError('not a year');
  if (!Number.isSafeInteger(sequence) || sequence < 1) throw new RangeError('not a sequence number');
  return pattern.replace(PLACEHOLDER, (_, name: string) =>
    name === YEAR ? String(year) : String(sequence).padStart(widthOf(name), '0'),
  );
}

/** Reads a number back, undefined when it is not of the pattern. @throws RangeError when the pattern is none */
export function readNumber(pattern: string, text: string): NumberParts | undefined {
  checkPattern(pattern);
  const source = pattern
    .split(/(\{[^{}]*\})/)
    .map((part) => (part.startsWith('{') ? groupOf(part.slice(1, -1)) : literal(part)))
    .join('');
  const { year, sequence } = new RegExp(`^${source}$`).exec(text)?.groups ?? {};
  if (year === undefined || sequence === undefined) return undefined;
  const parts = { year: Number(year), sequence: Number(sequence) };
  return parts.sequence > 0 && writeNumber(pattern, parts) === text ? parts : undefined;
}

function checkPattern(pattern: string): void {
  const names = [...pattern.matchAll(PLACEHOLDER)].map(([, name = '']) => name);
  const years = names.filter((name) => name === YEAR);
  const sequences = names.filter((name) => SEQUENCE.test(name));
  const isWhole = years.length === 1 && sequences.length === 1 && names.length === 2;
  if (!isWhole || /[{}]/.test(pattern.replace(PLACEHOLDER, ''))) throw new RangeError('not a pattern of numbers');
}

const widthOf = (name: string): number => Number(SEQUENCE.exec(name)?.[1]);

const groupOf = (name: string): string =>
  name === YEAR ? String.raw`(?<year>[1-9]\d{3})` : String.raw`(?<sequence>\d{${widthOf(name)},12})`;

const literal = (text: string): string => text.replace(/[.*+?^$()|[\]\\]/g, String.raw`\$&`);
