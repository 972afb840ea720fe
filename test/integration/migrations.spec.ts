import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { migrate, pendingMigrations } from '#src/platform/db/migrate.js';
import { dumpSchema } from '#src/platform/db/schema-dump.js';
import { cloneDatabase, type TestDatabase } from '#test/support/test-database.js';

describe('the migrations', () => {
  let database: TestDatabase;

  const schema = async () => {
    const client = new pg.Client(database.ownerUrl);
    await client.connect();
    try {
      return await dumpSchema(client);
    } finally {
      await client.end();
    }
  };

  beforeAll(async () => {
    database = await cloneDatabase();
  });
  afterAll(() => database.drop());

  it('lead down to nothing and up again to the very same schema', async () => {
    const before = await schema();
    expect(await pendingMigrations(database.appUrl)).toBe(0);
    const down = await migrate(database.ownerUrl, 'down');
    expect(await pendingMigrations(database.appUrl)).toBe(down.length);
    expect(await schema()).not.toContain('create table app.tender');
    const up = await migrate(database.ownerUrl);
    expect(up).toEqual([...down].reverse());
    expect(await schema()).toBe(before);
  });

  it('have nothing to do the second time', async () => {
    expect(await migrate(database.ownerUrl)).toEqual([]);
  });

  it('are not for the application: its role may neither make nor change a table', async () => {
    const app = new pg.Client(database.appUrl);
    await app.connect();
    try {
      await expect(app.query('create table app.mine (id int)')).rejects.toMatchObject({ code: '42501' });
      await expect(app.query('alter table app.tender add column mine int')).rejects.toMatchObject({ code: '42501' });
      await expect(app.query(`delete from app.schema_migration`)).rejects.toMatchObject({ code: '42501' });
    } finally {
      await app.end();
    }
  });
});
