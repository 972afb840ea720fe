import { PROBLEMS, type ProblemCode, type ProblemKind } from '#src/kernel/problems.js';

/** Values that a problem's text may name; they reach the caller, so never a secret or a person's data. */
export type ProblemParams = Readonly<Record<string, string | number | boolean | readonly string[]>>;

/** One refused field: a JSON path, a code of its own and the values its message names. */
export interface FieldProblem {
  path: string;
  code: FieldCode;
  params?: ProblemParams;
}

/** What can be wrong with one field; each code has a text per language in `locales/`. */
export type FieldCode =
  | 'required'
  | 'unknown-field'
  | 'not-text'
  | 'text-length'
  | 'control-character'
  | 'not-integer'
  | 'not-boolean'
  | 'out-of-range'
  | 'not-one-of'
  | 'wrong-form'
  | 'not-a-list'
  | 'list-length'
  | 'not-an-object'
  | 'not-an-id'
  | 'not-a-date'
  | 'not-an-instant'
  | 'not-money'
  | 'not-decimal'
  | 'not-a-uscc'
  | 'not-a-region'
  | 'duplicate'
  | 'unknown-reference'
  | 'not-a-cursor'
  | 'rule';

/**
 * A refusal that the caller can understand and mend. Its `code` is the API contract, its kind decides the
 * HTTP status at the edge; the text is made there too, in the caller's language. Anything else that is thrown is a bug.
 */
export class DomainError extends Error {
  readonly kind: ProblemKind;

  constructor(
    readonly code: ProblemCode,
    readonly params: ProblemParams = {},
    readonly fields: readonly FieldProblem[] = [],
  ) {
    super(code);
    this.name = 'DomainError';
    this.kind = PROBLEMS[code].kind;
  }
}

/** A field that breaks a rule of the domain: `code` names the rule broken, `path` the field to mend. */
export function fieldError(path: string, code: ProblemCode, params: ProblemParams = {}): DomainError {
  return new DomainError(code, { ...params, field: path }, [{ path, code: 'rule', params }]);
}
