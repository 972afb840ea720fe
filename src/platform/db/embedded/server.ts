import { existsSync } from 'node:fs';
import { realpath, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import { assertVersion, makeCluster, initdb } from './cluster.js';
import { lockDataDir } from './lock.js';
import { preparePlace, resolveCluster, SHELTER } from './place.js';
import {
  findPostmaster,
  signalPostmaster,
  socketUrl,
  startPostmaster,
  stopPostmaster,
  type Postmaster,
} from './postmaster.js';
import { PORT, type Settings } from './settings.js';
import { prepareSocketDir } from './socket-dir.js';

export interface EmbeddedOptions {
  /** The data folder of the product; the cluster becomes `<dataDir>/postgres`. Made if missing. */
  readonly dataDir: string;
  /** Told what happens, in one line each. */
  readonly log?: (message: string) => void;
  /** Settings of PostgreSQL in place of the defaults for a small machine; an adopted server keeps those it has. */
  readonly settings?: Settings;
  /** Where root keeps what another account must reach, if `dataDir` is closed to it and user namespaces are refused. */
  readonly shelter?: string;
}

/** Where an embedded server is reached: a Unix socket, no TCP. */
export interface EmbeddedAddress {
  readonly socketDir: string;
  readonly port: number;
  /** The address of a database for a role. */
  url(role: string, database: string): string;
}

/** An embedded server that this process holds: no other process may start or stop it. */
export interface EmbeddedServer extends EmbeddedAddress {
  /** Whether the server outlived an earlier process of ours and was taken over. */
  readonly adopted: boolean;
  /** Fast shutdown: open sessions are ended. Calling it again does no harm. */
  stop(): Promise<void>;
}

/**
 * Starts the PostgreSQL server of a data folder, making its cluster first if there is none, or adopts the server if it
 * survived the process that had started it. If this process ends without `stop`, the server is told to shut down.
 * @throws EmbeddedServerError when another living process holds the folder, or the server cannot run
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const { log = () => undefined, settings, shelter = SHELTER } = options;
  const lock = await lockDataDir(options.dataDir);
  const { dataDir } = lock;
  const hold = ({ pid, socketDir }: Postmaster, cluster: string, adopted: boolean): EmbeddedServer => {
    const shutDownAtExit = () => signalPostmaster(pid, cluster, 'SIGINT');
    process.once('exit', shutDownAtExit);
    let stopping: Promise<void> | undefined;
    const stop = async () => {
      await stopPostmaster(pid, cluster);
      await rmdir(socketDir).catch(() => undefined); // a tidy temporary folder is no reason to fail
      process.off('exit', shutDownAtExit);
      lock.release();
      log('stopped PostgreSQL');
    };
    return { ...addressOf(socketDir), adopted, stop: () => (stopping ??= stop()) };
  };
  try {
    const cluster = await resolveCluster(dataDir);
    const survivor = await findPostmaster(cluster);
    if (survivor) {
      log(`adopted PostgreSQL, process ${survivor.pid}, at ${survivor.socketDir}`);
      return hold(survivor, cluster, true);
    }
    const place = await preparePlace(dataDir, shelter);
    await makeCluster(place, (folder) => {
      log(`making a PostgreSQL cluster in ${place.cluster}`);
      return initdb(place, folder, settings?.fsync === 'off');
    });
    await assertVersion(place);
    const socketDir = await prepareSocketDir(dataDir, place.runAs);
    const logFile = join(dataDir, 'postgres.log');
    const postmaster = await startPostmaster(place, socketDir, { logFile, settings });
    log(`started PostgreSQL ${place.binaries.version}, process ${postmaster.pid}, at ${socketDir}`);
    return hold(postmaster, place.cluster, false);
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** The server that runs on a data folder, whoever holds it: how the command line reaches that of a running product. */
export async function findEmbedded(dataDir: string): Promise<EmbeddedAddress | undefined> {
  if (!existsSync(dataDir)) return undefined;
  const running = await findPostmaster(await resolveCluster(await realpath(dataDir)));
  return running && addressOf(running.socketDir);
}

/**
 * Stops the server, if there is one, when this process is told to end, which then ends by the same signal. A second signal of the same
 * kind ends it at once.
 * @param drain runs before: close what still talks to the database
 */
export function stopOnSignals(
  server: EmbeddedServer | undefined,
  drain: () => Promise<void> = () => Promise.resolve(),
): void {
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
    process.once(signal, () => {
      void drain()
        .catch(() => undefined) // whatever keeps the drain from ending well, the data must be safe
        .then(() => server?.stop())
        .finally(() => process.kill(process.pid, signal));
    });
  }
}

function addressOf(socketDir: string): EmbeddedAddress {
  return { socketDir, port: PORT, url: (role, database) => socketUrl(socketDir, role, database) };
}
