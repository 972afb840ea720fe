import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';

/** Nobody is to learn that this route was called: it stands in no metric, and a failure is logged without what it was about. */
export const Discreet = () => RouteConfig({ discreet: true });

/** Whether a request goes to a discreet route, as soon as its route is known. */
export function isDiscreet({ routeOptions }: FastifyRequest): boolean {
  return (routeOptions.config as { discreet?: boolean } | undefined)?.discreet === true;
}

/** A failure as it may be logged of a discreet request: where it happened, and nothing that it quotes. */
export function anonymous(error: unknown): Error {
  const { name, stack = '' } = error instanceof Error ? error : new Error();
  const frames = stack.split('\n').filter((line) => /^\s+at /.test(line));
  return Object.assign(new Error(name), { stack: [name, ...frames].join('\n') });
}
