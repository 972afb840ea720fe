import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copyBinaries, findBinaries, hydrateLinks, program, type Binaries } from './binaries.js';

const asUser = process.getuid?.() === 0 ? it.skip : it; // no folder is read-only to root

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
  afterEach(() => {
    chmodSync(join(binaries.folder, 'lib'), 0o755);
    rmSync(root, { recursive: true });
  });

  it('are found for this platform and run', async () => {
    const found = await findBinaries();
    await hydrateLinks(found);
    for (const name of ['initdb', 'postgres'] as const) {
      const { stdout } = spawnSync(program(found, name), ['--version'], { encoding: 'utf8' });
      expect(stdout).toContain(`(PostgreSQL) ${found.version.split('.').slice(0, 2).join('.')}`);
    }
  });

  it('get the links between their libraries that npm could not carry, once', async () => {
    expect(await hydrateLinks(binaries)).toBe(true);
    expect(await hydrateLinks(binaries)).toBe(true);
    expect(readdirSync(join(binaries.folder, 'lib'))).toEqual(['libpq.so', 'libpq.so.5', 'libpq.so.5.18']);
    expect(readFileSync(join(binaries.folder, 'lib', 'libpq.so.5'), 'utf8')).toBe('library');
  });

  asUser('cannot be linked in a read-only folder', async () => {
    chmodSync(join(binaries.folder, 'lib'), 0o555);
    expect(await hydrateLinks(binaries)).toBe(false);
  });

  it('are copied once, with their links, for anyone to read', async () => {
    const parent = join(root, 'shelter');
    mkdirSync(parent);
    const copies = await Promise.all([copyBinaries(binaries, parent), copyBinaries(binaries, parent)]);
    expect(copies).toEqual(Array(2).fill({ folder: join(parent, 'postgresql-18.4.0'), version: '18.4.0' }));
    expect(readdirSync(parent)).toEqual(['postgresql-18.4.0']);
    const library = join(copies[0].folder, 'lib', 'libpq.so.5');
    expect(readFileSync(library, 'utf8')).toBe('library');
    expect(statSync(library).mode & 0o777).toBe(0o644);
  });
});
