import { type INestApplication, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { readFileSync } from 'node:fs';
import type { Env } from '#src/platform/config/env.js';
import { serveConsole } from '#src/platform/http/console-files.js';
import { DomainError } from '#src/kernel/errors.js';
import { sendProblem, ProblemFilter } from '#src/platform/http/problem.filter.js';
import { addRequestHooks, contextOf } from '#src/platform/http/request-hooks.js';
import type { Metrics } from '#src/platform/observability/metrics.js';
import { currentContext, inContext } from '#src/platform/context/request-context.js';
import { createLogger, NestLogger } from '#src/platform/observability/index.js';
import { addSecurityHeaders } from '#src/platform/http/security-headers.js';
import { ValidationPipe } from '#src/platform/http/validation.pipe.js';

export const API_PREFIX = 'api/v1';
/** Addresses outside the versioned API: health, metrics, the documents of the API itself, public keys. */
const UNVERSIONED = ['api/health/live', 'api/health/ready', 'metrics', '.well-known/jwks.json', 'api/openapi.json'];

/** Builds the HTTP application: body limits, problems for every error, contexts for every request; it does not listen yet. */
export async function createHttpApp(module: object, env: Env, metrics: Metrics): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: env.JSON_BODY_MAX_BYTES,
    trustProxy: env.TRUSTED_PROXY ? [...env.TRUSTED_PROXY] : false,
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: false },
    frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) =>
      inContext(contextOf(request, reply), () => sendProblem(reply, error)),
    ...(env.TLS_CERT && env.TLS_KEY
      ? { https: { cert: readFileSync(env.TLS_CERT), key: readFileSync(env.TLS_KEY) } }
      : {}),
  });
  const fastify = adapter.getInstance<FastifyInstance>();
  addRequestHooks(fastify, metrics);
  addSecurityHeaders(fastify);
  serveConsole(fastify, env.CONSOLE_DIR);
  acceptRawUploads(fastify);
  const app = await NestFactory.create<NestFastifyApplication>(module as Type, adapter, {
    bodyParser: false,
    abortOnError: false,
    logger: new NestLogger(createLogger(env, { traceId: () => currentContext().traceId })),
  });
  configure(app);
  return app;
}

function configure(app: INestApplication): void {
  app.setGlobalPrefix(API_PREFIX, { exclude: UNVERSIONED });
  app.useGlobalPipes(new ValidationPipe());
  app.useGlobalFilters(new ProblemFilter());
}

/** Bodies are JSON; only an upload is a raw stream, which its route reads itself. */
function acceptRawUploads(fastify: FastifyInstance): void {
  fastify.removeContentTypeParser('text/plain');
  // A command without a body may still say that it speaks JSON.
  const parseJson = fastify.getDefaultJsonParser('error', 'error');
  fastify.removeContentTypeParser('application/json');
  fastify.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) =>
    body === '' ? done(null, undefined) : parseJson(request, body as string, done),
  );
  fastify.addContentTypeParser('application/octet-stream', (request, payload, done) => {
    if (request.routeOptions.url === `/${API_PREFIX}/files`) return done(null, payload);
    done(new DomainError('unsupported-media-type'));
  });
}
