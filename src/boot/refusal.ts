import { EnvironmentError } from '#src/platform/config/env.js';
import { EmbeddedServerError } from '#src/platform/db/embedded/errors.js';
import { DatabaseNotReady } from '#src/boot/database.js';

/** Ends the process over what kept it from starting: words for what the operator can mend, the stack for a bug. */
export function refuseToStart(error: unknown): never {
  const expected =
    error instanceof EnvironmentError || error instanceof DatabaseNotReady || error instanceof EmbeddedServerError;
  console.error(expected ? error.message : error);
  process.exit(1);
}
