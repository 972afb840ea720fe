import { spawnSync } from 'node:child_process';
import { readFileSync, readlinkSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { mkdir, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { EmbeddedServerError, hasCode } from './errors.js';

/** A lock that this process holds. */
export interface ProcessLock {
  release(): void;
}

/**
 * Locks a data folder, which is made if missing, against other processes that would start a server there.
 * @returns the lock, with the folder's real path
 * @throws EmbeddedServerError when a living process holds it
 */
export async function lockDataDir(path: string): Promise<ProcessLock & { readonly dataDir: string }> {
  // As root, another account may have to pass through; what is secret in the folder guards itself.
  await mkdir(path, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
  const dataDir = await realpath(path);
  return { dataDir, ...takeLock(join(dataDir, 'postgres.lock')) };
}

/**
 * Takes a lock that is held by one living process at most. The lock is a symbolic link whose target names the holder:
 * made in one step together with its content, it is never seen half-written. A dead holder's lock is taken over.
 * @throws EmbeddedServerError when a living process holds it, naming the process
 */
export function takeLock(path: string): ProcessLock {
  const mine = `${process.pid}@${startOf(process.pid)}`;
  for (;;) {
    try {
      symlinkSync(mine, path);
      return { release: () => rmSync(path, { force: true }) };
    } catch (error) {
      if (!hasCode(error, 'EEXIST')) throw error;
    }
    const holder = readHolder(path);
    if (holder === undefined) continue;
    const pid = Number(holder.split('@')[0]);
    if (holder === `${pid}@${startOf(pid)}`) {
      throw new EmbeddedServerError(`the data folder is in use by process ${pid}; stop it first (lock ${path})`);
    }
    setAside(path, holder);
  }
}

/** Removes a dead holder's lock; were it replaced by a living one meanwhile, that one is put back. */
function setAside(path: string, dead: string): void {
  const aside = `${path}.${process.pid}`;
  try {
    renameSync(path, aside);
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return;
    throw error;
  }
  if (readHolder(aside) === dead) rmSync(aside);
  else renameSync(aside, path);
}

function readHolder(path: string): string | undefined {
  try {
    return readlinkSync(path);
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

/**
 * When a process started, in the kernel's own units; undefined when it is gone. Process numbers alone say little:
 * after a restart of a container the same number is another process, perhaps ourselves.
 */
export function startOf(pid: number): string | undefined {
  if (process.platform !== 'linux') {
    return spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).stdout.trim() || undefined;
  }
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' '); // from field 3 on, behind the name
    return fields[0] === 'Z' ? undefined : fields[19];
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ESRCH')) return undefined;
    throw error;
  }
}
