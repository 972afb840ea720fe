import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { DomainError } from '#src/kernel/errors.js';
import { currentContext, inContext, type CommandHeaders } from '#src/platform/context/request-context.js';
import { negotiateLocale } from '#src/platform/i18n/i18n.js';
import { traceFrom } from '#src/platform/observability/trace.js';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);
const IDEMPOTENCY_KEY = /^[\x21-\x7e]{8,128}$/;

/** Gives every request its context (trace, language, command headers) and every answer the headers the command left for it. */
export function addRequestHooks(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', (request, reply, done) => {
    const { traceId } = traceFrom(request.headers.traceparent);
    const locale = negotiateLocale(request.headers['accept-language']);
    void reply.header('traceresponse', traceId).header('cache-control', 'no-store').header('content-language', locale);
    const command = SAFE_METHODS.has(request.method) ? undefined : commandOf(request);
    inContext({ traceId, locale, command, answer: {} }, done);
  });
  fastify.addHook('onSend', (_request, reply, payload, done) => {
    const { etag, location } = currentContext().answer;
    if (etag) void reply.header('etag', etag);
    if (location) void reply.header('location', location);
    done(null, payload);
  });
}

function commandOf(request: FastifyRequest): CommandHeaders {
  return {
    route: `${request.method} ${request.routeOptions.url ?? '-'}`,
    idempotencyKey: idempotencyKeyOf(request),
    ifMatch: request.headers['if-match'],
    digest: () =>
      createHash('sha256')
        .update(`${request.url}\n${JSON.stringify(request.body ?? null)}`)
        .digest(),
  };
}

function idempotencyKeyOf(request: FastifyRequest): string | undefined {
  const key = request.headers['idempotency-key'];
  if (key === undefined) return undefined;
  if (typeof key === 'string' && IDEMPOTENCY_KEY.test(key)) return key;
  throw new DomainError('idempotency-key-invalid');
}
