import type { DateText } from '#src/kernel/dates.js';
import { type Fen, formatYuan } from '#src/kernel/money.js';
import type { Rate } from '#src/kernel/rate.js';
import type { ParameterUse } from '#src/procurement/costing/calc/parameter-rows.js';

/** What a figure is measured in; `code` is a word of the program, which is told in words. */
export const FIGURE_UNITS = [
  'yuan',
  'rate',
  'points',
  'count',
  'days',
  'months',
  'years',
  'hours',
  'date',
  'text',
  'code',
] as const;
export type FigureUnit = (typeof FIGURE_UNITS)[number];

/** A value as text, exact. */
export interface Figure {
  readonly unit: FigureUnit;
  readonly value: string;
}

export const yuan = (amount: Fen): Figure => ({ unit: 'yuan', value: formatYuan(amount) });
export const rate = (of: Rate): Figure => ({ unit: 'rate', value: of.toText() });
export const points = (of: string): Figure => ({ unit: 'points', value: of });
export const number = (of: number, unit: FigureUnit = 'count'): Figure => ({ unit, value: String(of) });
export const exact = (of: Rate, unit: FigureUnit = 'count'): Figure => ({ unit, value: of.toText() });
export const onDay = (of: DateText): Figure => ({ unit: 'date', value: of });
export const written = (of: string): Figure => ({ unit: 'text', value: of });
/** A word of the program; yes and no are such words too. */
export const code = (of: string | boolean): Figure => ({ unit: 'code', value: String(of) });

/** One figure and how it came about: plain JSON. Its children are what its formula takes, each explained in turn. */
export interface Step {
  /** names what it is: `calculators:figure.<name>` */
  readonly name: string;
  readonly figure: Figure;
  /** names the text that tells the formula: `calculators:formula.<formula>` */
  readonly formula: string;
  readonly inputs: Readonly<Record<string, Figure>>;
  /** paragraphs of the rulebook, or the article */
  readonly rule: string;
  readonly parameters: readonly ParameterUse[];
  readonly children: readonly Step[];
}

/** A step of an explanation; what it stands on and what lies below it may be left out. */
export function step(
  of: Omit<Step, 'parameters' | 'children'> & {
    readonly parameters?: readonly ParameterUse[];
    readonly children?: readonly Step[];
  },
): Step {
  return { parameters: [], children: [], ...of };
}
