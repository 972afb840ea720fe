import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { DomainError } from '#src/kernel/errors.js';
import type { ProblemCode } from '#src/kernel/problems.js';
import { currentContext } from '#src/platform/context/request-context.js';
import { translateDbError } from '#src/platform/db/constraints.js';
import { anonymous } from '#src/platform/http/discreet.js';
import { PROBLEM_TYPE, problemOf } from '#src/platform/http/problem.js';

const BY_STATUS: Readonly<Record<number, ProblemCode>> = {
  400: 'malformed-request',
  404: 'not-found',
  413: 'body-too-large',
  414: 'malformed-request',
  415: 'unsupported-media-type',
  431: 'malformed-request',
  503: 'service-unavailable',
};

/** The one place where an error becomes an answer: refusals with their code, everything else as a bug that tells nothing. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    sendProblem(host.switchToHttp().getResponse<FastifyReply>(), error);
  }
}

/** Answers with the problem of `error`; a bug is logged with its stack under the trace id that the caller sees. */
export function sendProblem(reply: FastifyReply, error: unknown): void {
  const refusal = asRefusal(error);
  if (refusal.kind === 'bug') new Logger('http').error(currentContext().discreet ? anonymous(error) : error);
  currentContext().answer = {};
  const problem = problemOf(refusal);
  if (problem.status === 401) void reply.header('www-authenticate', 'Bearer');
  if (problem.status === 503) void reply.header('retry-after', '1');
  void reply.status(problem.status).type(PROBLEM_TYPE).send(JSON.stringify(problem));
}

/** The refusal that an error of any origin amounts to: ours as it is, Fastify's and Nest's by their status. */
export function asRefusal(error: unknown): DomainError {
  if (error instanceof DomainError) return error;
  const translated = translateDbError(error);
  if (translated instanceof DomainError) return translated;
  const status = error instanceof HttpException ? error.getStatus() : (error as { statusCode?: number }).statusCode;
  return new DomainError((status && BY_STATUS[status]) || 'internal-error');
}
