import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { program } from './binaries.js';
import { EmbeddedServerError } from './errors.js';
import type { Place } from './place.js';
import { giveTo, spawnAs } from './run-as.js';
import { SUPERUSER } from './settings.js';

/**
 * Makes the cluster unless it exists. What `fill` writes comes into being under another name and is renamed when
 * complete, so that a crash half-way leaves no broken cluster. The name is new each time: the initdb of a killed process
 * may still be writing.
 * @param fill writes a whole cluster into an empty folder
 */
export async function makeCluster({ cluster, runAs }: Place, fill: (folder: string) => Promise<void>): Promise<void> {
  if (existsSync(cluster)) return;
  const prefix = `${cluster}.new-`;
  for (const name of await readdir(dirname(cluster))) {
    const path = join(dirname(cluster), name);
    if (path.startsWith(prefix)) await rm(path, { recursive: true, force: true }).catch(() => undefined);
  }
  const draft = await mkdtemp(prefix); // with mode 0700, as PostgreSQL wants it
  if (runAs.account) giveTo(runAs.account, draft);
  try {
    await fill(draft);
    await rename(draft, cluster);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    throw error;
  }
}

/** Runs initdb in an empty folder. `quick` skips flushing to disk. @throws EmbeddedServerError with initdb's words */
export async function initdb({ binaries, runAs }: Place, folder: string, quick: boolean): Promise<void> {
  const words = ['--encoding=UTF8', '--locale=C.UTF-8', `--username=${SUPERUSER}`, '--auth-host=reject'];
  // Trust is no wider than the folder of the socket: who may enter it is the server's own user and could read the files
  // of the cluster as well. Under a user namespace `peer` could not tell names apart, and a password would have to lie
  // beside the data it guards.
  words.push('--auth-local=trust', ...(quick ? ['--no-sync'] : []));
  const child = spawnAs(runAs, [program(binaries, 'initdb'), '-D', folder, ...words], ['ignore', 'pipe', 'pipe']);
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const status = await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve));
  if (status !== 0) throw new EmbeddedServerError(`initdb failed:\n${said.trim()}`);
}

/** @throws EmbeddedServerError when the cluster was made by another major version than the programs */
export async function assertVersion({ cluster, binaries }: Place): Promise<void> {
  const made = (await readFile(join(cluster, 'PG_VERSION'), 'utf8')).trim();
  const ours = binaries.version.split('.')[0];
  if (made !== ours) {
    const advice = 'restore a backup with the version that made it, and move the data with pg_dump';
    throw new EmbeddedServerError(
      `${cluster} belongs to PostgreSQL ${made}, the programs are version ${ours}: ${advice}`,
    );
  }
}
