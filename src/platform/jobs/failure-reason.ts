import { DomainError } from '#src/kernel/errors.js';

const LONGEST = 200;

/**
 * Why a job failed, in one line that may be kept and shown: the code where there is one, else the first line of the message.
 * PostgreSQL's codes come with the constraint's name and without the values that broke it.
 */
export function failureReason(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  if (error instanceof DomainError) return error.code;
  const { code, constraint } = error as { code?: unknown; constraint?: unknown };
  if (typeof code === 'string')
    return [error.name, code, constraint].filter((word) => typeof word === 'string').join(' ');
  return `${error.name}: ${error.message.split('\n', 1)[0]}`.slice(0, LONGEST);
}
