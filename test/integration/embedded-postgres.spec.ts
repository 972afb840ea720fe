import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { PROJECT_ROOT } from '#src/platform/config/project-root.js';
import { canUnshare, serviceAccount } from '#src/platform/db/embedded/run-as.js';
import {
  findEmbedded,
  startEmbedded,
  type EmbeddedAddress,
  type EmbeddedServer,
} from '#src/platform/db/embedded/server.js';
import { onlyWhere } from '#test/support/only-where.js';
import { scratchFolder } from '#test/support/scratch-folder.js';

const isRoot = process.getuid?.() === 0;
const asRoot = onlyWhere(isRoot, 'needs root');
const asMappedRoot = onlyWhere(isRoot && canUnshare(), isRoot ? 'the kernel refuses user namespaces' : 'needs root');

jest.setTimeout(60_000); // each test starts a server or two

/** A process of ours that holds a server, and what it said so far. */
interface Holder {
  process: ChildProcess;
  said: string;
}

describe('the embedded PostgreSQL server', () => {
  let root: string;
  let dataDir: string;
  const holders: Holder[] = [];
  const servers: EmbeddedServer[] = [];

  /** A data folder with a cluster, to start from where its making is not the point. */
  let made: string;

  beforeAll(async () => {
    made = scratchFolder('made');
    await (await startEmbedded({ dataDir: made, settings: { fsync: 'off' } })).stop();
  });
  afterAll(() => rmSync(made, { recursive: true }));
  const withCluster = () => cpSync(made, dataDir, { recursive: true });

  beforeEach(() => {
    root = scratchFolder('embedded');
    dataDir = join(root, 'data');
  });

  afterEach(async () => {
    await Promise.all(servers.splice(0).map((server) => server.stop()));
    for (const { process: child } of holders.splice(0)) if (child.exitCode === null) child.kill('SIGKILL');
    const left = await findEmbedded(dataDir).catch(() => undefined);
    if (left) {
      await endProcess(postmasterPid());
      rmSync(left.socketDir, { recursive: true });
    }
    rmSync(root, { recursive: true, force: true });
  });

  const pidFile = () => join(dataDir, 'postgres', 'postmaster.pid');
  const postmasterPid = () => Number(readFileSync(pidFile(), 'utf8').split('\n')[0]);

  async function start(settings: Record<string, string> = {}): Promise<EmbeddedServer> {
    const server = await startEmbedded({ dataDir, settings: { fsync: 'off', ...settings } });
    servers.push(server);
    return server;
  }

  /** Starts a process that holds the server and waits until it says `until`. */
  async function hold(
    until: RegExp,
    how: { words?: string[]; path?: string; before?: string[] } = {},
  ): Promise<Holder> {
    const [command = '', ...rest] = [...(how.before ?? []), process.execPath];
    const script = ['--import', './test/support/register-typescript.mjs', './test/support/embedded-holder.ts'];
    const child = spawn(command, [...rest, ...script, dataDir, ...(how.words ?? [])], {
      env: { ...process.env, NODE_OPTIONS: '', PATH: [how.path, process.env.PATH].filter(Boolean).join(':') },
      cwd: PROJECT_ROOT,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const holder = { process: child, said: '' };
    holders.push(holder);
    for await (const chunk of child.stdout.iterator({ destroyOnReturn: false })) {
      holder.said += String(chunk);
      if (until.test(holder.said)) return holder;
    }
    throw new Error(`the holder ended before it said ${until}: ${holder.said}`);
  }

  async function kill(holder: Holder, signal: NodeJS.Signals): Promise<void> {
    holder.process.kill(signal);
    await ended(holder);
  }

  async function ended(holder: Holder): Promise<void> {
    if (holder.process.exitCode === null && holder.process.signalCode === null) await once(holder.process, 'exit');
  }

  describe('in the ordinary course', () => {
    it('makes a cluster in UTF-8 that sorts by code point and listens on a socket alone', async () => {
      const server = await start();
      const row = await queryOne(
        server,
        `select pg_encoding_to_char(encoding) as encoding, datcollate, current_setting('listen_addresses') as tcp,
                current_setting('data_checksums') as checksums, inet_server_addr() as address
           from pg_database where datname = 'postgres'`,
      );
      expect(row).toEqual({ encoding: 'UTF8', datcollate: 'C.UTF-8', tcp: '', checksums: 'on', address: null });
      expect(server.adopted).toBe(false);
      expect(statSync(server.socketDir).mode & 0o777).toBe(0o700);
      expect(statSync(join(server.socketDir, '.s.PGSQL.5432')).mode & 0o077).toBe(0);
    });

    it('keeps its data from one start to the next, and leaves nothing in the temporary folder', async () => {
      withCluster();
      const first = await start();
      await queryOne(first, 'create table kept as select 42 as answer');
      await first.stop();
      await first.stop();
      expect(existsSync(first.socketDir)).toBe(false);
      expect(await queryOne(await start(), 'select answer from kept')).toEqual({ answer: 42 });
    });

    it('serves a data folder whose path is longer than a socket may have', async () => {
      dataDir = join(root, 'long'.repeat(40), 'data');
      const server = await start();
      expect(Buffer.byteLength(server.socketDir)).toBeLessThan(90);
      expect(await queryOne(server, 'select 1 as one')).toEqual({ one: 1 });
    });

    it('tells other processes where it is reached, and that there is none', async () => {
      expect(await findEmbedded(dataDir)).toBeUndefined();
      const server = await start();
      const found = await findEmbedded(dataDir);
      expect(found?.url('postgres', 'postgres')).toBe(server.url('postgres', 'postgres'));
      await server.stop();
      expect(await findEmbedded(dataDir)).toBeUndefined();
    });
  });

  describe('after a crash', () => {
    it('starts afresh where an initdb was cut short', async () => {
      const holder = await hold(/making a PostgreSQL cluster/);
      await kill(holder, 'SIGKILL');
      expect(existsSync(join(dataDir, 'postgres'))).toBe(false);
      expect(await queryOne(await start(), 'select 1 as one')).toEqual({ one: 1 });
    });

    it('adopts the server that outlived its process, with its open sessions', async () => {
      withCluster();
      const holder = await hold(/holding/);
      const pid = postmasterPid();
      const session = new pg.Client((await findEmbedded(dataDir))!.url('postgres', 'postgres'));
      await session.connect();
      await kill(holder, 'SIGKILL');

      const server = await start();
      expect(server.adopted).toBe(true);
      expect(postmasterPid()).toBe(pid);
      expect((await session.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
      await session.end();
      await server.stop();
      expect(existsSync(pidFile())).toBe(false);
    });

    it('recovers when the server was killed too', async () => {
      withCluster();
      const holder = await hold(/holding/);
      await queryOne((await findEmbedded(dataDir))!, 'create table kept as select 42 as answer');
      await kill(holder, 'SIGKILL');
      process.kill(postmasterPid(), 'SIGKILL');

      const server = await start();
      expect(server.adopted).toBe(false);
      expect(await queryOne(server, 'select answer from kept')).toEqual({ answer: 42 });
    });

    it('is not misled by a postmaster.pid whose number now belongs to another process', async () => {
      withCluster();
      await (await start()).stop();
      writeFileSync(pidFile(), `${process.pid}\n${join(dataDir, 'postgres')}\n1700000000\n5432\n${root}\n\n`);
      expect((await start()).adopted).toBe(false);
    });

    it('waits for a server that is still shutting down after its process has gone', async () => {
      withCluster();
      const holder = await hold(/holding/, { words: ['', 'exit'] });
      await ended(holder);
      expect((await start()).adopted).toBe(false);
    });
  });

  describe('when told to stop', () => {
    beforeEach(withCluster);

    it('shuts down fast upon SIGTERM though a session is in the middle of a transaction', async () => {
      const holder = await hold(/holding/);
      const session = new pg.Client((await findEmbedded(dataDir))!.url('postgres', 'postgres'));
      const errors: Error[] = [];
      session.on('error', (error) => errors.push(error));
      await session.connect();
      await session.query('begin');
      await kill(holder, 'SIGTERM');
      expect(holder.process.signalCode).toBe('SIGTERM');
      expect(errors[0]).toMatchObject({ code: '57P01' });
      expect(existsSync(pidFile())).toBe(false);
      expect(existsSync(join(dataDir, 'postgres.lock'))).toBe(false);
    });
  });

  describe('refuses', () => {
    beforeEach(withCluster);

    it('a second start while a living process holds the folder, and names that process', async () => {
      const holder = await hold(/holding/);
      await expect(start()).rejects.toThrow(`the data folder is in use by process ${holder.process.pid}`);
      expect(await queryOne((await findEmbedded(dataDir))!, 'select 1 as one')).toEqual({ one: 1 });
    });

    it('a folder for the socket that others may enter', async () => {
      const server = await start();
      await server.stop();
      mkdirSync(server.socketDir, { mode: 0o755 });
      await expect(start()).rejects.toThrow(`${server.socketDir} is not a folder of ours alone`);
      rmSync(server.socketDir, { recursive: true });
    });

    it('a cluster of another major version', async () => {
      await (await start()).stop();
      writeFileSync(join(dataDir, 'postgres', 'PG_VERSION'), '17\n');
      await expect(start()).rejects.toThrow('belongs to PostgreSQL 17, the programs are version 18');
    });

    it('settings that the server refuses, with the words of its log, and lets go of the folder', async () => {
      await expect(start({ shared_buffers: 'plenty' })).rejects.toThrow(/does not start \(exit 1\):[^]*shared_buffers/);
      expect(await queryOne(await start(), 'select 1 as one')).toEqual({ one: 1 });
    });
  });

  describe('whoever runs it', () => {
    const ownerOfCluster = () => statSync(join(dataDir, 'postgres')).uid;

    /** A folder for PATH in which `unshare` refuses, as it does in most containers. */
    function withoutUnshare(): string {
      const folder = join(root, 'bin');
      mkdirSync(folder);
      writeFileSync(join(folder, 'unshare'), '#!/bin/sh\nexit 1\n', { mode: 0o755 });
      return folder;
    }

    asMappedRoot(
      'runs for root in a root-only folder, in a user namespace, and its files stay those of root',
      async () => {
        expect(statSync(root).mode & 0o077).toBe(0);
        await start();
        expect(ownerOfCluster()).toBe(0);
        expect(uidsOf(postmasterPid())).toEqual([0, 0, 0, 0]);
        expect(readFileSync(`/proc/${postmasterPid()}/uid_map`, 'utf8').trim().split(/\s+/)).toEqual([
          '65534',
          '0',
          '1',
        ]);
      },
    );

    asMappedRoot('runs for an unprivileged user directly', async () => {
      const before = ['unshare', '--user', '--map-user=1', '--map-group=1', '--'];
      const holder = await hold(/holding/, { before });
      expect(readFileSync(`/proc/${postmasterPid()}/uid_map`, 'utf8').trim().split(/\s+/)).toEqual(['1', '0', '1']);
      await kill(holder, 'SIGTERM');
      expect(existsSync(pidFile())).toBe(false);
    });

    asRoot(
      'runs for root as another user where unshare is refused, in the shelter if the folder is closed',
      async () => {
        const shelter = scratchFolder('shelter');
        const { uid } = serviceAccount();
        const how = { words: [shelter], path: withoutUnshare() };
        const holder = await hold(/holding/, how);
        await queryOne((await findEmbedded(dataDir))!, 'create table kept as select 42 as answer');
        expect(uidsOf(postmasterPid())).toEqual([uid, uid, uid, uid]);
        expect(ownerOfCluster()).toBe(uid);
        await kill(holder, 'SIGKILL');
        await kill(await hold(/adopted [^]*holding/, how), 'SIGTERM');

        await start(); // unshare works again, but the files are the other user's
        expect(uidsOf(postmasterPid())).toEqual([uid, uid, uid, uid]);
        expect(await queryOne(servers[0]!, 'select answer from kept')).toEqual({ answer: 42 });
        await servers[0]!.stop();

        rmSync(shelter, { recursive: true });
        await expect(start()).rejects.toThrow('which is gone');
      },
    );

    asRoot('keeps the cluster in the data folder where the other user may enter, also one that root had', async () => {
      const path = withoutUnshare();
      if (canUnshare()) await (await start()).stop();
      chmodSync(root, 0o711);
      const holder = await hold(/holding/, { words: [join(root, 'shelter')], path });
      expect(ownerOfCluster()).toBe(serviceAccount().uid);
      expect(existsSync(join(root, 'shelter', 'data-'))).toBe(false);
      await kill(holder, 'SIGTERM');
    });
  });
});

/** Real, effective, saved and file-system user of a process. */
function uidsOf(pid: number): number[] {
  const line = /^Uid:\s+(.*)$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? '';
  return line.split(/\s+/).map(Number);
}

async function endProcess(pid: number): Promise<void> {
  try {
    for (process.kill(pid, 'SIGQUIT'); process.kill(pid, 0);) await new Promise((resolve) => setTimeout(resolve, 20));
  } catch {
    // gone
  }
}

async function queryOne(server: EmbeddedAddress, text: string): Promise<unknown> {
  const client = new pg.Client(server.url('postgres', 'postgres'));
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(text)).rows[0];
  } finally {
    await client.end();
  }
}
