import { randomUUID } from 'node:crypto';
import {
  closeSync,
  fstatSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

const OTHERS = 0o077;
/** Windows has no such permissions and cannot open a folder: there the account's own profile protects the files. */
const HAS_MODES = process.platform !== 'win32';

/** A key that cannot be used. The message says which file and what to do, and never holds any of its content. */
export class KeyFileError extends Error {
  constructor(path: string, expected: string) {
    super(`${path}: ${expected}`);
    this.name = 'KeyFileError';
  }
}

/** Makes the key folder when there is none. @throws KeyFileError when anybody but its owner may enter it */
export function ensureKeyFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (HAS_MODES && statSync(folder).mode & OTHERS)
    throw new KeyFileError(folder, 'others may enter this folder of keys; close it with chmod 700');
}

/** Reads a file of keys as text. @throws KeyFileError when it cannot be read or anybody but its owner may */
export function readKeyFile(path: string): string {
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch {
    throw new KeyFileError(path, 'this file of keys cannot be read');
  }
  try {
    if (HAS_MODES && fstatSync(file).mode & OTHERS)
      throw new KeyFileError(path, 'others may read this file of keys; close it with chmod 600');
    return readFileSync(file, 'utf8');
  } finally {
    closeSync(file);
  }
}

/** The files of a ring, the newest first, with the ordinal that their name holds: `<ring>.<ordinal>.json`. */
export function keyFilesOf(folder: string, ring: string): { path: string; ordinal: number }[] {
  return readdirSync(folder)
    .flatMap((name) => {
      const [stem, ordinal = '', suffix, ...rest] = name.split('.');
      const isKey = stem === ring && /^\d+$/.test(ordinal) && suffix === 'json' && rest.length === 0;
      return isKey ? [{ path: join(folder, name), ordinal: +ordinal }] : [];
    })
    .sort((a, b) => b.ordinal - a.ordinal);
}

/**
 * Adds one file to a ring, whole and on disk, or not at all; an existing file is never overwritten.
 * Of two processes that add the same ordinal at once the second finds it taken: both then read one and the same key.
 */
export function addKeyFile(folder: string, ring: string, ordinal: number, text: string): void {
  const draft = join(folder, `.draft-${randomUUID()}`);
  try {
    writeFileSync(draft, text, { mode: 0o600, flag: 'wx', flush: true });
    linkSync(draft, join(folder, `${ring}.${ordinal}.json`));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  if (HAS_MODES) syncFolder(folder);
}

function syncFolder(folder: string): void {
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
