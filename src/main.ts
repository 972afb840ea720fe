import { Logger } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { banner } from '#src/boot/banner.js';
import { buildApp } from '#src/boot/build-app.js';
import { contentsOf, DatabaseNotReady, emptyDatabase, openDatabase, type Contents } from '#src/boot/database.js';
import { environment } from '#src/boot/environment.js';
import { refuseToStart } from '#src/boot/refusal.js';
import { DEMO_PASSWORD } from '#src/demo/cast.js';
import { DEMO_ORGANISATIONS } from '#src/demo/organisations.js';
import { seedSandbox } from '#src/demo/seed.js';
import { assertExposure, type Env } from '#src/platform/config/env.js';
import { SandboxState } from '#src/platform/clock/index.js';
import { stopOnSignals } from '#src/platform/db/embedded/server.js';

let app: NestFastifyApplication | undefined;
/** Whether this process was told to end: what then fails half-way is no failure to start. */
let stopping = false;

/** HTTP and, unless WORKER=off, background work, in one process. */
async function main(): Promise<void> {
  const env = environment();
  const database = await openDatabase(env, (message) => console.error(message));
  stopOnSignals(database.embedded, async () => {
    const logger = new Logger('boot');
    stopping = true;
    logger.log('stopping');
    await app?.close().catch((error: unknown) => logger.error(error));
  });
  const contents = await contentsOf(database.appUrl);
  assertUsable(env, contents);
  if (contents.state === 'half-seeded') await emptyDatabase(database.ownerUrl!);
  app = await buildApp({ env, databaseUrl: database.appUrl, queueUrl: database.queueUrl });
  if (contents.state !== 'ready') await seedSandbox(app, database.ownerUrl!);
  await app.listen(env.PORT, env.HOST);
  console.error(await welcome(app));
}

/** A given database is filled by `init` alone, and demo accounts are for this machine's people alone. */
function assertUsable(env: Env, { state, sandbox }: Contents): void {
  if (state !== 'ready' && env.DATABASE_URL) {
    const found = state === 'empty' ? 'is empty' : 'holds a sandbox that was never completed';
    throw new DatabaseNotReady(
      `the database ${found}: run \`npm run cli -- init\`, or \`npm run cli -- init --sandbox\``,
    );
  }
  assertExposure(env, sandbox || state !== 'ready');
}

async function welcome(product: NestFastifyApplication): Promise<string> {
  const url = await product.getUrl();
  const state = product.get(SandboxState);
  if (!state.isSandbox) return banner(url);
  const organisations = DEMO_ORGANISATIONS.map(({ name, people }) => ({ name, people: Object.keys(people) }));
  return banner(url, { clock: state.businessNow(), password: DEMO_PASSWORD, organisations });
}

process.env.TZ = 'UTC';
await main().catch((error: unknown) => (stopping ? undefined : refuseToStart(error)));
