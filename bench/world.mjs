// The world that is measured: the demo's main purchase, copied until a database holds a province's tenders.
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { buildApp } from '../dist/boot/build-app.js';
import { openDatabase } from '../dist/boot/database.js';
import { SCHEDULE_2026 } from '../dist/demo/schedule.js';
import { seedSandbox } from '../dist/demo/seed.js';
import { untilTheNotice } from '../dist/demo/story.js';
import { AccessTokens } from '../dist/platform/access/access-tokens.js';
import { readEnv } from '../dist/platform/config/env.js';
import { DATABASE } from '../dist/platform/db/roles.js';
import { SecretStore } from '../dist/platform/secrets/secret-store.js';

/** The business day of the world, on which the tender of the demo may be published. */
const TODAY = '2026-08-13T09:00:00+08:00';

/**
 * An embedded PostgreSQL of its own, with normal durability, that holds `published` tenders of one purchaser in one region, and `approved`
 * ones that may be published today.
 */
export async function makeWorld({ published, approved }) {
  const folder = mkdtempSync(join(tmpdir(), 'qingyuan-bench-'));
  const env = readEnv({ DATA_DIR: folder, LOG_LEVEL: 'silent', WORKER: 'off' });
  const { appUrl, queueUrl, ownerUrl, embedded } = await openDatabase(env, () => undefined);
  const app = await buildApp({ env, databaseUrl: appUrl, queueUrl });
  await seedSandbox(app, ownerUrl, untilTheNotice(SCHEDULE_2026));
  await app.close();

  const admin = new pg.Client(embedded.url('postgres', DATABASE));
  await admin.connect();
  await admin.query('set search_path = app');
  await copyTenders(admin, published, approved);
  const tokens = new AccessTokens(new SecretStore(env));
  const { rows } = await admin.query('show server_version');

  return {
    /** the environment of a server that works on this world */
    env: { DATA_DIR: folder, DATABASE_URL: appUrl, QUEUE_URL: queueUrl, WORKER: 'off', LOG_LEVEL: 'warn' },
    postgres: rows[0].server_version,
    /** rows as the database's administrator sees them */
    query: async (text, values) => (await admin.query(text, values)).rows,
    /** Signs in the person of the demo who holds this post and gives the access token. */
    signIn: async (post) => tokens.issue(await openSession(admin, post)),
    async stop() {
      await admin.end();
      await embedded.stop();
      rmSync(folder, { recursive: true });
    },
  };
}

/** Copies row by row of the demo, so that a column that is added later comes along. Foreign keys rest meanwhile: what is copied has passed them. */
async function copyTenders(admin, published, approved) {
  await admin.query(`
    set session_replication_role = replica;
    update sandbox_clock set clock_offset = '${TODAY}'::timestamptz - pg_catalog.now();

    -- ids in the order of time, one minute apart
    create function pg_temp.id_of(kind integer, n integer) returns uuid language sql immutable as $$
      select (lpad(to_hex(1767225600000 + n * 60000::bigint), 12, '0') || '7000800' || kind || lpad(to_hex(n), 12, '0'))::uuid
    $$;
    create temporary table copy as
      select n, n <= ${published} as published, pg_temp.id_of(1, n) as estimate, pg_temp.id_of(2, n) as project,
             pg_temp.id_of(3, n) as tender
      from generate_series(1, ${published + approved}) n;
    create temporary table model as select id, project_id from tender order by id limit 1;

    insert into cost_estimate
    select r.* from copy, cost_estimate e, jsonb_populate_record(e, jsonb_build_object(
      'id', copy.estimate, 'number', e.number || '-' || n, 'snapshot', '{}'::jsonb,
      'result', jsonb_build_object('amounts', e.result -> 'amounts'))) r
    where e.id = (select estimate_id from project where id = (select project_id from model));

    insert into project
    select r.* from copy, project p, jsonb_populate_record(p, jsonb_build_object(
      'id', copy.project, 'estimate_id', copy.estimate, 'number', p.number || '-' || n, 'plan_number', null,
      'status', 'intended', 'intent_published_on', '2026-07-14')) r
    where p.id = (select project_id from model);

    insert into tender
    select r.* from copy, tender t, jsonb_populate_record(t, jsonb_build_object(
      'id', copy.tender, 'project_id', copy.project, 'number', t.number || '-' || n, 'title', t.title || '（' || n || '）',
      'status', case when published then 'published' else 'approved' end, 'version', case when published then 4 else 3 end,
      'taken_by', case when published then t.taken_by else t.taken_by - 'publish' - 'close' end,
      'notice_on', case when published then '2026-08-13' end, 'notice_ends', case when published then '2026-08-20' end,
      'documents_until', '2026-08-20', 'bid_deadline', '2026-08-26T10:00:00+08:00', 'next_due_at', null)) r
    where t.id = (select id from model);

    -- who may open what is to be published; a custodian holds one key for several tenders
    create temporary table model_seat as
      select s.*, row_number() over (order by s.id) as place from tender_seat s where s.tender_id = (select id from model);
    insert into tender_seat
    select r.* from copy, model_seat s, jsonb_populate_record(null::tender_seat, to_jsonb(s) || jsonb_build_object(
      'id', pg_temp.id_of(3 + s.place::integer, n), 'tender_id', copy.tender)) r
    where not copy.published;
    insert into custodian_key
    select r.* from copy, model_seat s, custodian_key k, jsonb_populate_record(k, jsonb_build_object(
      'seat_id', pg_temp.id_of(3 + s.place::integer, n))) r
    where not copy.published and k.seat_id = s.id;

    insert into tender_document (tender_id, ordinal, issued_at, digest, content)
    select copy.tender, 1, app.now(), sha256(int4send(n)), '{}' from copy where published;

    set session_replication_role = origin`);
  await admin.query('vacuum analyze');
  await admin.query('checkpoint');
}

async function openSession(admin, post) {
  const { rows } = await admin.query(
    `with held as (
       select u.id as "userId", m.id as "membershipId", m.post, o.id as "organisationId", o.kind as "organisationKind",
              o.region_code as "regionCode"
       from membership m join app_user u on u.id = m.user_id join organisation o on o.id = m.organisation_id
       where m.post = $2 order by m.id limit 1
     ), opened as (
       insert into session (id, user_id, membership_id, client, rotated_at, expires_at)
       select $1, "userId", "membershipId", 'api', pg_catalog.now(), pg_catalog.now() + interval '1 hour' from held
     )
     select *, $1 as "sessionId" from held`,
    [randomUUID(), post],
  );
  return rows[0];
}
