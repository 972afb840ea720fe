import { Logger } from '@nestjs/common';
import { banner } from '#src/boot/banner.js';
import { contentsOf, DatabaseNotReady, openDatabase } from '#src/boot/database.js';
import { environment } from '#src/boot/environment.js';
import { refuseToStart } from '#src/boot/refusal.js';
import { buildApp } from '#src/boot/build-app.js';
import { DEMO_PASSWORD, demoLogins } from '#src/demo/cast.js';
import { seedSandbox } from '#src/demo/seed.js';
import { assertExposure } from '#src/platform/config/env.js';
import { SandboxState } from '#src/platform/clock/index.js';
import { migrate } from '#src/platform/db/migrate.js';

/** HTTP and, unless WORKER=off, background work, in one process. */
async function main(): Promise<void> {
  const env = environment();
  const database = await openDatabase(env, (message) => console.error(message));
  const contents = await contentsOf(database.appUrl);
  if (contents === 'empty' && env.DATABASE_URL)
    throw new DatabaseNotReady('the database is empty: run `npm run cli -- init`, or `npm run cli -- init --sandbox`');
  if (contents === 'half-seeded' && database.ownerUrl) {
    await migrate(database.ownerUrl, 'down');
    await migrate(database.ownerUrl);
  }
  const app = await buildApp({ env, databaseUrl: database.appUrl, queueUrl: database.queueUrl });
  if (contents !== 'ready') await seedSandbox(app, database.ownerUrl!);
  const sandbox = app.get(SandboxState);
  assertExposure(env, sandbox.isSandbox);
  await app.listen(env.PORT, env.HOST);
  const stop = (signal: string) => {
    new Logger('boot').log(`stopping on ${signal}`);
    void app
      .close()
      .then(() => database.embedded?.stop())
      .then(() => process.exit(0), refuseToStart);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => stop(signal));
  console.error(
    banner(
      await app.getUrl(),
      sandbox.isSandbox ? { clock: sandbox.businessNow(), logins: demoLogins(), password: DEMO_PASSWORD } : undefined,
    ),
  );
}

process.env.TZ = 'UTC';
await main().catch(refuseToStart);
