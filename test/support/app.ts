import { cpSync, rmSync } from 'node:fs';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { buildApp } from '#src/boot/build-app.js';
import type { JobSettings } from '#src/platform/jobs/job-settings.js';
import type { LiveSettings } from '#src/platform/live/live-settings.js';
import { readEnv } from '#src/platform/config/env.js';
import { Client } from '#test/support/client.js';
import { Contract } from '#test/support/contract.js';
import { scratchFolder } from '#test/support/scratch-folder.js';
import { cloneDatabase, type TestDatabase } from '#test/support/test-database.js';

export interface TestApp {
  readonly app: NestFastifyApplication;
  readonly database: TestDatabase;
  /** keys and files */
  readonly dataDir: string;
  readonly contract: Contract;
  /** speaks HTTP to the application and checks every answer against the OpenAPI document */
  readonly http: Client;
  stop(): Promise<void>;
}

export interface TestAppOptions {
  readonly env?: Record<string, string>;
  readonly jobs?: Partial<JobSettings>;
  readonly live?: Partial<LiveSettings>;
  /** an existing database, which stays when the application stops; a new empty one when left out */
  readonly database?: TestDatabase;
  /** a folder of keys and files to begin with a copy of */
  readonly files?: string;
  /** another process of this application: the same database, keys and files */
  readonly beside?: Pick<TestApp, 'database' | 'dataDir'>;
}

/** The whole product on a database of its own, listening on a free port. */
export async function startTestApp(options: TestAppOptions = {}): Promise<TestApp> {
  const { env = {}, jobs, live, database, files, beside } = options;
  const own = beside?.database ?? database ?? (await cloneDatabase());
  const dataDir = beside?.dataDir ?? scratchFolder('app');
  if (files !== undefined) cpSync(files, dataDir, { recursive: true });
  const app = await buildApp({
    env: readEnv({ DATA_DIR: dataDir, LOG_LEVEL: 'silent', PORT: '0', WORKER: 'off', ...env }),
    databaseUrl: own.appUrl,
    queueUrl: own.queueUrl,
    poolSize: 6,
    live: { gatherMs: 20, paceMs: 50, ...live },
    jobs: { pollMs: 50, dueStepsMs: 100, backoffScale: 0.01, ...jobs },
  });
  await app.listen(0, '127.0.0.1');
  const contract = new Contract(app);
  return {
    app,
    database: own,
    dataDir,
    contract,
    http: new Client(app.getHttpServer(), contract),
    async stop() {
      await app.close();
      if (beside) return;
      if (!database) await own.drop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
