import { DomainError } from '#src/kernel/errors.js';
import { EnvironmentError } from '#src/platform/config/env.js';
import { DumpError } from '#src/platform/db/dump.js';
import { EmbeddedServerError } from '#src/platform/db/embedded/errors.js';
import { problemOf } from '#src/platform/http/problem.js';
import { KeyFileError } from '#src/platform/secrets/key-files.js';
import { DatabaseNotReady } from '#src/boot/database.js';

/** Errors whose message is meant for the operator. */
const EXPECTED = [EnvironmentError, DatabaseNotReady, EmbeddedServerError, DumpError, KeyFileError];
/** What a database answers that cannot be used as it is: not there, not for us, not ready; by its code. */
const UNREACHABLE = /^(ECONNREFUSED|ECONNRESET|ENOTFOUND|ETIMEDOUT|EHOSTUNREACH|28\w{3}|3D000|53300|57P0\d)$/;

/** What to tell the operator of an error that can be mended; undefined for a bug, of which the stack is wanted. */
export function wordsFor(error: unknown): string | undefined {
  if (error instanceof DomainError) return problemWords(error);
  if (EXPECTED.some((type) => error instanceof type)) return (error as Error).message;
  const { code, syscall, message, port, errors } = error as Partial<
    NodeJS.ErrnoException & { port: number; errors: readonly Error[] }
  >;
  if (code === 'EADDRINUSE') return `port ${port} is in use: choose another one with PORT`;
  if ((code && UNREACHABLE.test(code)) || syscall === 'connect')
    return `cannot reach the database: ${message || errors?.[0]?.message}`;
  return undefined;
}

/** Ends the process over what kept it from starting: words for what the operator can mend, the stack for a bug. */
export function refuseToStart(error: unknown): never {
  console.error(wordsFor(error) ?? error);
  process.exit(1);
}

function problemWords(error: DomainError): string {
  const { detail, errors } = problemOf(error);
  return [detail, ...errors.map(({ path, message }) => `  ${path}: ${message}`)].join('\n');
}
