import { resolve, type Resolved, type Schema } from '#web/api/book.js';
import { Rate } from '#src/kernel/rate.js';
import type { FieldProblem } from '#web/api/problem.js';
import { HUNDRED, sumOf } from './numbers.js';

type Bag = Readonly<Record<string, unknown>>;
type Rows = readonly (Bag | undefined)[];

/** The parts of a tender in the order in which they are written; each field of its body belongs to one of them. */
export const PARTS = {
  head: ['projectId', 'number', 'title', 'documentsUntil', 'bidDeadline', 'summary', 'affectsBids'],
  lines: ['document.catalogueId', 'document.serviceLines'],
  requirements: ['document.requirements'],
  criteria: [
    'document.criteria',
    ...['smeSharedDeduction', 'abnormalLow', 'tieBreak', 'outlierShare'].map((name) => `document.${name}`),
  ],
  service: ['document.service', 'document.contract.sites', 'document.contract.scope', 'document.contract.term'],
  staffing: ['document.contract.staffing', 'document.contract.quality', 'document.contract.reports'],
  payments: ['document.payments', 'document.contract.taxRate', 'document.contract.payment', 'document.contract.bond'],
  assessment: ['document.contract.acceptance', 'document.contract.assessment'],
  clauses: ['rights', 'confidentiality', 'results', 'breach', 'termination', 'forceMajeure', 'disputes', 'effect'].map(
    (name) => `document.contract.${name}`,
  ),
} as const;

export type Part = keyof typeof PARTS;

/** What the server found wrong in a part: with the field itself, or with something inside it. */
export function problemsOf(part: Part, problems: readonly FieldProblem[]): readonly FieldProblem[] {
  return problems.filter(({ path }) => PARTS[part].some((own) => path === own || path.startsWith(`${own}.`)));
}

function at(values: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((value, step) => (value as Bag | undefined | null)?.[step], values);
}

function schemaAt(schema: Resolved, path: string): Schema | undefined {
  return path
    .split('.')
    .reduce<Schema | undefined>((one, step) => one && resolve(one).properties?.[step], schema as Schema);
}

/** Whether everything that must be there is there. */
function isFilled(value: unknown, given: Schema, isRequired: boolean): boolean {
  const schema = resolve(given);
  if (value === undefined || value === null || value === '') return !isRequired || schema.isNullable;
  if (Array.isArray(value)) return value.every((one) => isFilled(one, schema.items ?? {}, true));
  if (!schema.properties) return true;
  return Object.entries(schema.properties).every(([name, one]) =>
    isFilled((value as Bag)[name], one, schema.required?.includes(name) ?? false),
  );
}

/** Sums that a part has to reach. */
function addsUp(part: Part, values: unknown): boolean {
  const weights = (path: string) => sumOf(((at(values, path) ?? []) as Rows).map((row) => row?.weight));
  if (part === 'criteria') return weights('document.criteria').equals(HUNDRED);
  if (part === 'assessment') return weights('document.contract.assessment.indicators').equals(HUNDRED);
  if (part !== 'payments') return true;
  return sumOf(((at(values, 'document.payments') ?? []) as Rows).map((row) => row?.share)).equals(Rate.ONE);
}

/** How a part stands while it is written. */
export function stateOf(
  part: Part,
  values: unknown,
  schema: Resolved,
  problems: readonly FieldProblem[],
): 'done' | 'missing' | 'open' {
  if (problemsOf(part, problems).length > 0) return 'missing';
  const isWhole = PARTS[part].every((path) => {
    const one = schemaAt(schema, path);
    if (!one) return true;
    const [name = '', ...above] = path.split('.').reverse();
    const parent = above.length === 0 ? schema : resolve(schemaAt(schema, above.reverse().join('.')) ?? {});
    return isFilled(at(values, path), one, parent.required?.includes(name) ?? false);
  });
  return isWhole && addsUp(part, values) ? 'done' : 'open';
}
