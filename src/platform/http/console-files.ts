import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic, { type FastifyStaticOptions } from '@fastify/static';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '#src/kernel/errors.js';
import { sendProblem } from '#src/platform/http/problem.filter.js';

const CONSOLE = '/console/';
/** The page itself and its other files keep their names from one release to the next: asked for anew every time, answered 304 if they are the same. */
const REVALIDATED = 'no-cache';

/** Files as they were built, with what was compressed beside them; nothing that begins with a dot. */
const FILES = {
  preCompressed: true,
  index: false,
  dotfiles: 'ignore',
  // the files are the same in every language
  setHeaders: (reply) => void reply.removeHeader('content-language'),
} satisfies Partial<FastifyStaticOptions>;

/**
 * Serves the console that was built into `folder`. Files in `assets/` have the digest of their content in their name and are kept for a year; every
 * other address is the page, which finds its way by the address itself. Without a build the addresses say so, and everything else works.
 */
export function serveConsole(fastify: FastifyInstance, folder: string): void {
  fastify.get('/console', ({ url }, reply) => reply.redirect(CONSOLE + url.slice('/console'.length), 308));
  if (!existsSync(join(folder, 'index.html'))) {
    fastify.get(`${CONSOLE}*`, (_request, reply) => sendProblem(reply, new DomainError('console-not-built')));
    return;
  }
  void fastify.register((assets, _options, done) => {
    assets.setErrorHandler(refuse);
    void assets.register(fastifyStatic, {
      ...FILES,
      root: join(folder, 'assets'),
      prefix: `${CONSOLE}assets/`,
      decorateReply: false,
      maxAge: '365d',
      immutable: true,
    });
    done();
  });
  void fastify.register((pages, _options, done) => {
    pages.setErrorHandler(refuse);
    void pages.register(fastifyStatic, {
      ...FILES,
      root: folder,
      prefix: CONSOLE,
      // one route for each file that is neither an asset nor the page, such as an icon
      wildcard: false,
      globIgnore: ['assets/**', 'index.html', '**/*.{br,gz}'],
      cacheControl: false,
      setHeaders: (reply) => revalidated(reply),
    });
    pages.get(`${CONSOLE}*`, (_request, reply) => reply.sendFile('index.html'));
    done();
  });
}

/** An address that no file can have, such as one that climbs out of the folder, has nothing. */
function refuse(error: FastifyError, _request: FastifyRequest, reply: FastifyReply): void {
  sendProblem(reply, error.statusCode === 403 ? new DomainError('not-found') : error);
}

function revalidated(reply: FastifyReply): void {
  void reply.header('cache-control', REVALIDATED).removeHeader('content-language');
}
