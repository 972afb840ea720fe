import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { addKeyFile, ensureKeyFolder, keyFilesOf, readKeyFile } from './key-files.js';

let folder: string;
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'keys-')), 'keys');
  ensureKeyFolder(folder);
});
afterEach(() => rmSync(join(folder, '..'), { recursive: true }));

const ordinals = (ring: string) => keyFilesOf(folder, ring).map((file) => file.ordinal);

describe('the key folder', () => {
  it('may be entered by its owner only', () => {
    expect(statSync(folder).mode & 0o777).toBe(0o700);
  });

  it('is refused when others may enter it', () => {
    chmodSync(folder, 0o750);
    expect(() => ensureKeyFolder(folder)).toThrow(/others may enter .* chmod 700/);
  });

  it('gives the files of one ring, the newest first, and overlooks everything else', () => {
    for (const ordinal of [1, 2, 10]) addKeyFile(folder, 'lookup', ordinal, 'x');
    for (const name of ['lookup.json', 'lookup.x.json', 'lookup.3.json.bak', 'lookup-2.4.json', '.draft-1'])
      writeFileSync(join(folder, name), 'x');
    expect(ordinals('lookup')).toEqual([10, 2, 1]);
    expect(ordinals('access-token')).toEqual([]);
  });
});

describe('a key file', () => {
  it('is written whole, for its owner only, and leaves no draft behind', () => {
    addKeyFile(folder, 'lookup', 1, 'text');
    const path = join(folder, 'lookup.1.json');
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readKeyFile(path)).toBe('text');
    expect(readdirSync(folder)).toEqual(['lookup.1.json']);
  });

  it('is never overwritten: whoever comes second finds the first', () => {
    addKeyFile(folder, 'lookup', 1, 'first');
    addKeyFile(folder, 'lookup', 1, 'second');
    expect(readFileSync(join(folder, 'lookup.1.json'), 'utf8')).toBe('first');
    expect(readdirSync(folder)).toEqual(['lookup.1.json']);
  });

  it.each([0o640, 0o604, 0o660])('with permissions %o is refused', (mode) => {
    const path = join(folder, 'open.json');
    writeFileSync(path, 'secret');
    chmodSync(path, mode);
    expect(() => readKeyFile(path)).toThrow(/open\.json: others may read .* chmod 600/);
  });

  it('that is missing or a folder is refused by its path', () => {
    expect(() => readKeyFile(join(folder, 'nowhere'))).toThrow(/nowhere: .* cannot be read/);
    expect(() => addKeyFile(join(folder, 'nowhere'), 'lookup', 1, 'x')).toThrow(/ENOENT/);
    mkdirSync(join(folder, 'inner'), { mode: 0o700 });
    expect(() => readKeyFile(join(folder, 'inner'))).toThrow(/EISDIR/);
  });
});
