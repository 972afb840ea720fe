import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { lstatSync, mkdtempSync, readlinkSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startOf, takeLock } from './lock.js';

describe('the lock of a data folder', () => {
  let folder: string;
  let path: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lock-'));
    path = join(folder, 'lock');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const isThere = () => lstatSync(path, { throwIfNoEntry: false }) !== undefined;

  it('names its holder, refuses a second one, and is free again after release', () => {
    const lock = takeLock(path);
    expect(readlinkSync(path)).toBe(`${process.pid}@${startOf(process.pid)}`);
    expect(() => takeLock(path)).toThrow(`in use by process ${process.pid}`);
    lock.release();
    expect(isThere()).toBe(false);
    takeLock(path).release();
  });

  it('is taken over from a process that has ended', () => {
    const { pid } = spawnSync('true');
    symlinkSync(`${pid}@12345`, path);
    takeLock(path);
    expect(readlinkSync(path)).toBe(`${process.pid}@${startOf(process.pid)}`);
  });

  it('is taken over when the number of its holder now belongs to another process, even to this one', () => {
    symlinkSync(`${process.pid}@12345`, path);
    takeLock(path).release();
    expect(isThere()).toBe(false);
  });

  it('says when a process started, and nothing of one that has ended', () => {
    expect(startOf(process.pid)).toBe(startOf(process.pid));
    expect(startOf(process.pid)).toMatch(/\d/);
    expect(startOf(spawnSync('true').pid)).toBeUndefined();
  });
});
