import { SwaggerModule } from '@nestjs/swagger';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { AppModule, type AppOptions } from '#src/app.module.js';
import { version } from '#src/boot/version.js';
import { SandboxState } from '#src/platform/clock/index.js';
import { createHttpApp } from '#src/platform/http/server.js';
import { Metrics } from '#src/platform/observability/index.js';
import { openApiDocument } from '#src/platform/openapi/openapi.js';
import { servePortal } from '#src/portal/index.js';

/** Tells with every answer of a sandbox's API which time its business believes it is. */
function addSandboxHeader(fastify: FastifyInstance, sandbox: SandboxState): void {
  fastify.addHook('onSend', (request, reply, payload, done) => {
    if (sandbox.isSandbox && request.url.startsWith('/api/'))
      void reply.header('x-sandbox-clock', sandbox.businessNow().toISOString());
    done(null, payload);
  });
}

/** The HTTP application with its own documentation and the public pages, initialised but not listening. */
export async function buildApp(options: Omit<AppOptions, 'metrics'>): Promise<NestFastifyApplication> {
  const metrics = new Metrics();
  const app = await createHttpApp(AppModule.with({ ...options, metrics }), options.env, metrics);
  servePortal(app);
  SwaggerModule.setup('api/docs', app, () => openApiDocument(app, version()), { jsonDocumentUrl: 'api/openapi.json' });
  addSandboxHeader(app.getHttpAdapter().getInstance(), app.get(SandboxState));
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return app;
}
