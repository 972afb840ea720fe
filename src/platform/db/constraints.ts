import { QueryFailedError } from 'typeorm';
import type { ProblemCode } from '#src/kernel/problems.js';
import { DomainError } from '#src/kernel/errors.js';

const CONSTRAINT_PROBLEMS = new Map<string, ProblemCode>();

/** Says which problem a violated constraint is, once, beside the module whose table it guards. */
export function namedConstraint(constraint: string, problem: ProblemCode): void {
  CONSTRAINT_PROBLEMS.set(constraint, problem);
}

const BY_STATE: Readonly<Record<string, ProblemCode>> = { 23505: 'already-exists', 23503: 'still-referenced' };

/** Turns the violation of a named constraint into its problem; every other error is returned as it is. */
export function translateConstraint(error: unknown): unknown {
  if (!(error instanceof QueryFailedError)) return error;
  const { code, constraint } = error.driverError as { code?: string; constraint?: string };
  const problem = (constraint && CONSTRAINT_PROBLEMS.get(constraint)) ?? BY_STATE[code ?? ''];
  return problem ? new DomainError(problem, { constraint: constraint ?? '' }) : error;
}
