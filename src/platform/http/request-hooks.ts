import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '#src/kernel/errors.js';
import {
  currentContext,
  inContext,
  type CommandHeaders,
  type RequestContext,
} from '#src/platform/context/request-context.js';
import { isDiscreet } from '#src/platform/http/discreet.js';
import { BASELINE } from '#src/platform/http/security-headers.js';
import { negotiateLocale } from '#src/platform/i18n/i18n.js';
import type { Metrics } from '#src/platform/observability/metrics.js';
import { traceFrom } from '#src/platform/observability/trace.js';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);
const IDEMPOTENCY_KEY = /^[\x21-\x7e]{8,128}$/;

/** Gives every request its context (trace, language, command headers) and every answer the headers the command left for it. */
export function addRequestHooks(fastify: FastifyInstance, metrics: Metrics): void {
  // the end of an answer is told by the socket, which knows no context
  const contexts = new WeakMap<FastifyRequest, RequestContext>();
  fastify.addHook('onRequest', (request, reply, done) => {
    const context = contextOf(request, reply);
    contexts.set(request, context);
    inContext(context, done);
  });
  fastify.addHook('preValidation', (request, _reply, done) => {
    if (!SAFE_METHODS.has(request.method)) currentContext().command = commandOf(request);
    done();
  });
  fastify.addHook('onSend', (_request, reply, payload, done) => {
    const { etag, location } = currentContext().answer;
    if (etag) void reply.header('etag', etag);
    if (location) void reply.header('location', location);
    done(null, payload);
  });
  fastify.addHook('onResponse', (request, reply, done) => {
    const { method, routeOptions } = request;
    if (!contexts.get(request)?.discreet)
      metrics.observeRequest(
        { method, route: routeOptions.url ?? '-', status: reply.statusCode },
        reply.elapsedTime / 1000,
      );
    done();
  });
}

/** What is known of a request before anything else: its trace and its language, which the answer names too. */
export function contextOf(request: FastifyRequest, reply: FastifyReply): RequestContext {
  const { headers } = request;
  const { traceId } = traceFrom(headers.traceparent);
  const locale = negotiateLocale(headers['accept-language']);
  void reply.headers(BASELINE).header('traceresponse', traceId).header('content-language', locale);
  return { traceId, locale, discreet: isDiscreet(request), answer: {} };
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

/** A stream cannot be digested before it is read, so an upload has no key. */
function idempotencyKeyOf({ headers }: FastifyRequest): string | undefined {
  const key = headers['idempotency-key'];
  if (key === undefined || headers['content-type'] === 'application/octet-stream') return undefined;
  if (typeof key === 'string' && IDEMPOTENCY_KEY.test(key)) return key;
  throw new DomainError('idempotency-key-invalid');
}
