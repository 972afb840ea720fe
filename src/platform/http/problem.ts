import type { DomainError, FieldProblem } from '#src/kernel/errors.js';
import type { ProblemKind } from '#src/kernel/problems.js';
import { currentContext } from '#src/platform/context/request-context.js';
import { translate } from '#src/platform/i18n/i18n.js';

const STATUS: Readonly<Record<ProblemKind, number>> = {
  malformed: 400,
  unauthenticated: 401,
  forbidden: 403,
  missing: 404,
  conflict: 409,
  stale: 412,
  'too-large': 413,
  unsupported: 415,
  invalid: 422,
  'precondition-required': 428,
  locked: 423,
  'too-many': 429,
  bug: 500,
  unavailable: 503,
};

/** RFC 9457 problem details, in the caller's language. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  code: string;
  params: object;
  errors: { path: string; code: string; message: string }[];
  traceId: string;
}

export const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';

/** The problem document of a refusal. */
export function problemOf(error: DomainError): Problem {
  const { locale, traceId } = currentContext();
  const key = `problems:${error.code}`;
  const fieldMessage = ({ code, params = {} }: FieldProblem) =>
    code === 'rule' ? translate(locale, `${key}.detail`, params) : translate(locale, `fields:${code}`, params);
  return {
    type: `urn:qingyuan:problem:${error.code}`,
    title: translate(locale, `${key}.title`, error.params),
    status: STATUS[error.kind],
    detail: translate(locale, `${key}.detail`, error.params),
    code: error.code,
    params: error.params,
    errors: error.fields.map((field) => ({ path: field.path, code: field.code, message: fieldMessage(field) })),
    traceId,
  };
}
