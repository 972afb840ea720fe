import { mkdir } from 'node:fs/promises';
import pg from 'pg';
import type { Env } from '#src/platform/config/env.js';
import { startEmbedded, type EmbeddedServer } from '#src/platform/db/embedded/server.js';
import { migrate, pendingMigrations } from '#src/platform/db/migrate.js';
import { DATABASE, ensureRoles, ROLES } from '#src/platform/db/roles.js';

/** Why the product cannot start on this database, in words for the operator. */
export class DatabaseNotReady extends Error {}

/** The three ways into the database, and the embedded server when it is ours to stop. */
export interface Database {
  readonly appUrl: string;
  readonly queueUrl: string;
  /** missing when a given database is served by roles that cannot migrate */
  readonly ownerUrl?: string;
  readonly embedded?: EmbeddedServer;
}

/**
 * Opens the database: the one of DATABASE_URL, or the embedded server of the data folder, started and migrated.
 * @throws DatabaseNotReady when a given database lacks migrations that this process may not make
 */
export async function openDatabase(env: Env, log: (message: string) => void): Promise<Database> {
  if (env.DATABASE_URL) return openGiven({ ...env, DATABASE_URL: env.DATABASE_URL });
  await mkdir(env.DATA_DIR, { recursive: true });
  const embedded = await startEmbedded({ dataDir: env.DATA_DIR, log });
  await ensureRoles(embedded.url('postgres', 'postgres'));
  const ownerUrl = embedded.url(ROLES.owner, DATABASE);
  const ran = await migrate(ownerUrl);
  if (ran.length > 0) log(`migrated: ${ran.join(', ')}`);
  return {
    appUrl: embedded.url(ROLES.app, DATABASE),
    queueUrl: embedded.url(ROLES.queue, DATABASE),
    ownerUrl,
    embedded,
  };
}

async function openGiven(env: Env & { DATABASE_URL: string }): Promise<Database> {
  const ownerUrl = env.DATABASE_OWNER_URL;
  if (ownerUrl) await migrate(ownerUrl);
  const pending = await pendingMigrations(env.DATABASE_URL);
  if (pending > 0)
    throw new DatabaseNotReady(`the database lacks ${pending} migrations: run \`npm run cli -- migrate\``);
  return { appUrl: env.DATABASE_URL, queueUrl: env.QUEUE_URL ?? env.DATABASE_URL, ownerUrl };
}

/** What lives in the database already. `half-seeded`: a sandbox whose seeding was cut off. */
export type Contents = 'empty' | 'half-seeded' | 'ready';

/** Looks at what a migrated database holds. */
export async function contentsOf(url: string): Promise<Contents> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    const { rows } = await client.query<{ people: boolean; unfinished: boolean }>(
      `select exists (select from app.app_user) as people, born_sandbox and seeded_at is null as unfinished from app.sandbox_clock`,
    );
    if (rows[0]!.unfinished) return 'half-seeded';
    return rows[0]!.people ? 'ready' : 'empty';
  } finally {
    await client.end();
  }
}
