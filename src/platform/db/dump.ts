import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';

/** A dump that cannot be made or brought back; the message is for the operator and holds no secret. */
export class DumpError extends Error {}

/** What lies beside a dump. */
interface DumpManifest {
  readonly format: 'pg_dump';
  /** major version of the server it came from */
  readonly postgres: number;
  /** real time, ISO 8601 */
  readonly endedAt: string;
}

const FILE = 'database.dump';
const MANIFEST = 'manifest.json';
/** The queue's schema stays behind: what is to be done stands in the outbox, from which lost jobs are added again. */
const WHAT = ['--format=custom', '--schema=app', '--schema=extensions', '--extension=*'];

/**
 * Dumps the product's schemas of a given server into a new folder, with the site's own `pg_dump`.
 * @param ownerUrl the address for the role that owns the schema
 * @throws DumpError when `target` exists, or `pg_dump` is missing, older than the server, or fails
 */
export async function dumpDatabase(ownerUrl: string, target: string): Promise<void> {
  if (existsSync(target)) throw new DumpError(`${target} exists already`);
  const { server, now } = await serverOf(ownerUrl);
  await assertTool('pg_dump', server);
  const draft = `${target}.partial`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { recursive: true, mode: 0o700 });
  try {
    await runTool('pg_dump', [...WHAT, `--file=${join(draft, FILE)}`], ownerUrl);
    const manifest: DumpManifest = { format: 'pg_dump', postgres: server, endedAt: now.toISOString() };
    await writeFile(join(draft, MANIFEST), JSON.stringify(manifest, null, 1), { mode: 0o600, flush: true });
    await rename(draft, target);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

/**
 * Brings a dump back into a database whose schema `app` is empty, in one transaction.
 * @param ownerUrl the address for the role that owns the schema
 * @throws DumpError when this is no dump, the server is older than the one it came from, or `pg_restore` is missing or fails
 */
export async function restoreDump(ownerUrl: string, target: string): Promise<void> {
  const { format, postgres } = await readManifest(target);
  if (format !== 'pg_dump')
    throw new DumpError(`${target} is a backup of the embedded server, which no other can read`);
  const { server } = await serverOf(ownerUrl);
  if (server < postgres) throw new DumpError(`the dump is of PostgreSQL ${postgres}, the server is ${server}`);
  await assertTool('pg_restore', server);
  const how = ['--clean', '--if-exists', '--no-owner', '--single-transaction', '--exit-on-error'];
  await runTool('pg_restore', [...how, join(target, FILE)], ownerUrl);
}

async function readManifest(target: string): Promise<DumpManifest> {
  const text = await readFile(join(target, MANIFEST), 'utf8').catch(() => undefined);
  if (text === undefined) throw new DumpError(`${target} holds no backup`);
  return JSON.parse(text) as DumpManifest;
}

async function serverOf(url: string): Promise<{ server: number; now: Date }> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    const { rows } = await client.query<{ server: number; now: Date }>(
      `select current_setting('server_version_num')::int / 10000 as server, pg_catalog.now() as now`,
    );
    return rows[0]!;
  } finally {
    await client.end();
  }
}

/** @throws DumpError when the program is not there, or of a major version older than the server's */
async function assertTool(tool: string, server: number): Promise<void> {
  const said = await outputOf(tool, ['--version'], {});
  const version = Number(/\d+/.exec(said)?.[0]);
  if (!(version >= server))
    throw new DumpError(`${tool} is of version ${said.trim()}; the server needs ${server} or newer`);
}

/** The password travels in the environment: the command line is for everybody on the machine to see. */
async function runTool(tool: string, words: readonly string[], address: string): Promise<void> {
  const url = new URL(address);
  const password = decodeURIComponent(url.password);
  url.password = '';
  await outputOf(tool, [`--dbname=${url.href}`, ...words], password ? { PGPASSWORD: password } : {});
}

async function outputOf(tool: string, words: readonly string[], environment: NodeJS.ProcessEnv): Promise<string> {
  const child = spawn(tool, words, { env: { ...process.env, ...environment }, stdio: ['ignore', 'pipe', 'pipe'] });
  let [said, complained] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (complained += chunk.toString()));
  const [code] = (await once(child, 'close').catch(() => {
    throw new DumpError(`${tool} is not installed: it comes with the client programs of PostgreSQL`);
  })) as [number | null];
  if (code !== 0) throw new DumpError(`${tool} failed:\n${complained.trim()}`);
  return said;
}
