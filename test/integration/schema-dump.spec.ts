import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { dumpSchema } from '#src/platform/db/schema-dump.js';
import { cloneDatabase, type TestDatabase } from '#test/support/test-database.js';

/** Every kind of thing that a dump holds, in an order in which it would not be written. */
const SAMPLE = `
  create sequence app.ticket as integer start with 100;
  create function app.twice(n bigint) returns bigint language sql immutable as 'select n * 2';
  create function app.refuse() returns trigger language plpgsql as 'begin raise exception ''no''; end';
  create table app.zebra (
    id uuid not null,
    seq bigint generated always as identity,
    legacy serial,
    "Order" text collate "C" not null default 'it''s',
    amount_fen bigint not null,
    double_fen bigint generated always as (app.twice(amount_fen)) stored,
    tags text[] not null default '{}',
    during tstzrange,
    rate numeric(9, 6),
    constraint zebra_pk primary key (id),
    constraint zebra_amount check (amount_fen > 0),
    constraint zebra_seq unique (seq),
    constraint zebra_alone exclude using gist (during with &&)
  ) with (fillfactor = 90);
  create table app.apple (
    zebra_id uuid not null,
    constraint apple_zebra foreign key (zebra_id) references app.zebra (id) on delete cascade deferrable initially deferred
  );
  create index zebra_tags on app.zebra using gin (tags);
  create unique index zebra_open on app.zebra (lower("Order")) where amount_fen > 5;
  create view app.striped with (security_barrier = true) as select id, "Order" from app.zebra where amount_fen > 1;
  create trigger zebra_no_delete before delete on app.zebra for each row execute function app.refuse();
  create constraint trigger apple_late after insert on app.apple deferrable initially deferred
    for each row execute function app.refuse();
  revoke update, delete on app.apple from qingyuan_app;
  revoke update on app.zebra from qingyuan_app;
  grant update (amount_fen, rate) on app.zebra to qingyuan_app;
  grant select on app.striped to public;
`;

describe('the dump of the schema', () => {
  let source: TestDatabase;
  let copy: TestDatabase;
  let from: pg.Client;
  let into: pg.Client;

  beforeAll(async () => {
    [source, copy] = await Promise.all([cloneDatabase(), cloneDatabase()]);
    [from, into] = [new pg.Client(source.ownerUrl), new pg.Client(copy.ownerUrl)];
    await Promise.all([from.connect(), into.connect()]);
    await into.query('alter default privileges in schema app revoke all on tables from qingyuan_app');
    await into.query('alter default privileges in schema app revoke all on sequences from qingyuan_app');
    await into.query('alter default privileges in schema app revoke all on functions from qingyuan_app');
    await from.query(SAMPLE);
  });
  afterAll(async () => {
    await Promise.all([from.end(), into.end()]);
    await Promise.all([source.drop(), copy.drop()]);
  });

  it('makes the same schema out of an empty one', async () => {
    const dump = await dumpSchema(from);
    await into.query('drop schema app cascade; create schema app authorization qingyuan_owner');
    await into.query(dump);
    expect(await dumpSchema(into)).toBe(dump);
  });

  it('does not depend on the order in which things were made', async () => {
    const before = await dumpSchema(from);
    await from.query(`
      drop index app.zebra_tags;
      create index zebra_tags on app.zebra using gin (tags);
      drop view app.striped;
      create view app.striped with (security_barrier = true) as select id, "Order" from app.zebra where amount_fen > 1;
      grant select on app.striped to public;
    `);
    expect(await dumpSchema(from)).toBe(before);
  });

  it('reads like what one would write by hand', async () => {
    const dump = await dumpSchema(from);
    expect(dump).toContain(
      `CREATE TABLE app.zebra (
  id uuid NOT NULL,
  seq bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
  legacy integer DEFAULT nextval('app.zebra_legacy_seq'::regclass) NOT NULL,
  "Order" text COLLATE "C" DEFAULT 'it''s'::text NOT NULL,
  amount_fen bigint NOT NULL,
  double_fen bigint GENERATED ALWAYS AS (app.twice(amount_fen)) STORED,
  tags text[] DEFAULT '{}'::text[] NOT NULL,
  during tstzrange,
  rate numeric(9,6),
  CONSTRAINT zebra_pk PRIMARY KEY (id),
  CONSTRAINT zebra_seq UNIQUE (seq),
  CONSTRAINT zebra_alone EXCLUDE USING gist (during WITH &&),
  CONSTRAINT zebra_amount CHECK (amount_fen > 0)
) WITH (fillfactor=90);`,
    );
    expect(dump).toContain('GRANT INSERT, SELECT ON TABLE app.apple TO qingyuan_app;');
    expect(dump).toContain('GRANT DELETE, INSERT, SELECT, UPDATE (amount_fen), UPDATE (rate) ON TABLE app.zebra TO');
    expect(dump).toContain('GRANT EXECUTE ON ROUTINE app.twice(bigint) TO qingyuan_app;');
    expect(dump).not.toContain('ON ROUTINE app.twice(bigint) TO PUBLIC');
  });

  it('refuses a schema with things that it would leave out', async () => {
    await from.query(`create type app.mood as enum ('calm'); create materialized view app.frozen as select 1 as one`);
    await expect(dumpSchema(from)).rejects.toThrow('schema.sql cannot hold: relation frozen, type mood');
    expect(await from.query('select 1')).toMatchObject({ rowCount: 1 });
  });
});
