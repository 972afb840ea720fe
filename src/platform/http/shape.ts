import type { ApiPropertyOptions } from '@nestjs/swagger';
import type { FieldCode, FieldProblem, ProblemParams } from '#src/kernel/errors.js';

/** A request class: its fields are described by the decorators of `fields.ts`. */
export type RequestClass = new () => object;

/** What is wrong with a value, or undefined when nothing is. */
export type Fault = { code: FieldCode; params?: ProblemParams };

/** How one field is read from what was sent, and what it must be. */
export interface FieldRule {
  readonly optional?: boolean;
  readonly nullable?: boolean;
  /** turns what was sent into what is checked and kept, such as the text of a query string into a number */
  readonly read?: (sent: unknown) => unknown;
  readonly check: (value: unknown) => Fault | undefined;
  /** the class of the object, or of each object of the list, that a checked value is */
  readonly shape?: () => RequestClass;
  /** what the API document says of its value */
  readonly described?: ApiPropertyOptions;
}

type Rules = ReadonlyMap<string, FieldRule>;

const declared = new WeakMap<object, Map<string, FieldRule>>();
const compiled = new WeakMap<RequestClass, Rules>();

/** Declares a field on the prototype of its class. */
export function declareField(prototype: object, name: string, rule: FieldRule): void {
  const rules = declared.get(prototype) ?? new Map<string, FieldRule>();
  declared.set(prototype, rules.set(name, rule));
}

/**
 * Reads an object of a request class: only declared fields, each as its rule has it. What is wrong goes to `report`, everything at once, with
 * paths below `path`; only if nothing was reported is the result what its type says.
 */
export function readShape(
  type: RequestClass,
  sent: Readonly<Record<string, unknown>>,
  report: (problem: FieldProblem) => void,
  path = '',
): object {
  const rules = rulesOf(type);
  const result = new type() as Record<string, unknown>;
  for (const name of Object.keys(sent)) if (!rules.has(name)) report({ path: path + name, code: 'unknown-field' });
  for (const [name, rule] of rules) {
    const value = rule.read ? rule.read(sent[name]) : sent[name];
    const fault = faultOf(rule, value);
    if (fault) report({ path: path + name, ...fault });
    else if (value !== undefined) result[name] = readInner(rule.shape?.(), value, report, path + name);
  }
  return result;
}

function faultOf({ optional, nullable, check }: FieldRule, value: unknown): Fault | undefined {
  if (value === undefined) return optional ? undefined : { code: 'required' };
  if (value === null) return nullable ? undefined : { code: 'required' };
  return check(value);
}

function readInner(
  type: RequestClass | undefined,
  value: unknown,
  report: (problem: FieldProblem) => void,
  path: string,
): unknown {
  if (!type || value === null) return value;
  const read = (inner: unknown, at: string) => readShape(type, inner as Record<string, unknown>, report, `${at}.`);
  return Array.isArray(value) ? value.map((inner, index) => read(inner, `${path}.${index}`)) : read(value, path);
}

/** The fields of a class, those of the class it extends first. */
export function rulesOf(type: RequestClass): Rules {
  let rules = compiled.get(type);
  if (!rules) {
    const inherited = Object.getPrototypeOf(type) as RequestClass;
    rules = new Map([
      ...(inherited.prototype ? rulesOf(inherited) : []),
      ...(declared.get(type.prototype as object) ?? []),
    ]);
    compiled.set(type, rules);
  }
  return rules;
}
