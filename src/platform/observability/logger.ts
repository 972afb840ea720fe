import { type DestinationStream, type Logger, pino } from 'pino';
import type { Env } from '#src/platform/config/env.js';
import { redact } from './redact.js';

export interface LoggerOptions {
  /** the trace of what runs now, from the context of the request or the job */
  readonly traceId: () => string | undefined;
  /** standard output when left out */
  readonly destination?: DestinationStream;
}

/** One JSON object a line: level, time (UTC), traceId, msg and what was passed. Texts are codes and English, never translated. */
export function createLogger(env: Pick<Env, 'LOG_LEVEL'>, { traceId, destination }: LoggerOptions): Logger {
  return pino(
    {
      level: env.LOG_LEVEL,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: {
        level: (label) => ({ level: label }),
        log: (fields) => redact(fields) as Record<string, unknown>,
      },
      serializers: { err: (error: Error) => redact(pino.stdSerializers.err(error)) },
      mixin: () => ({ traceId: traceId() }),
    },
    destination ?? pino.destination(1),
  );
}
