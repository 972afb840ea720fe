import type { Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { DomainError } from '#src/kernel/errors.js';
import { ContractsPages } from './contracts/contracts.pages.js';
import { HomePages } from './home/home.pages.js';
import { MachinesPages } from './machines/machines.pages.js';
import { NoticesPages } from './notices/notices.pages.js';
import { ResultsPages } from './results/results.pages.js';
import { PageErrorsFilter } from './serving/page-errors.filter.js';
import { Pages } from './serving/pages.js';
import type { Route, Routes } from './serving/route.js';
import { inEach, localeOf } from './shell/site.js';
import { TendersPages } from './tenders/tenders.pages.js';
import { ToolsPages } from './tools/tools.pages.js';
import { VerifyPages } from './verify/verify.pages.js';

const PARTS: readonly Type<Routes>[] = [
  ...[HomePages, NoticesPages, TendersPages, ContractsPages, ResultsPages, VerifyPages, ToolsPages, MachinesPages],
];

/**
 * Adds the addresses of the portal to the application, before it is initialised. They stand beside the routes of the API, which begin with its prefix
 * and have its guard: here everything is for everybody.
 */
export function servePortal(app: NestFastifyApplication): void {
  app.useGlobalFilters(new PageErrorsFilter(app.get(Pages)));
  const fastify: FastifyInstance = app.getHttpAdapter().getInstance();
  acceptForms(fastify);
  for (const part of PARTS) for (const route of app.get(part).routes) add(fastify, route);
}

function add(fastify: FastifyInstance, { path, method = 'GET', isFile, answer }: Route): void {
  for (const url of isFile ? [path] : inEach(path))
    fastify.route({
      method,
      url,
      ...(method === 'POST' && { config: TAKES_FORM }),
      handler: async (request, reply) => reply.send(await answer({ request, reply, locale: localeOf(request.url) })),
    });
}

/** Marks a page that takes what a form sends. */
const TAKES_FORM = { takesForm: true };

/** A form is text for the pages that take one, and as unknown as ever to the API. */
function acceptForms(fastify: FastifyInstance): void {
  fastify.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (request, body, done) => {
    if ('takesForm' in request.routeOptions.config) return done(null, body);
    done(new DomainError('unsupported-media-type'));
  });
}
