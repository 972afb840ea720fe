import { type Fen, formatYuan, parseYuan, sumFen } from '#src/kernel/money.js';
import { Rate } from '#src/kernel/rate.js';

import { type Formula, type FormulaKey, FORMULAS, type SumKey, SUMS, type Unit, type ValueOf } from './formulas.js';
import type { LineLabel } from './labels.js';
import type { ParameterUse } from './parameter-rows.js';

/** An input of a formula as text: yuan and rates are decimal strings, counts and months integers. */
export interface LineInput {
  value: string;
  unit: Unit;
  /** the code of the line whose amount this is */
  line?: string;
}

/**
 * One figure and how it came about. Plain JSON: it is stored as it is and can be checked again by `recheckLine`.
 * Children either add up to the line (a sum) or explain the input that names them.
 */
export interface Line {
  /** unique in its tree, a path such as `personnel.p1.per-head.wages` */
  code: string;
  labelKey: `costing.line.${LineLabel}`;
  labelParams?: Record<string, string>;
  /** integer fen */
  amountFen: Fen;
  formula: FormulaKey | SumKey;
  inputs: Record<string, LineInput>;
  /** paragraph of the rulebook */
  rule: string;
  parameters: ParameterUse[];
  children?: Line[];
}

/** What a line is called and which rule it follows. */
export interface Heading {
  code: string;
  label: LineLabel;
  labelParams?: Record<string, string>;
  rule: string;
}

/** An input's value; a line stands for its amount and is named in the explanation. */
type Argument<U extends Unit> = U extends 'yuan' ? Fen | Line : ValueOf<U>;
type Value = ValueOf<Unit>;
type Arguments<K extends FormulaKey> = {
  readonly [I in keyof (typeof FORMULAS)[K]['units']]: (typeof FORMULAS)[K]['units'][I] extends infer U extends Unit
    ? Argument<U>
    : never;
};

/** A line computed by a formula. `children` are lines that its inputs name. */
export function computedLine<K extends FormulaKey>(
  heading: Heading,
  formula: K,
  args: Arguments<K>,
  { parameters = [], children }: { parameters?: ParameterUse[]; children?: Line[] } = {},
): Line {
  const definition: Formula = FORMULAS[formula];
  const given = args as Readonly<Record<string, Fen | Rate | Line>>;
  const inputs: Record<string, LineInput> = {};
  const values: Record<string, Value> = {};
  for (const [name, argument] of Object.entries(given)) {
    inputs[name] = inputOf(argument, definition.units[name] as Unit);
    values[name] = isLine(argument) ? argument.amountFen : argument;
  }
  const amountFen = definition.compute(values);
  return lineOf(heading, { amountFen, formula, inputs, parameters, children });
}

/** A line that is the sum of its children. */
export function sumLine(heading: Heading, children: Line[], formula: SumKey = 'sum'): Line {
  const amountFen = sumFen(children.map((child) => child.amountFen));
  return lineOf(heading, { amountFen, formula, inputs: {}, parameters: [], children });
}

/**
 * Computes a stored line and everything below it again from the inputs it tells.
 * @returns the codes of the lines that do not hold: their inputs give another amount, cannot be read, or differ from
 *   the line they were taken from; an empty list is proof of the arithmetic
 */
export function recheckLine(line: Line): string[] {
  const lines = walk(line);
  const amounts = new Map(lines.map(({ code, amountFen }) => [code, amountFen]));
  return lines.filter((each) => !holds(each, amounts)).map(({ code }) => code);
}

/** The line and all below it, parents first. */
export function walk(line: Line): Line[] {
  const lines: Line[] = [];
  const visit = (each: Line) => {
    lines.push(each);
    each.children?.forEach(visit);
  };
  visit(line);
  return lines;
}

function holds(line: Line, amounts: ReadonlyMap<string, Fen>): boolean {
  if (SUMS.some((sum) => sum === line.formula))
    return line.amountFen === sumFen((line.children ?? []).map((child) => child.amountFen));
  if (!Object.hasOwn(FORMULAS, line.formula)) return false;
  const formula: Formula = FORMULAS[line.formula as FormulaKey];
  try {
    const values = Object.entries(formula.units).map(([name, unit]) => [
      name,
      valueOf(line.inputs[name], unit, amounts),
    ]);
    return line.amountFen === formula.compute(Object.fromEntries(values) as Record<string, Value>);
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** @throws RangeError when the text is none of its unit, or differs from the line it is taken from */
function valueOf(input: LineInput | undefined, unit: Unit, amounts: ReadonlyMap<string, Fen>): Value {
  const text = input?.value ?? '';
  if (unit === 'rate') return Rate.parse(text);
  const value = unit === 'yuan' ? parseYuan(text) : parseCount(text);
  const taken = input?.line === undefined ? undefined : amounts.get(input.line);
  if (taken !== undefined && taken !== value) throw new RangeError('not the amount of the line named');
  return value;
}

/** @throws RangeError */
function parseCount(text: string): number {
  if (!/^\d{1,15}$/.test(text)) throw new RangeError('not a count');
  return Number(text);
}

function inputOf(argument: Fen | Rate | number | Line, unit: Unit): LineInput {
  if (argument instanceof Rate) return { value: argument.toText(), unit };
  if (isLine(argument)) return { value: formatYuan(argument.amountFen), unit, line: argument.code };
  return { value: unit === 'yuan' ? formatYuan(argument as Fen) : String(argument), unit };
}

function isLine(argument: Fen | Rate | number | Line): argument is Line {
  return typeof argument === 'object' && 'amountFen' in argument;
}

type Figure = Pick<Line, 'amountFen' | 'formula' | 'inputs' | 'parameters' | 'children'>;

/** Every line has all members in one order, absent ones undefined: spreading made this several times slower. */
function lineOf(heading: Heading, { amountFen, formula, inputs, parameters, children }: Figure): Line {
  const { code, labelParams, rule } = heading;
  const labelKey = `costing.line.${heading.label}` as const;
  return { code, labelKey, labelParams, amountFen, formula, inputs, rule, parameters, children };
}
