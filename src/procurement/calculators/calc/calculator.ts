import type { WorkingCalendar } from '#src/kernel/calendar.js';
import { DomainError } from '#src/kernel/errors.js';
import { fen, formatYuan } from '#src/kernel/money.js';
import type { Month } from '#src/procurement/costing/calc/months.js';
import type { ParameterBook } from '#src/procurement/costing/calc/parameters.js';
import { type Fields, type InputOf, readFields } from './fields.js';
import type { Step } from './step.js';

/** What a calculator may look at besides what it is asked. */
export interface Surroundings {
  readonly calendar: WorkingCalendar;
  /** the parameters that hold in a region, of all periods */
  readonly parameters: (region: string) => Promise<ParameterBook>;
  /** the month whose parameters hold where the question names none: the present one of the business clock */
  readonly month: Month;
}

/** What comes out, by name as JSON, and why. */
export interface Calculation {
  readonly out: Readonly<Record<string, unknown>>;
  readonly explanation: Step;
}

/** A rule of the trade as a question that anybody may ask: stateless, exact, explained. */
export interface Calculator {
  /** names it in addresses and texts */
  readonly group: string;
  /** what it belongs to, for the toolbox */
  readonly chapter: string;
  readonly fields: Fields;
  /** @throws DomainError `invalid-shape` with every field that is wrong; those of the rule, such as `parameter-missing` */
  readonly answer: (asked: unknown, around: Surroundings) => Promise<Calculation>;
}

/** Each value by itself is possible, but what they make is more than can be told exactly. */
const TOO_LARGE = new DomainError('invalid-shape', {}, [
  { path: '', code: 'out-of-range', params: { max: formatYuan(fen(Number.MAX_SAFE_INTEGER)) } },
]);

/** A calculator whose `compute` is given its fields as they were read. */
export function calculator<const F extends Fields>(definition: {
  readonly group: string;
  readonly fields: F;
  readonly compute: (input: InputOf<F>, around: Surroundings) => Calculation | Promise<Calculation>;
}): Omit<Calculator, 'chapter'> {
  const { group, fields, compute } = definition;
  return {
    group,
    fields,
    async answer(asked, around) {
      const read = readFields(fields, asked);
      if (!read.ok) throw new DomainError('invalid-shape', {}, read.problems);
      try {
        return await compute(read.value, around);
      } catch (error) {
        if (error instanceof RangeError) throw TOO_LARGE;
        throw error;
      }
    },
  };
}
