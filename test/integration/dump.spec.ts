import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dumpDatabase, restoreDump } from '#src/platform/db/dump.js';
import { scratchFolder } from '#test/support/scratch-folder.js';
import { cloneDatabase, type TestDatabase } from '#test/support/test-database.js';

/** A program that tells the tools' version, and else leaves a note of how it was called. */
const tool = (version: string, rest = '') => `#!/bin/sh
case "$1" in --version) echo "pg_dump (PostgreSQL) ${version} (Debian ${version}-1)"; exit;; esac
for word in "$@"; do case "$word" in --file=*) echo dump > "\${word#--file=}";; esac; done
echo "$PGPASSWORD|$*" > "$(dirname "$0")/called"
${rest}
`;

describe('a dump by the site’s own programs', () => {
  let database: TestDatabase;
  let folder: string;
  let target: string;
  const path = process.env.PATH;
  const install = (name: string, text: string) => writeFileSync(join(folder, name), text, { mode: 0o755 });
  const called = () => readFileSync(join(folder, 'called'), 'utf8');

  beforeAll(async () => (database = await cloneDatabase()));
  afterAll(() => database.drop());
  beforeEach(() => {
    folder = scratchFolder('dump');
    target = join(folder, 'backup');
    process.env.PATH = `${folder}:${path}`;
  });
  afterEach(() => {
    process.env.PATH = path;
    rmSync(folder, { recursive: true });
  });

  it('is made of the product’s schemas, with the password where nobody else sees it', async () => {
    install('pg_dump', tool('18.1'));
    const url = new URL(database.ownerUrl);
    url.password = 's3cr:t';
    await dumpDatabase(url.href, target);
    const [password, words] = called().trim().split('|');
    expect(password).toBe('s3cr:t');
    expect(words).not.toContain('s3cr');
    expect(words).toMatch(/--dbname=postgresql:\/\/qingyuan_owner@.* --schema=app --schema=extensions/);
    expect(readdirSync(target).sort()).toEqual(['database.dump', 'manifest.json']);
    expect(JSON.parse(readFileSync(join(target, 'manifest.json'), 'utf8'))).toMatchObject({ postgres: 18 });
    await expect(dumpDatabase(database.ownerUrl, target)).rejects.toThrow('exists already');
  });

  it('is refused by programs that are older than the server, that are missing, or that fail, and leaves nothing', async () => {
    install('pg_dump', tool('17.6'));
    await expect(dumpDatabase(database.ownerUrl, target)).rejects.toThrow(
      /version .*17\.6.* the server needs 18 or newer/,
    );
    install('pg_dump', tool('18.1', 'echo "no space left" >&2; exit 1'));
    await expect(dumpDatabase(database.ownerUrl, target)).rejects.toThrow('pg_dump failed:\nno space left');
    process.env.PATH = join(folder, 'nowhere');
    await expect(dumpDatabase(database.ownerUrl, target)).rejects.toThrow('pg_dump is not installed');
    expect([target, `${target}.partial`].filter(existsSync)).toEqual([]);
  });

  it('is brought back whole or not at all, on a server that is not older', async () => {
    install('pg_dump', tool('18.1'));
    install('pg_restore', tool('18.1'));
    await dumpDatabase(database.ownerUrl, target);
    await restoreDump(database.ownerUrl, target);
    expect(called()).toMatch(/--clean --if-exists --no-owner --single-transaction --exit-on-error .*database\.dump/);
    writeFileSync(join(target, 'manifest.json'), JSON.stringify({ format: 'pg_dump', postgres: 19 }));
    await expect(restoreDump(database.ownerUrl, target)).rejects.toThrow(
      'the dump is of PostgreSQL 19, the server is 18',
    );
    writeFileSync(join(target, 'manifest.json'), JSON.stringify({ format: 1, postgres: '18' }));
    await expect(restoreDump(database.ownerUrl, target)).rejects.toThrow('a backup of the embedded server');
    await expect(restoreDump(database.ownerUrl, folder)).rejects.toThrow('holds no backup');
  });
});
