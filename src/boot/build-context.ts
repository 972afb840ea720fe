import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AppModule, type AppOptions } from '#src/app.module.js';
import { currentContext } from '#src/platform/context/request-context.js';
import { createLogger, Metrics, NestLogger, type LoggerOptions } from '#src/platform/observability/index.js';

/** The product without HTTP: for background work and for the command line. Closing it closes its connections. */
export function buildContext(
  options: Omit<AppOptions, 'metrics'>,
  destination?: LoggerOptions['destination'],
): Promise<INestApplicationContext> {
  const logger = createLogger(options.env, { traceId: () => currentContext().traceId, destination });
  return NestFactory.createApplicationContext(AppModule.with({ ...options, metrics: new Metrics() }), {
    logger: new NestLogger(logger),
    abortOnError: false,
  });
}
