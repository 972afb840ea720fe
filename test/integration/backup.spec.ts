import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { backupEmbedded, restoreEmbedded } from '#src/platform/db/backup.js';
import { startEmbedded, type EmbeddedServer } from '#src/platform/db/embedded/server.js';
import { onlyWhere } from '#test/support/only-where.js';
import { scratchFolder } from '#test/support/scratch-folder.js';

const asRoot = onlyWhere(process.getuid?.() === 0, 'needs root');

jest.setTimeout(60_000); // each test starts a server or two

describe('the backup of the embedded server', () => {
  let home: string;
  let dataDir: string;
  let server: EmbeddedServer;
  let url: string;
  let folder: string;
  let target: string;
  let elsewhere: string;

  beforeAll(async () => {
    home = scratchFolder('backup');
    dataDir = join(home, 'data');
    server = await startEmbedded({ dataDir, settings: { fsync: 'off' } });
    url = server.url('postgres', 'postgres');
    await query(url, `create table payment (id int primary key, note text)`);
    await query(url, `insert into payment select n, repeat('x', 500) from generate_series(1, 20000) n`);
  });
  afterAll(async () => {
    await server.stop();
    rmSync(home, { recursive: true });
  });

  beforeEach(() => {
    folder = scratchFolder('restore');
    target = join(folder, 'backup');
    elsewhere = join(folder, 'elsewhere');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  /** What the restored database holds. */
  async function restored(): Promise<Record<string, unknown>[]> {
    const copy = await startEmbedded({
      dataDir: elsewhere,
      settings: { fsync: 'off' },
      shelter: join(folder, 'shelter'),
    });
    try {
      return await query(copy.url('postgres', 'postgres'), 'select count(*)::int, max(id) from payment');
    } finally {
      await copy.stop();
    }
  }

  it('brings back in another folder all that was committed before it ended, while others kept writing', async () => {
    let busy = true;
    let written = 20_000;
    const session = new pg.Client(url);
    await session.connect();
    const writing = (async () => {
      while (busy) {
        await session.query(`insert into payment values ($1, repeat('y', 2000))`, [written + 1]);
        written += 1;
        if (written % 50 === 0) await session.query('create table passing (id int); drop table passing');
      }
      await session.end();
    })();
    const writtenBefore = written;
    await backupEmbedded(url, dataDir, target);
    const writtenAfter = written;
    busy = false;
    await writing;

    await restoreEmbedded(target, elsewhere);
    const [row] = await restored();
    expect(writtenAfter).toBeGreaterThan(writtenBefore);
    expect(row?.count).toBe(row?.max);
    expect(row?.count).toBeGreaterThanOrEqual(writtenBefore);
    expect(row?.count).toBeLessThanOrEqual(writtenAfter);
  });

  it('stands for itself: it can be restored when the original is gone, and again from the same copy', async () => {
    const manifest = await backupEmbedded(url, dataDir, target);
    expect(manifest).toMatchObject({ format: 1, postgres: '18', endedAt: expect.stringMatching(/^\d{4}-.*Z$/) });
    expect(Object.keys(manifest.files)).toEqual(expect.arrayContaining(['backup_label', 'global/pg_control']));
    expect(statSync(join(target, 'cluster', 'backup_label')).mode & 0o777).toBe(0o600);
    for (let time = 0; time < 2; time += 1) {
      await restoreEmbedded(target, elsewhere);
      expect((await restored())[0]?.count).toBeGreaterThanOrEqual(20_000);
      rmSync(elsewhere, { recursive: true });
    }
  });

  it('keeps nothing of a backup that failed', async () => {
    await expect(backupEmbedded(url, folder, target)).rejects.toThrow('the server works on');
    expect(readdirSync(folder)).toEqual([]);
    mkdirSync(target);
    await expect(backupEmbedded(url, dataDir, target)).rejects.toThrow('exists already');
    expect(await query(url, 'select count(*)::int as slots from pg_replication_slots')).toEqual([{ slots: 0 }]);
  });

  it('is not restored over a database, nor while a server runs there', async () => {
    await backupEmbedded(url, dataDir, target);
    await expect(restoreEmbedded(target, dataDir)).rejects.toThrow('in use by process');
    await restoreEmbedded(target, elsewhere);
    await expect(restoreEmbedded(target, elsewhere)).rejects.toThrow('exists: move it away first');
  });

  it('is refused when a file has changed, is missing or was added, and leaves no cluster behind', async () => {
    await backupEmbedded(url, dataDir, target);
    appendFileSync(join(target, 'cluster', 'PG_VERSION'), ' ');
    rmSync(join(target, 'cluster', 'backup_label'));
    writeFileSync(join(target, 'cluster', 'recovery.signal'), '');
    await expect(restoreEmbedded(target, elsewhere)).rejects.toThrow(
      'the backup is damaged: PG_VERSION, recovery.signal, backup_label',
    );
    expect(readdirSync(elsewhere).filter((name) => /^postgres(\.|$)/.test(name))).toEqual([]);
  });

  it('is refused by programs of another version', async () => {
    mkdirSync(target);
    writeFileSync(join(target, 'manifest.json'), JSON.stringify({ format: 1, postgres: '17', files: {} }));
    await expect(restoreEmbedded(target, elsewhere)).rejects.toThrow('the backup is of PostgreSQL 17');
    expect(existsSync(join(elsewhere, 'postgres'))).toBe(false);
  });

  asRoot('is given to the account that will run the server, where root cannot map itself', async () => {
    await backupEmbedded(url, dataDir, target);
    const path = process.env.PATH;
    const bin = join(folder, 'bin');
    mkdirSync(bin);
    writeFileSync(join(bin, 'unshare'), '#!/bin/sh\nexit 1\n', { mode: 0o755 });
    chmodSync(folder, 0o711);
    process.env.PATH = `${bin}:${path}`;
    try {
      await restoreEmbedded(target, elsewhere, join(folder, 'shelter'));
    } finally {
      process.env.PATH = path;
    }
    expect(statSync(join(elsewhere, 'postgres', 'base')).uid).not.toBe(0);
    expect((await restored())[0]?.count).toBeGreaterThanOrEqual(20_000);
  });
});

async function query(url: string, text: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(text)).rows;
  } finally {
    await client.end();
  }
}
