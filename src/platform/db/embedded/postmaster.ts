import { spawnSync } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { program } from './binaries.js';
import { EmbeddedServerError, hasCode } from './errors.js';
import type { Place } from './place.js';
import { spawnAs } from './run-as.js';
import { PORT, settingArguments, SUPERUSER, type Settings } from './settings.js';

/** A server process and the folder of its socket. */
export interface Postmaster {
  readonly pid: number;
  readonly socketDir: string;
}

/** How long a server may take to recover from a crash, or to write its last checkpoint, in milliseconds. */
const PATIENCE = 120_000;
const PAUSE = 25;
/** Above every process number that a kernel gives. */
const NO_PROCESS = 2 ** 31 - 1;

/** The address of a database for a role, without a password (see `initdb`); pg and TypeORM both understand it. */
export function socketUrl(socketDir: string, role: string, database: string): string {
  return `postgresql://${role}@${encodeURIComponent(socketDir)}:${PORT}/${database}`;
}

/**
 * Finds the server of a cluster that is alive already, waiting until it answers; undefined when there is none, or when
 * it was just shutting down and is gone. @throws EmbeddedServerError when it lives but does not answer for two minutes
 */
export async function findPostmaster(cluster: string): Promise<Postmaster | undefined> {
  for (let waited = 0; waited < PATIENCE; waited += PAUSE) {
    const noted = await notedPostmaster(cluster);
    if (!noted || !isServerOf(noted.pid, cluster)) return undefined;
    if (noted.socketDir && (await answers(noted.socketDir, cluster))) return noted;
    await sleep(PAUSE);
  }
  throw new EmbeddedServerError(`PostgreSQL runs on ${cluster} but does not answer`);
}

/** Starts a server and waits until it answers. @throws EmbeddedServerError with the end of its log when it does not */
export async function startPostmaster(
  place: Place,
  socketDir: string,
  options: { logFile: string; settings?: Settings },
): Promise<Postmaster> {
  await forgetTheDead(place.cluster, socketDir);
  const log = openSync(options.logFile, 'w', 0o600);
  const words = ['-D', place.cluster, ...settingArguments(socketDir, options.settings)];
  const child = spawnAs(place.runAs, [program(place.binaries, 'postgres'), ...words], ['ignore', log, log]);
  closeSync(log);
  child.unref();
  let ended: string | undefined;
  child.once('error', (error) => (ended = error.message));
  child.once('exit', (code, signal) => (ended = `exit ${code ?? signal}`));
  for (let waited = 0; ended === undefined && waited < PATIENCE; waited += PAUSE) {
    if (child.pid && (await answers(socketDir, place.cluster))) return { pid: child.pid, socketDir };
    await sleep(PAUSE);
  }
  const said = readFileSync(options.logFile, 'utf8').trim().split('\n').slice(-10).join('\n');
  throw new EmbeddedServerError(`PostgreSQL does not start (${ended ?? 'no answer'}):\n${said}`);
}

/**
 * Fast shutdown: sessions are ended and a checkpoint is written. If that takes more than two minutes, the server ends at
 * once and the next start recovers. @throws EmbeddedServerError when it does not end even so
 */
export async function stopPostmaster(pid: number, cluster: string): Promise<void> {
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    signalPostmaster(pid, cluster, signal);
    for (let waited = 0; waited < PATIENCE; waited += PAUSE) {
      if (!isServerOf(pid, cluster)) return;
      await sleep(PAUSE);
    }
  }
  throw new EmbeddedServerError(`PostgreSQL (process ${pid}) does not end`);
}

/** Sends a signal to a server, unless it has ended, when another process may bear its number. */
export function signalPostmaster(pid: number, cluster: string, signal: NodeJS.Signals): void {
  try {
    if (isServerOf(pid, cluster)) process.kill(pid, signal);
  } catch (error) {
    if (!hasCode(error, 'ESRCH')) throw error;
  }
}

/** What `postmaster.pid` says; the folder of the socket is written a moment after the rest. */
async function notedPostmaster(cluster: string): Promise<Postmaster | undefined> {
  const file = await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch((error: unknown) => {
    if (hasCode(error, 'ENOENT')) return '';
    throw error;
  });
  const [pid, , , , socketDir = ''] = file.split('\n'); // pid, data directory, start, port, socket folder, …
  return pid ? { pid: Number(pid), socketDir } : undefined;
}

/** Process numbers are used again, so that a server is known by its command line. */
function isServerOf(pid: number, cluster: string): boolean {
  return commandOf(pid).includes(` -D ${cluster} -c `);
}

/** The command line of a process; empty when it has ended. */
function commandOf(pid: number): string {
  if (process.platform !== 'linux') {
    return spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout.trim();
  }
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ESRCH')) return '';
    throw error;
  }
}

/**
 * Takes the number of a dead server out of the files it left: PostgreSQL would wait for whichever process bears that
 * number now, as happens in a container after each crash. The rest of `postmaster.pid` stays, by which PostgreSQL sees
 * whether sessions of the dead server still live.
 * @throws EmbeddedServerError when the process may be a server of these files
 */
async function forgetTheDead(cluster: string, socketDir: string): Promise<void> {
  const noted = await notedPostmaster(cluster);
  if (!noted) return;
  const path = join(cluster, 'postmaster.pid');
  if (/^(\S*\/)?postgres\b/.test(commandOf(noted.pid))) {
    const advice = `stop it, or remove ${path} if it serves other data`;
    throw new EmbeddedServerError(`process ${noted.pid} is a PostgreSQL server that may use ${cluster}: ${advice}`);
  }
  await writeFile(path, (await readFile(path, 'utf8')).replace(/^\d+/, String(NO_PROCESS)));
  await rm(join(socketDir, `.s.PGSQL.${PORT}.lock`), { force: true });
}

/** Whether a server of this cluster answers at a socket. */
async function answers(socketDir: string, cluster: string): Promise<boolean> {
  const client = new pg.Client({
    connectionString: socketUrl(socketDir, SUPERUSER, 'postgres'),
    connectionTimeoutMillis: 5_000,
  });
  try {
    await client.connect();
    const { rows } = await client.query<{ data_directory: string }>('SHOW data_directory');
    return rows[0]?.data_directory === cluster;
  } catch {
    return false; // starting, stopping, or not there
  } finally {
    await client.end().catch(() => undefined);
  }
}
