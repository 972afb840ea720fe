import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import pg from 'pg';
import { socketUrl } from '#src/platform/db/embedded/postmaster.js';
import { grantDatabase, ROLES } from '#src/platform/db/roles.js';

/** The migrated database that every test database is a copy of. */
export const TEMPLATE = 'qingyuan_template';

/** A database of a spec file's own, migrated and empty. */
export interface TestDatabase {
  /** for the role of the application */
  readonly appUrl: string;
  /** for the role that owns the schema, which may also truncate and alter */
  readonly ownerUrl: string;
  /** for the role of the job queue */
  readonly queueUrl: string;
  /** Ends all sessions of the database and removes it. */
  drop(): Promise<void>;
}

/** Copies a template, in `beforeAll`; takes about a tenth of a second. */
export async function cloneDatabase(template = TEMPLATE): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await asAdministrator((admin) => copy(admin, template, name));
  return named(name);
}

/**
 * A further template, which `fill` makes of a copy of the first one: once a run, whichever spec file asks first; the others wait for it.
 * `fill` leaves no connection open.
 * @returns its name, for `cloneDatabase`
 */
export async function templateOf(name: string, fill: (database: TestDatabase) => Promise<void>): Promise<string> {
  const [template, draft] = [`qingyuan_${name}`, `draft_${name}`];
  await asAdministrator(async (admin) => {
    await admin.query('select pg_advisory_lock(hashtext($1))', [template]);
    const { rowCount } = await admin.query('select from pg_database where datname = $1', [template]);
    if (rowCount === 1) return;
    await admin.query(`DROP DATABASE IF EXISTS ${draft} WITH (FORCE)`);
    await copy(admin, TEMPLATE, draft);
    await fill(named(draft));
    await admin.query(`ALTER DATABASE ${draft} RENAME TO ${template}`);
  });
  return template;
}

/** A folder for what belongs to a template and is no database: it goes when the server of the run goes. */
export const besideTheServer = (name: string): string => join(ofTheRun('TEST_RUN_DIR'), `template-${name}`);

/** A pool for looking at a database from outside of the application, in the role that owns the schema. */
export function ownerPool({ ownerUrl }: Pick<TestDatabase, 'ownerUrl'>): pg.Pool {
  const pool = new pg.Pool({ connectionString: ownerUrl, max: 2 });
  pool.on('error', () => undefined); // `end` does not wait for the goodbyes, and `drop` may cut them short
  return pool;
}

async function copy(admin: pg.Client, template: string, name: string): Promise<void> {
  await admin.query(`CREATE DATABASE ${name} OWNER ${ROLES.owner} TEMPLATE ${template} STRATEGY FILE_COPY`);
  await grantDatabase(admin, name);
}

function named(name: string): TestDatabase {
  const url = (role: string) => socketUrl(socketDir(), role, name);
  return {
    appUrl: url(ROLES.app),
    ownerUrl: url(ROLES.owner),
    queueUrl: url(ROLES.queue),
    drop: () =>
      asAdministrator(async (admin) => {
        await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
      }),
  };
}

const socketDir = (): string => ofTheRun('TEST_SOCKET_DIR');

function ofTheRun(variable: 'TEST_SOCKET_DIR' | 'TEST_RUN_DIR'): string {
  const folder = process.env[variable];
  if (!folder) throw new Error('no test server: is globalSetup configured for this Jest project?');
  return folder;
}

async function asAdministrator(work: (admin: pg.Client) => Promise<void>): Promise<void> {
  const admin = new pg.Client(socketUrl(socketDir(), 'postgres', 'postgres'));
  await admin.connect();
  try {
    await work(admin);
  } finally {
    await admin.end();
  }
}
