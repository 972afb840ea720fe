import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createPostgresBackend, withBackend } from 'bullmq';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import pg from 'pg';
import { startEmbedded, type EmbeddedServer } from '#src/platform/db/embedded/server.js';
import { databaseUrl, ensureRoles, ROLES, type Role } from '#src/platform/db/roles.js';
import { scratchFolder } from '#test/support/scratch-folder.js';

const DENIED = '42501';

describe('the roles of the database', () => {
  let folder: string;
  let server: EmbeddedServer;

  beforeAll(async () => {
    folder = scratchFolder('roles');
    server = await startEmbedded({ dataDir: folder, settings: { fsync: 'off' } });
    // A managed server gives its administrator no superuser either.
    await run(server.url('postgres', 'postgres'), 'create role administrator login createrole createdb');
    const adminUrl = server.url('administrator', 'postgres');
    await Promise.all([ensureRoles(adminUrl), ensureRoles(adminUrl)]);
    await run(as('owner'), 'create table app.notice (id serial primary key, title text)');
    await run(as('owner'), `create function app.one() returns int language sql as 'select 1'`);
  });

  afterAll(async () => {
    await server.stop();
    rmSync(folder, { recursive: true });
  });

  const as = (role: Role) => server.url(ROLES[role], 'qingyuan');

  it('may be ensured again, by another administrator, without losing anything', async () => {
    await run(as('owner'), 'revoke update, delete on app.notice from qingyuan_app');
    await ensureRoles(server.url('postgres', 'postgres'));
    await expect(run(as('app'), `update app.notice set title = 'x'`)).rejects.toMatchObject({ code: DENIED });
    await run(as('owner'), 'grant update, delete on app.notice to qingyuan_app');
  });

  it('are no superusers and create neither roles nor databases', async () => {
    const rights = await run(
      as('owner'),
      `select bool_or(rolsuper or rolcreaterole or rolcreatedb or rolreplication or rolbypassrls) as any
         from pg_roles where rolname like 'qingyuan%'`,
    );
    expect(rights).toEqual([{ any: false }]);
  });

  it('let the application read and write rows of the owner’s tables, by bare names and in UTC', async () => {
    const text = `insert into notice (title) values ('a') returning id, one(), current_setting('timezone') as zone`;
    expect(await run(as('app'), text)).toEqual([{ id: 1, one: 1, zone: 'UTC' }]);
    await run(as('app'), `update notice set title = 'b'`);
    expect(await run(as('app'), 'delete from notice returning title')).toEqual([{ title: 'b' }]);
  });

  it.each([
    'create table app.more ()',
    'create temporary table more ()',
    'create table public.more ()',
    'create schema more',
    'alter table app.notice add more int',
    'drop table app.notice',
    'truncate app.notice',
  ])('refuse the application: %s', async (statement) => {
    await expect(run(as('app'), statement)).rejects.toMatchObject({ code: DENIED });
  });

  it('hide the application from the queue', async () => {
    await expect(run(as('queue'), 'select * from app.notice')).rejects.toMatchObject({ code: DENIED });
    await expect(run(as('queue'), 'select app.one()')).rejects.toMatchObject({ code: DENIED });
  });

  it('let the queue build its schema and run jobs, out of the application’s sight', async () => {
    const { Queue, Worker } = withBackend(createPostgresBackend);
    const connection = { connectionString: as('queue'), migrate: true };
    const queue = new Queue('greetings', { connection });
    await queue.addBulk([{ name: 'greet', data: { name: 'Qingyuan' } }]);
    const worker = new Worker('greetings', (job) => Promise.resolve(`hello ${job.data.name}`), { connection });
    const [, result] = (await once(worker, 'completed')) as [unknown, string];
    await Promise.all([worker.close(), queue.close()]);
    expect(result).toBe('hello Qingyuan');
    await expect(run(as('app'), 'select * from bullmq.migration')).rejects.toMatchObject({ code: DENIED });
  });

  it('set passwords where they are given', async () => {
    await ensureRoles(server.url('postgres', 'postgres'), 'qingyuan', { app: `o'clock` });
    const [row] = await run(
      server.url('postgres', 'postgres'),
      `select array_agg(rolname) filter (where rolpassword like 'SCRAM-SHA-256$%') as names from pg_authid`,
    );
    expect(row).toEqual({ names: '{qingyuan_app}' });
  });

  it('refuse a database that is not in UTF-8', async () => {
    const admin = server.url('postgres', 'postgres');
    await run(admin, `create database latin template template0 encoding 'LATIN1' locale 'C'`);
    await expect(ensureRoles(admin, 'latin')).rejects.toThrow('the database latin must be in UTF8, not LATIN1');
  });

  it('address another database of the same server, whatever its name', () => {
    expect(databaseUrl('postgresql://me@%2Ftmp%2Fx:5432/postgres', 'a b')).toBe(
      'postgresql://me@%2Ftmp%2Fx:5432/a%20b',
    );
    expect(databaseUrl('postgres://me:pw@db.example/postgres?sslmode=require', 'b')).toBe(
      'postgres://me:pw@db.example/b?sslmode=require',
    );
  });
});

async function run(url: string, text: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(text)).rows;
  } finally {
    await client.end();
  }
}
