import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { rmSync } from 'node:fs';
import { v7 as uuidv7 } from 'uuid';
import type { Post } from '#src/kernel/permissions.js';
import { AccessGuard } from '#src/platform/access/access.guard.js';
import { AccessTokens } from '#src/platform/access/access-tokens.js';
import { readEnv } from '#src/platform/config/env.js';
import { cursorOf } from '#src/platform/http/keyset.js';
import { createHttpApp } from '#src/platform/http/server.js';
import { Metrics } from '#src/platform/observability/metrics.js';
import { SecretStore } from '#src/platform/secrets/secret-store.js';
import { jobModules, Observer } from '#test/integration/jobs-fixture.js';
import { Client } from '#test/support/client.js';
import { Contract } from '#test/support/contract.js';
import { scratchFolder } from '#test/support/scratch-folder.js';
import { cloneDatabase, type TestDatabase } from '#test/support/test-database.js';

jest.setTimeout(120_000);

const OPERATOR = { user: uuidv7(), organisation: uuidv7(), membership: uuidv7(), session: uuidv7() };

describe('the job list of the operator', () => {
  let db: TestDatabase;
  let seen: Observer;
  let app: NestFastifyApplication;
  let tokens: AccessTokens;
  let client: Client;
  const dataDir = scratchFolder('jobs-http');

  beforeAll(async () => {
    db = await cloneDatabase();
    seen = await Observer.of(db);
    await seen.query(
      `with r as (insert into region (code, name, level, lineage, parameter_region) values ('310000', '上海市', 1, '{310000}', '310000')),
            o as (insert into organisation (id, kind, name, uscc, region_code) values ($2, 'operator', 'o', 'x', '310000')),
            u as (insert into app_user (id, login, display_name, password_hash) values ($1, 'l', 'd', '-')),
            m as (insert into membership (id, user_id, organisation_id, post) values ($3, $1, $2, 'system_admin'))
       insert into session (id, user_id, membership_id, client, rotated_at, expires_at)
       values ($4, $1, $3, 'api', pg_catalog.now(), pg_catalog.now() + interval '1 hour')`,
      [OPERATOR.user, OPERATOR.organisation, OPERATOR.membership, OPERATOR.session],
    );
    const env = readEnv({ DATA_DIR: dataDir, LOG_LEVEL: 'silent' });
    tokens = new AccessTokens(new SecretStore(env));
    @Module({
      imports: jobModules(db, { worker: false, settings: { pollMs: 3_600_000 } }),
      providers: [
        { provide: AccessTokens, useValue: tokens },
        { provide: APP_GUARD, useClass: AccessGuard },
      ],
    })
    class Operation {}
    app = await createHttpApp(Operation, env, new Metrics());
    await app.listen(0, '127.0.0.1');
    client = new Client(app.getHttpServer(), new Contract(app));
  });

  afterAll(async () => {
    await app.close();
    await seen.end();
    await db.drop();
    rmSync(dataDir, { recursive: true });
  });

  beforeEach(async () => {
    await seen.query('truncate outbox, audit_entry, audit_head');
  });

  const call = (method: 'GET' | 'POST', path: string, post: Post = 'system_admin') => {
    const token = tokens.issue({
      userId: OPERATOR.user,
      sessionId: OPERATOR.session,
      membershipId: OPERATOR.membership,
      post,
      organisationId: OPERATOR.organisation,
      organisationKind: 'operator',
      regionCode: '310000',
    });
    return client.as(token).send<Record<string, unknown>>(method, `jobs${path}`, undefined, {});
  };
  const job = async (state: 'dead' | 'open' | 'done') => {
    const id = uuidv7();
    const now = 'pg_catalog.now()';
    await seen.query(
      `insert into outbox (id, kind, name, handler, payload, locale, trace_id, attempts, last_error, dispatched_at, done_at, dead_at)
       values ($1, 'job', 'file.sweep', 'file.sweep', '{}', 'zh-CN', '0', 5, 'Error: full', ${now},
               case when $2 = 'done' then ${now} end, case when $2 = 'dead' then ${now} end)`,
      [id, state],
    );
    return id;
  };

  it('lists the dead jobs, newest first, page by page', async () => {
    const [first, second, third] = [await job('dead'), await job('dead'), await job('dead')];
    await job('open');
    await job('done');
    const page = await call('GET', '?limit=2');
    expect(page).toMatchObject({ status: 200, body: { items: [{ id: third, state: 'dead' }, { id: second }] } });
    const rest = await call('GET', `?limit=2&cursor=${String(page.body.next)}`);
    expect(rest.body).toMatchObject({ items: [{ id: first }], next: null });
  });

  it('lists the open jobs on request, and no other state', async () => {
    await job('dead');
    const open = await job('open');
    expect((await call('GET', '?state=open')).body).toMatchObject({ items: [{ id: open, state: 'open' }], next: null });
    expect((await call('GET', '?state=done')).status).toBe(400);
  });

  it('refuses a cursor that it did not hand out', async () => {
    for (const cursor of ['nonsense', cursorOf([1]), cursorOf(['0']), cursorOf([uuidv7(), 'x'])]) {
      expect(await call('GET', `?cursor=${cursor}`)).toMatchObject({ status: 400, body: { code: 'invalid-shape' } });
    }
  });

  it('shows one job with every field that the operator needs', async () => {
    const id = await job('dead');
    expect((await call('GET', `/${id}`)).body).toEqual({
      id,
      kind: 'job',
      name: 'file.sweep',
      handler: 'file.sweep',
      state: 'dead',
      payload: {},
      attempts: 5,
      lastError: 'Error: full',
      traceId: '0',
      createdAt: expect.any(String),
      dispatchedAt: expect.any(String),
      doneAt: null,
      deadAt: expect.any(String),
      allowed: ['retry'],
    });
    expect((await call('GET', `/${uuidv7()}`)).status).toBe(404);
  });

  it('retries a dead job, in the name of who asked for it', async () => {
    const id = await job('dead');
    expect((await call('POST', `/${id}/retry`)).status).toBe(204);
    expect((await call('GET', `/${id}`)).body).toMatchObject({
      ...{ state: 'open', attempts: 0, deadAt: null },
      allowed: [],
    });
    expect(await seen.query('select action, subject_id, actor_user_id from audit_entry')).toEqual([
      { action: 'job.retry', subject_id: id, actor_user_id: OPERATOR.user },
    ]);
  });

  it('retries no job that is open, done or not there', async () => {
    for (const state of ['open', 'done'] as const) {
      const refused = await call('POST', `/${await job(state)}/retry`);
      expect(refused).toMatchObject({ status: 409, body: { code: 'illegal-transition', params: { status: state } } });
    }
    expect((await call('POST', `/${uuidv7()}/retry`)).status).toBe(404);
    expect(await seen.query('select 1 from audit_entry')).toEqual([]);
  });

  it('is for the system administrator alone', async () => {
    expect((await call('GET', '', 'security_admin')).status).toBe(403);
    expect((await call('POST', `/${await job('dead')}/retry`, 'audit_admin')).status).toBe(403);
  });
});
