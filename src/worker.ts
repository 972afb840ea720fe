import { buildContext } from '#src/boot/build-context.js';
import { DatabaseNotReady, openDatabase } from '#src/boot/database.js';
import { environment } from '#src/boot/environment.js';
import { refuseToStart } from '#src/boot/refusal.js';

/** Background work alone, beside HTTP processes that run with WORKER=off; needs a database server that all of them share. */
async function main(): Promise<void> {
  const env = environment({ WORKER: 'on' });
  if (!env.DATABASE_URL)
    throw new DatabaseNotReady('a worker of its own needs DATABASE_URL: the embedded database belongs to one process');
  const database = await openDatabase(env, (message) => console.error(message));
  const app = await buildContext({ env, databaseUrl: database.appUrl, queueUrl: database.queueUrl });
  app.enableShutdownHooks();
}

process.env.TZ = 'UTC';
await main().catch(refuseToStart);
