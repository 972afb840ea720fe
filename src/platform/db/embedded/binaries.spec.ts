import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copyBinaries, findBinaries, hydrateLinks, program, type Binaries } from './binaries.js';

describe('the programs of PostgreSQL', () => {
  let root: string;
  let binaries: Binaries;

  /** A package whose install script did not run: it lists links that are not there. */
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'binaries-'));
    binaries = { folder: join(root, 'native'), version: '18.4.0' };
    mkdirSync(join(binaries.folder, 'lib'), { recursive: true });
    writeFileSync(join(binaries.folder, 'lib', 'libpq.so.5.18'), 'library', { mode: 0o600 });
    const links = ['native/lib/libpq.so', 'native/lib/libpq.so.5'];
    const list = links.map((target) => ({ source: 'native/lib/libpq.so.5.18', target }));
    writeFileSync(join(binaries.folder, 'pg-symlinks.json'), JSON.stringify(list));
  });
  afterEach(() => rmSync(root, { recursive: true }));

  it('are found for this platform, and run from a copy', async () => {
    const found = await findBinaries();
    const copy = await copyBinaries(found, root);
    for (const name of ['initdb', 'postgres'] as const) {
      const { stdout } = spawnSync(program(copy, name), ['--version'], { encoding: 'utf8' });
      expect(stdout).toContain(`(PostgreSQL) ${found.version.split('.').slice(0, 2).join('.')}`);
    }
  });

  it('get the links between their libraries that npm could not carry, once', async () => {
    expect(await hydrateLinks(binaries)).toBe(true);
    expect(await hydrateLinks(binaries)).toBe(true);
    expect(readdirSync(join(binaries.folder, 'lib'))).toEqual(['libpq.so', 'libpq.so.5', 'libpq.so.5.18']);
    expect(readFileSync(join(binaries.folder, 'lib', 'libpq.so.5'), 'utf8')).toBe('library');
  });

  it('cannot be linked in a read-only folder', async () => {
    rmSync(join(binaries.folder, 'lib'), { recursive: true });
    symlinkSync('/sys', join(binaries.folder, 'lib')); // read-only even to root
    expect(await hydrateLinks(binaries)).toBe(false);
  });

  it('are copied once, with their links, for anyone to read, even from a read-only folder', async () => {
    chmodSync(join(binaries.folder, 'lib'), 0o500);
    const parent = join(root, 'shelter');
    mkdirSync(parent);
    const copies = await Promise.all([copyBinaries(binaries, parent), copyBinaries(binaries, parent)]);
    expect(copies).toEqual(Array(2).fill({ folder: join(parent, 'postgresql-18.4.0'), version: '18.4.0' }));
    chmodSync(join(binaries.folder, 'lib'), 0o700);
    expect(readdirSync(parent)).toEqual(['postgresql-18.4.0']);
    const library = join(copies[0].folder, 'lib', 'libpq.so.5');
    expect(readFileSync(library, 'utf8')).toBe('library');
    expect(statSync(library).mode & 0o777).toBe(0o644);
  });
});
