import { SwaggerModule } from '@nestjs/swagger';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule, type AppOptions } from '#src/app.module.js';
import { version } from '#src/boot/version.js';
import { createHttpApp } from '#src/platform/http/server.js';
import { Metrics } from '#src/platform/observability/index.js';
import { openApiDocument } from '#src/platform/openapi/openapi.js';

/** The HTTP application with its own documentation, initialised but not listening. */
export async function buildApp(options: Omit<AppOptions, 'metrics'>): Promise<NestFastifyApplication> {
  const metrics = new Metrics();
  const app = await createHttpApp(AppModule.with({ ...options, metrics }), options.env, metrics);
  SwaggerModule.setup('api/docs', app, () => openApiDocument(app, version()), { jsonDocumentUrl: 'api/openapi.json' });
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return app;
}
