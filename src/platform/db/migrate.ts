import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { runner } from 'node-pg-migrate';
import pg from 'pg';
import { PROJECT_ROOT } from '#src/platform/config/project-root.js';

const MIGRATIONS = join(PROJECT_ROOT, 'migrations');

/**
 * Brings the schema `app` to the newest migration (or, with `down`, back to nothing), in one transaction per migration and under
 * an advisory lock, as the owner role.
 * @returns the names of the migrations that ran
 */
export async function migrate(ownerUrl: string, direction: 'up' | 'down' = 'up'): Promise<string[]> {
  const ran = await runner({
    databaseUrl: ownerUrl,
    dir: MIGRATIONS,
    direction,
    count: Infinity,
    schema: 'app',
    migrationsSchema: 'app',
    migrationsTable: 'schema_migration',
    checkOrder: true,
    log: () => undefined,
  });
  return ran.map((migration) => migration.name);
}

/** How many of the migrations the database has not seen; all of them when it is empty. Any role may ask. */
export async function pendingMigrations(url: string): Promise<number> {
  const files = readdirSync(MIGRATIONS).filter((name) => name.endsWith('.sql'));
  const client = new pg.Client(url);
  await client.connect();
  try {
    const { rows: tables } = await client.query("select to_regclass('app.schema_migration') is not null as there");
    if (!(tables[0] as { there: boolean }).there) return files.length;
    const { rows } = await client.query<{ name: string }>('select name from app.schema_migration');
    const known = new Set(rows.map(({ name }) => name));
    return files.filter((file) => !known.has(file.replace(/\.sql$/, ''))).length;
  } finally {
    await client.end();
  }
}
