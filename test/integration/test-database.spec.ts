import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { cloneDatabase, type TestDatabase } from '#test/support/test-database.js';

describe('a test database', () => {
  let first: TestDatabase;
  let second: TestDatabase;

  beforeAll(async () => {
    [first, second] = await Promise.all([cloneDatabase(), cloneDatabase()]);
  });
  afterAll(() => Promise.all([first.drop(), second.drop()]));

  it('is migrated, and shares nothing with another', async () => {
    await run(first.ownerUrl, `update sandbox_clock set born_sandbox = true, clock_offset = '1 day'`);
    const text = 'select app.now() - pg_catalog.now() as ahead';
    expect(await run(first.appUrl, text)).toMatchObject([{ ahead: { days: 1 } }]);
    expect(await run(second.appUrl, text)).toMatchObject([{ ahead: {} }]);
  });

  it('gives each role the rights it has in production', async () => {
    await expect(run(first.appUrl, 'create table more ()')).rejects.toMatchObject({ code: '42501' });
    await expect(run(first.appUrl, 'create temporary table more ()')).rejects.toMatchObject({ code: '42501' });
    await expect(run(first.queueUrl, 'select * from app.sandbox_clock')).rejects.toMatchObject({ code: '42501' });
    await run(first.queueUrl, 'create table more ()');
  });

  it('can be dropped while sessions are open, and dropped again', async () => {
    const third = await cloneDatabase();
    const session = new pg.Client(third.appUrl);
    session.on('error', () => undefined);
    await session.connect();
    await third.drop();
    await third.drop();
    await expect(run(third.appUrl, 'select 1')).rejects.toMatchObject({ code: '3D000' });
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
