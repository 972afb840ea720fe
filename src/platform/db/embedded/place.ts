import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readlink, stat, symlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { copyBinaries, findBinaries, hydrateLinks, program, type Binaries } from './binaries.js';
import { EmbeddedServerError, hasCode } from './errors.js';
import {
  AS_MAPPED_NOBODY,
  AS_OURSELVES,
  canUnshare,
  giveTo,
  mayEnter,
  serviceAccount,
  type Account,
  type RunAs,
} from './run-as.js';

/** Where the server of a data folder lies and who runs it. */
export interface Place {
  /** The data directory of PostgreSQL; it need not exist yet. */
  readonly cluster: string;
  readonly binaries: Binaries;
  readonly runAs: RunAs;
}

/** The folder in which root keeps what another account must reach while `dataDir` is closed to that account. */
export const SHELTER = '/var/lib/qingyuan';

/**
 * Decides how the server of a data folder runs, and prepares its programs and folders.
 * Unprivileged, it runs as ourselves. For root it runs in a user namespace; where that is refused, or another account
 * owns the cluster already, as that account (`postgres`, else `nobody`). The cluster is `<dataDir>/postgres`, or, if the
 * account cannot enter there, a folder of the shelter that `<dataDir>/postgres` links to. Programs that the account
 * cannot reach are copied to the shelter.
 * @throws EmbeddedServerError
 */
export async function preparePlace(dataDir: string, shelter: string): Promise<Place> {
  const binaries = await findBinaries();
  const cluster = await resolveCluster(dataDir);
  const owner = await ownerOf(cluster);
  const us = process.getuid?.();
  if (us !== 0) {
    if (owner && owner.uid !== us) {
      throw new EmbeddedServerError(`${cluster} belongs to user ${owner.uid}: start as that user, or as root`);
    }
    return { cluster, binaries: await linked(binaries, dataDir), runAs: AS_OURSELVES };
  }
  if ((!owner || owner.uid === 0) && canUnshare()) {
    return { cluster, binaries: await linked(binaries, dataDir), runAs: AS_MAPPED_NOBODY };
  }
  const account = owner && owner.uid !== 0 ? owner : serviceAccount();
  return {
    cluster: await enterable(cluster, account, shelter),
    binaries: await reachable(binaries, account, shelter),
    runAs: { prefix: [], account },
  };
}

/** The cluster of a data folder, behind its link into the shelter. @throws EmbeddedServerError when that leads nowhere */
export async function resolveCluster(dataDir: string): Promise<string> {
  const path = join(dataDir, 'postgres');
  const cluster = await readlink(path).catch((error: unknown) => {
    if (hasCode(error, 'ENOENT', 'EINVAL')) return path; // not there yet, or no link
    throw error;
  });
  // Starting with an empty database in place of the lost one would look like success.
  if (!existsSync(dirname(cluster))) throw new EmbeddedServerError(`${path} leads to ${cluster}, which is gone`);
  return cluster;
}

/** Programs with their libraries linked: in place or, where that is read-only, in a copy. */
async function linked(binaries: Binaries, parent: string): Promise<Binaries> {
  return (await hydrateLinks(binaries)) ? binaries : copyBinaries(binaries, parent);
}

async function reachable(binaries: Binaries, account: Account, shelter: string): Promise<Binaries> {
  if (mayEnter(account, program(binaries, 'postgres')) && (await hydrateLinks(binaries))) return binaries;
  await openFolder(shelter);
  return copyBinaries(binaries, shelter);
}

/** The cluster, at a place that the account may enter, and owned by it if it exists. @throws EmbeddedServerError */
async function enterable(cluster: string, account: Account, shelter: string): Promise<string> {
  const home = dirname(cluster);
  const exists = existsSync(cluster);
  if (mayEnter(account, home)) {
    if (exists) giveTo(account, cluster);
    return cluster;
  }
  if (exists) {
    throw new EmbeddedServerError(
      `user ${account.uid}, who has to run PostgreSQL, cannot enter ${home}: chmod o+x it and the folders above`,
    );
  }
  await openFolder(shelter);
  // A random name: once an operator has removed the data folder, the old data must not come back.
  const shelteredHome = await mkdtemp(join(shelter, 'data-'));
  await openFolder(shelteredHome);
  await symlink(join(shelteredHome, 'postgres'), cluster);
  return join(shelteredHome, 'postgres');
}

async function openFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await chmod(folder, 0o711);
}

async function ownerOf(path: string): Promise<Account | undefined> {
  try {
    const { uid, gid } = await stat(path);
    return { uid, gid };
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}
