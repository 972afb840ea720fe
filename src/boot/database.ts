import { mkdir } from 'node:fs/promises';
import pg from 'pg';
import type { Env } from '#src/platform/config/env.js';
import {
  findEmbedded,
  startEmbedded,
  type EmbeddedAddress,
  type EmbeddedServer,
} from '#src/platform/db/embedded/server.js';
import { migrate, pendingMigrations } from '#src/platform/db/migrate.js';
import { DATABASE, ensureRoles, ROLES } from '#src/platform/db/roles.js';

/** Why the product cannot start on this database, in words for the operator. */
export class DatabaseNotReady extends Error {}

/** The ways into the database, and the embedded server when this process holds it. */
export interface Database {
  readonly appUrl: string;
  readonly queueUrl: string;
  /** missing when a given database is served by roles that cannot migrate */
  readonly ownerUrl?: string;
  /** the superuser's; of an embedded server only */
  readonly adminUrl?: string;
  /** missing when the server is given, or belongs to another process of the product */
  readonly embedded?: EmbeddedServer;
}

/**
 * Opens the database: the one of DATABASE_URL, or the embedded server of the data folder, started and migrated.
 * @throws DatabaseNotReady when a given database lacks migrations that this process may not make
 */
export async function openDatabase(env: Env, log: (message: string) => void): Promise<Database> {
  const given = givenDatabase(env);
  if (given) {
    if (given.ownerUrl) await migrate(given.ownerUrl);
    await assertMigrated(given);
    return given;
  }
  await mkdir(env.DATA_DIR, { recursive: true });
  const embedded = await startEmbedded({ dataDir: env.DATA_DIR, log });
  const database = { ...waysInto(embedded), embedded };
  await ensureRoles(database.adminUrl);
  const ran = await migrate(database.ownerUrl);
  if (ran.length > 0) log(`migrated: ${ran.join(', ')}`);
  return database;
}

/** The database that the environment names; undefined when it names none. */
export function givenDatabase(env: Env): Database | undefined {
  const { DATABASE_URL: appUrl, DATABASE_OWNER_URL: ownerUrl, QUEUE_URL: queueUrl } = env;
  return appUrl ? { appUrl, queueUrl: queueUrl ?? appUrl, ownerUrl } : undefined;
}

/** The embedded server of a product that is running, which stays that product's to migrate and to stop. */
export async function runningDatabase({ DATA_DIR }: Pick<Env, 'DATA_DIR'>): Promise<Database | undefined> {
  const running = await findEmbedded(DATA_DIR);
  return running && waysInto(running);
}

/** @throws DatabaseNotReady when the database has not seen every migration of this release */
export async function assertMigrated({ appUrl }: Pick<Database, 'appUrl'>): Promise<void> {
  const pending = await pendingMigrations(appUrl);
  if (pending > 0)
    throw new DatabaseNotReady(`the database lacks ${pending} migrations: run \`npm run cli -- migrate\``);
}

/** Takes everything out of a database, such as a sandbox whose seeding was cut off, and makes the schema anew. */
export async function emptyDatabase(ownerUrl: string): Promise<void> {
  await migrate(ownerUrl, 'down');
  await migrate(ownerUrl);
}

function waysInto(server: EmbeddedAddress) {
  return {
    appUrl: server.url(ROLES.app, DATABASE),
    queueUrl: server.url(ROLES.queue, DATABASE),
    ownerUrl: server.url(ROLES.owner, DATABASE),
    adminUrl: server.url('postgres', 'postgres'),
  };
}

/** What lives in a database. */
export interface Contents {
  /** `half-seeded`: a sandbox whose seeding was cut off */
  readonly state: 'empty' | 'half-seeded' | 'ready';
  /** whether it was born a sandbox */
  readonly sandbox: boolean;
}

/** Looks at what a database holds; one that was never migrated is empty. */
export async function contentsOf(url: string): Promise<Contents> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    const { rowCount } = await client.query(`select where to_regclass('app.app_user') is not null`);
    if (rowCount === 0) return { state: 'empty', sandbox: false };
    const { rows } = await client.query<{ people: boolean; sandbox: boolean; seeded: boolean }>(
      `select exists (select from app.app_user) as people, born_sandbox as sandbox, seeded_at is not null as seeded
       from app.sandbox_clock`,
    );
    const { people, sandbox, seeded } = rows[0]!;
    if (sandbox && !seeded) return { state: 'half-seeded', sandbox };
    return { state: people ? 'ready' : 'empty', sandbox };
  } finally {
    await client.end();
  }
}
