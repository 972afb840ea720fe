import pg from 'pg';

/**
 * The roles of the database: the owner migrates and nothing else, the application reads and writes rows, the queue owns
 * its own schema and sees nothing of the application's.
 */
export const ROLES = { owner: 'qingyuan_owner', app: 'qingyuan_app', queue: 'qingyuan_queue' } as const;

export type Role = keyof typeof ROLES;

/** The name of the product's database. */
export const DATABASE = 'qingyuan';

/** The schema each role works in: its search path. */
const SCHEMAS: Readonly<Record<Role, string>> = { owner: 'app', app: 'app', queue: 'bullmq' };

/** The advisory lock under which starts at the same time take turns. */
const LOCK = 7_364_001;

/**
 * Creates the roles, the database and its two schemas, or brings their rights up to date; may run at every start.
 * @param adminUrl the address of any database of the server, for a role that may create roles and databases
 * @param database the name of the database
 * @param passwords for a server that asks for them; a role without one here keeps what it has
 * @throws Error when the database exists and is not in UTF-8
 */
export async function ensureRoles(
  adminUrl: string,
  database: string = DATABASE,
  passwords: Partial<Record<Role, string>> = {},
): Promise<void> {
  await withClient(adminUrl, async (admin) => {
    await admin.query(`SELECT pg_advisory_lock(${LOCK})`);
    for (const role of Object.keys(ROLES) as Role[]) await ensureRole(admin, role, passwords[role]);
    await ensureDatabase(admin, database);
    await grantDatabase(admin, database);
    await withClient(databaseUrl(adminUrl, database), ensureSchemas);
  });
}

/**
 * Says who may connect to a database and who may create what in it. A database made from a template needs this anew: it
 * takes over the rights on schemas and tables, not those on the database.
 */
export async function grantDatabase(admin: pg.Client, database: string): Promise<void> {
  const name = pg.escapeIdentifier(database);
  await admin.query(`
    REVOKE ALL ON DATABASE ${name} FROM PUBLIC;
    GRANT CONNECT, CREATE ON DATABASE ${name} TO ${ROLES.owner};
    GRANT CONNECT ON DATABASE ${name} TO ${ROLES.app};
    -- BullMQ says CREATE SCHEMA IF NOT EXISTS, for which PostgreSQL asks for the right before it looks; it adds many jobs
    -- at once by way of a temporary table.
    GRANT CONNECT, CREATE, TEMPORARY ON DATABASE ${name} TO ${ROLES.queue};
  `);
}

/** The address of another database of the same server. */
export function databaseUrl(url: string, database: string): string {
  const other = new URL(url);
  other.pathname = `/${encodeURIComponent(database)}`;
  return other.href;
}

async function ensureRole(admin: pg.Client, role: Role, password: string | undefined): Promise<void> {
  const name = ROLES[role];
  if (!(await exists(admin, 'SELECT FROM pg_roles WHERE rolname = $1', name))) await admin.query(`CREATE ROLE ${name}`);
  const secret = password === undefined ? '' : `PASSWORD ${pg.escapeLiteral(password)}`;
  await admin.query(`ALTER ROLE ${name} LOGIN ${secret}`);
  await admin.query(`ALTER ROLE ${name} SET search_path = ${SCHEMAS[role]}`);
  await admin.query(`ALTER ROLE ${name} SET timezone = 'UTC'`);
  // Unlike a superuser, a role that only may create roles has to be a member of those for which it makes schemas.
  const isSuperuser = await exists(admin, 'SELECT FROM pg_roles WHERE rolname = current_user AND rolsuper');
  if (!isSuperuser) await admin.query(`GRANT ${name} TO CURRENT_USER`);
}

async function ensureDatabase(admin: pg.Client, database: string): Promise<void> {
  const { rows } = await admin.query<{ encoding: string }>(
    'SELECT pg_encoding_to_char(encoding) AS encoding FROM pg_database WHERE datname = $1',
    [database],
  );
  const encoding = rows[0]?.encoding;
  if (encoding && encoding !== 'UTF8') throw new Error(`the database ${database} must be in UTF8, not ${encoding}`);
  if (encoding) return;
  await admin.query(
    `CREATE DATABASE ${pg.escapeIdentifier(database)} OWNER ${ROLES.owner}
       TEMPLATE template0 ENCODING 'UTF8' LOCALE_PROVIDER libc LOCALE 'C.UTF-8'`,
  );
}

async function ensureSchemas(client: pg.Client): Promise<void> {
  await client.query(`
    REVOKE ALL ON SCHEMA public FROM PUBLIC;
    CREATE SCHEMA IF NOT EXISTS app AUTHORIZATION ${ROLES.owner};
    GRANT USAGE ON SCHEMA app TO ${ROLES.app};
    CREATE SCHEMA IF NOT EXISTS bullmq AUTHORIZATION ${ROLES.queue};
    ALTER DEFAULT PRIVILEGES FOR ROLE ${ROLES.owner} REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;
    ALTER DEFAULT PRIVILEGES FOR ROLE ${ROLES.owner} IN SCHEMA app
      GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO ${ROLES.app};
    ALTER DEFAULT PRIVILEGES FOR ROLE ${ROLES.owner} IN SCHEMA app GRANT USAGE ON SEQUENCES TO ${ROLES.app};
    ALTER DEFAULT PRIVILEGES FOR ROLE ${ROLES.owner} IN SCHEMA app GRANT EXECUTE ON FUNCTIONS TO ${ROLES.app};
  `);
}

async function exists(client: pg.Client, text: string, ...values: string[]): Promise<boolean> {
  return (await client.query(text, values)).rowCount === 1;
}

async function withClient(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
