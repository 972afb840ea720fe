import { Readable } from 'node:stream';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { DomainError } from '#src/kernel/errors.js';

/** The body as the stream it is; its route reads it. @throws DomainError `unsupported-media-type` for a body that was parsed, or for none */
export const RawBody = createParamDecorator((_: unknown, context: ExecutionContext) => {
  const { body } = context.switchToHttp().getRequest<FastifyRequest>();
  if (body instanceof Readable) return body;
  throw new DomainError('unsupported-media-type');
});
