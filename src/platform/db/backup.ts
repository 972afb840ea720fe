import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { makeCluster } from '#src/platform/db/embedded/cluster.js';
import { copyFile, copyTree } from '#src/platform/db/embedded/copy.js';
import { EmbeddedServerError } from '#src/platform/db/embedded/errors.js';
import { lockDataDir } from '#src/platform/db/embedded/lock.js';
import { preparePlace, resolveCluster, SHELTER } from '#src/platform/db/embedded/place.js';
import { giveTo } from '#src/platform/db/embedded/run-as.js';

/** What a backup holds: digests show later whether it is whole. */
export interface BackupManifest {
  readonly format: 1;
  /** Major version of the server, such as `18`: no other can read the files. */
  readonly postgres: string;
  /** Real time when the backup ended, which is the state that a restore brings back; ISO 8601. */
  readonly endedAt: string;
  /** Path under `cluster/` of each file, and its SHA-256 in hex. */
  readonly files: Readonly<Record<string, string>>;
}

/** Folders whose content belongs to the running server or, the log, is copied apart. They themselves must exist. */
const EMPTIED = new Set(
  'pg_wal pg_replslot pg_dynshmem pg_notify pg_serial pg_snapshots pg_stat_tmp pg_subtrans'.split(' '),
);

/**
 * Copies the cluster of a running embedded server, while it is being used, into a new folder: `manifest.json` and
 * `cluster/` with the write-ahead log that makes the copy consistent. The folder appears when the backup is complete. It
 * holds everything in the database and none of the keys.
 * @param url the superuser's address, in any database of the server
 * @throws EmbeddedServerError when `target` exists or the server does not work on `dataDir`
 */
export async function backupEmbedded(url: string, dataDir: string, target: string): Promise<BackupManifest> {
  if (existsSync(target)) throw new EmbeddedServerError(`${target} exists already`);
  const cluster = await resolveCluster(await realpath(dataDir));
  const draft = `${target}.partial`;
  const client = new pg.Client(url);
  await client.connect();
  try {
    await rm(draft, { recursive: true, force: true });
    await mkdir(join(draft, 'cluster'), { recursive: true, mode: 0o700 });
    const manifest = await copyRunning(client, cluster, join(draft, 'cluster'));
    await writeFile(join(draft, 'manifest.json'), JSON.stringify(manifest, null, 1), { mode: 0o600, flush: true });
    await rename(draft, target);
    return manifest;
  } finally {
    await client.end(); // also ends a backup that failed half-way
    await rm(draft, { recursive: true, force: true });
  }
}

/**
 * Puts a backup into a data folder that has no database. The next `startEmbedded` there recovers it to the moment when
 * the backup ended.
 * @param shelter as for `startEmbedded`
 * @throws EmbeddedServerError when there is a database already, or the backup is damaged or of another major version
 */
export async function restoreEmbedded(target: string, dataDir: string, shelter: string = SHELTER): Promise<void> {
  const manifest = JSON.parse(await readFile(join(target, 'manifest.json'), 'utf8')) as BackupManifest;
  const lock = await lockDataDir(dataDir);
  try {
    const place = await preparePlace(lock.dataDir, shelter);
    const version = place.binaries.version.split('.')[0];
    if (existsSync(place.cluster)) throw new EmbeddedServerError(`${place.cluster} exists: move it away first`);
    if (manifest.format !== 1 || manifest.postgres !== version) {
      throw new EmbeddedServerError(`the backup is of PostgreSQL ${manifest.postgres}, the programs are ${version}`);
    }
    await makeCluster(place, async (folder) => {
      const copied = await copyTree(join(target, 'cluster'), folder, new Set());
      const paths = new Set([...Object.keys(copied), ...Object.keys(manifest.files)]);
      const damaged = [...paths].filter((path) => copied[path] !== manifest.files[path]);
      if (damaged.length > 0) throw new EmbeddedServerError(`the backup is damaged: ${damaged.join(', ')}`);
      if (place.runAs.account) giveTo(place.runAs.account, folder);
    });
  } finally {
    lock.release();
  }
}

async function copyRunning(client: pg.Client, cluster: string, target: string): Promise<BackupManifest> {
  const { data_directory: served } = await queryOne<{ data_directory: string }>(client, 'SHOW data_directory');
  if (served !== cluster) throw new EmbeddedServerError(`the server works on ${served}, not on ${cluster}`);
  // The slot, which ends with the session, keeps the server from removing log that the backup needs.
  await client.query(`SELECT pg_create_physical_replication_slot('backup_' || pg_backend_pid(), true, true)`);
  const { first } = await queryOne<{ first: string }>(
    client,
    `SELECT pg_walfile_name(pg_backup_start('qingyuan', true)) AS first`,
  );
  const files = await copyTree(cluster, target, EMPTIED);
  const stop = await queryOne<{ last: string; labelfile: string; spcmapfile: string; now: Date; version: number }>(
    client,
    `SELECT pg_walfile_name(lsn) AS last, labelfile, spcmapfile, clock_timestamp() AS now,
            current_setting('server_version_num')::int / 10000 AS version
       FROM pg_backup_stop(false)`,
  );
  if (stop.spcmapfile) throw new EmbeddedServerError('a server with tablespaces cannot be copied');
  for (const name of await readdir(join(cluster, 'pg_wal'))) {
    if (!/^[\dA-F]{24}$/.test(name) || name < first || name > stop.last) continue;
    const digest = await copyFile(join(cluster, 'pg_wal', name), join(target, 'pg_wal', name));
    if (digest) files[join('pg_wal', name)] = digest;
  }
  await writeFile(join(target, 'backup_label'), stop.labelfile, { mode: 0o600, flush: true });
  files.backup_label = createHash('sha256').update(stop.labelfile).digest('hex');
  return { format: 1, postgres: String(stop.version), endedAt: stop.now.toISOString(), files };
}

async function queryOne<T extends pg.QueryResultRow>(client: pg.Client, text: string): Promise<T> {
  const [row] = (await client.query<T>(text)).rows;
  if (!row) throw new Error('the server gave no answer');
  return row;
}
