import { QueryFailedError } from 'typeorm';
import type { ProblemCode } from '#src/kernel/problems.js';
import { DomainError } from '#src/kernel/errors.js';

const CONSTRAINT_PROBLEMS = new Map<string, ProblemCode>();

/** Says which problem a violated constraint is, once, beside the module whose table it guards. */
export function namedConstraint(constraint: string, problem: ProblemCode): void {
  CONSTRAINT_PROBLEMS.set(constraint, problem);
}

/** Classes of errors that the database has and the caller may try again: connections, resources, its operator, time limits. */
const PASSING = /^(08|53|57P)|^(55P03|57014)$/;

interface PgError {
  readonly code?: string;
  readonly constraint?: string;
  readonly detail?: string;
}

/**
 * Turns an error of the database into its problem: the violation of a named constraint, a reference to nothing, a limit of time or resources.
 * Every other error is returned as it is: it is a bug.
 */
export function translateDbError(error: unknown): unknown {
  const {
    code = '',
    constraint,
    detail = '',
  } = (error instanceof QueryFailedError ? error.driverError : error) as PgError;
  const named = constraint && CONSTRAINT_PROBLEMS.get(constraint);
  if (named) return new DomainError(named);
  if (code === '23505') return new DomainError('already-exists');
  if (code === '23503')
    return new DomainError(detail.includes('is not present') ? 'unknown-reference' : 'still-referenced');
  return PASSING.test(code) || code === 'ECONNREFUSED' ? new DomainError('too-busy') : error;
}
