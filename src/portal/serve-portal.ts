import type { Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
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
import { VerifyPages } from './verify/verify.pages.js';

const PARTS: readonly Type<Routes>[] = [
  ...[HomePages, NoticesPages, TendersPages, ContractsPages, ResultsPages, VerifyPages, MachinesPages],
];

/**
 * Adds the addresses of the portal to the application, before it is initialised. They stand beside the routes of the API, which begin with its prefix
 * and have its guard: here everything is for everybody.
 */
export function servePortal(app: NestFastifyApplication): void {
  app.useGlobalFilters(new PageErrorsFilter(app.get(Pages)));
  const fastify: FastifyInstance = app.getHttpAdapter().getInstance();
  for (const part of PARTS) for (const route of app.get(part).routes) add(fastify, route);
}

function add(fastify: FastifyInstance, { path, isFile, answer }: Route): void {
  for (const address of isFile ? [path] : inEach(path))
    fastify.get(address, async (request, reply) =>
      reply.send(await answer({ request, reply, locale: localeOf(request.url) })),
    );
}
