import { DomainError } from '#src/kernel/errors.js';
import { PROBLEMS, type ProblemCode } from '#src/kernel/problems.js';
import { SealingError } from './sealing/index.js';

/** The problem that a refusal of the sealing library is at the edge: the code stays the same. Any other error is returned as it is. */
export function problemOfSealing(error: unknown): unknown {
  if (!(error instanceof SealingError) || !(error.code in PROBLEMS)) return error;
  return new DomainError(error.code as ProblemCode, error.params);
}
