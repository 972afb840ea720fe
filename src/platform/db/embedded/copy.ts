import { createHash } from 'node:crypto';
import { mkdir, open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { hasCode } from './errors.js';

/** Files of the running server, and temporary ones. */
const LEFT_OUT = /^(postmaster\.(pid|opts)|pg_internal\.init|pgsql_tmp.*)$/;
const MIB = 2 ** 20;
/** Says from where to recover, and is therefore copied after all others. */
const CONTROL = join('global', 'pg_control');

/** Copies a cluster but for the content of the folders `emptied`. @returns the digest of each file by its path */
export async function copyTree(
  from: string,
  to: string,
  emptied: ReadonlySet<string>,
): Promise<Record<string, string>> {
  const files: Record<string, string> = {};
  const copy = async (path: string) => {
    const digest = await copyFile(join(from, path), join(to, path));
    if (digest) files[path] = digest;
  };
  for await (const { path, isFolder } of walk(from, emptied)) {
    if (isFolder) await mkdir(join(to, path), { mode: 0o700 });
    else if (path !== CONTROL) await copy(path);
  }
  await copy(CONTROL);
  return files;
}

async function* walk(
  root: string,
  emptied: ReadonlySet<string>,
  folder = '',
): AsyncGenerator<{ path: string; isFolder: boolean }> {
  for (const entry of (await unlessGone(readdir(join(root, folder), { withFileTypes: true }))) ?? []) {
    const path = join(folder, entry.name);
    if (LEFT_OUT.test(entry.name)) continue;
    yield { path, isFolder: entry.isDirectory() };
    if (entry.isDirectory() && !emptied.has(path)) yield* walk(root, emptied, path);
  }
}

/** Copies one file and flushes it to disk. @returns its SHA-256 in hex, or undefined when there is no such file any more */
export async function copyFile(from: string, to: string): Promise<string | undefined> {
  const source = await unlessGone(open(from));
  if (!source) return undefined;
  const sink = await open(to, 'wx', 0o600);
  try {
    const hash = createHash('sha256');
    const buffer = Buffer.allocUnsafe(MIB);
    for (let read = await source.read(buffer); read.bytesRead > 0; read = await source.read(buffer)) {
      const chunk = buffer.subarray(0, read.bytesRead);
      hash.update(chunk);
      await sink.writeFile(chunk);
    }
    await sink.datasync();
    return hash.digest('hex');
  } finally {
    await Promise.all([source.close(), sink.close()]);
  }
}

/** Tables are dropped while a running cluster is being copied; the write-ahead log knows that. */
async function unlessGone<T>(reading: Promise<T>): Promise<T | undefined> {
  return reading.catch((error: unknown) => {
    if (hasCode(error, 'ENOENT')) return undefined;
    throw error;
  });
}
