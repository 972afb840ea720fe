import { randomBytes } from 'node:crypto';
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

/** Copies the template, in `beforeAll`; takes about a tenth of a second. */
export async function cloneDatabase(): Promise<TestDatabase> {
  const socketDir = process.env.TEST_SOCKET_DIR;
  if (!socketDir) throw new Error('no test server: is globalSetup configured for this Jest project?');
  const name = `test_${randomBytes(6).toString('hex')}`;
  await asAdministrator(socketDir, async (admin) => {
    await admin.query(`CREATE DATABASE ${name} OWNER ${ROLES.owner} TEMPLATE ${TEMPLATE} STRATEGY FILE_COPY`);
    await grantDatabase(admin, name);
  });
  return {
    appUrl: socketUrl(socketDir, ROLES.app, name),
    ownerUrl: socketUrl(socketDir, ROLES.owner, name),
    queueUrl: socketUrl(socketDir, ROLES.queue, name),
    drop: () =>
      asAdministrator(socketDir, async (admin) => {
        await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
      }),
  };
}

async function asAdministrator(socketDir: string, work: (admin: pg.Client) => Promise<void>): Promise<void> {
  const admin = new pg.Client(socketUrl(socketDir, 'postgres', 'postgres'));
  await admin.connect();
  try {
    await work(admin);
  } finally {
    await admin.end();
  }
}
