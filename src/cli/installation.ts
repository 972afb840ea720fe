import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { buildContext } from '#src/boot/build-context.js';
import {
  assertMigrated,
  contentsOf,
  DatabaseNotReady,
  givenDatabase,
  openDatabase,
  runningDatabase,
  type Database,
} from '#src/boot/database.js';
import type { Env } from '#src/platform/config/env.js';
import { stopOnSignals } from '#src/platform/db/embedded/server.js';
import type { Terminal } from '#src/cli/terminal.js';

const NOTHING_HERE = 'start the product once, or run `npm run cli -- init`';

/**
 * Opens the database of the installation for one command: the given one, that of a running product, or the embedded one, which is started
 * for the command and stopped after it.
 * @param make whether an embedded database may be made when there is none
 * @throws DatabaseNotReady
 */
export async function withDatabase<T>(
  terminal: Terminal,
  work: (database: Database, env: Env) => Promise<T>,
  make = false,
): Promise<T> {
  const env = terminal.env();
  const shared = givenDatabase(env) ?? (await runningDatabase(env));
  if (shared) return work(shared, env);
  if (!make && !existsSync(join(env.DATA_DIR, 'postgres')))
    throw new DatabaseNotReady(`there is no database in ${env.DATA_DIR}: ${NOTHING_HERE}`);
  const own = await openDatabase(env, (message) => terminal.note(message));
  stopOnSignals(own.embedded);
  try {
    return await work(own, env);
  } finally {
    await own.embedded?.stop();
  }
}

/** Runs `work` with the services of the product, on an installation that is in use. @throws DatabaseNotReady */
export function withProduct<T>(terminal: Terminal, work: (product: INestApplicationContext) => Promise<T>): Promise<T> {
  return withDatabase(terminal, async (database, env) => {
    await assertMigrated(database);
    if ((await contentsOf(database.appUrl)).state !== 'ready')
      throw new DatabaseNotReady(`the database is empty: ${NOTHING_HERE}`);
    return withServices(terminal, { database, env }, work);
  });
}

/** Runs `work` with the services of the product, whatever the database holds. */
export async function withServices<T>(
  terminal: Terminal,
  { database, env }: { database: Database; env: Env },
  work: (product: INestApplicationContext) => Promise<T>,
): Promise<T> {
  const { appUrl: databaseUrl, queueUrl } = database;
  const log = { write: (line: string) => terminal.note(line.trimEnd()) };
  const product = await buildContext({ env: { ...env, WORKER: false }, databaseUrl, queueUrl, poolSize: 3 }, log);
  try {
    return await work(product);
  } finally {
    await product.close();
  }
}
