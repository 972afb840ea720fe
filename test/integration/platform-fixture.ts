import { rmSync } from 'node:fs';
import { Module, type ModuleMetadata } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import type { EntityTarget, ObjectLiteral } from 'typeorm';
import type { OrganisationKind, Post } from '#src/kernel/permissions.js';
import { AccessCheck } from '#src/platform/access/access-check.js';
import { AccessGuard } from '#src/platform/access/access.guard.js';
import { AccessTokens } from '#src/platform/access/access-tokens.js';
import { ConfigModule } from '#src/platform/config/config.module.js';
import { readEnv } from '#src/platform/config/env.js';
import { DbModule } from '#src/platform/db/db.module.js';
import { createHttpApp } from '#src/platform/http/server.js';
import { Metrics } from '#src/platform/observability/index.js';
import { SecretStore } from '#src/platform/secrets/secret-store.js';
import { Client } from '#test/support/client.js';
import { Contract } from '#test/support/contract.js';
import { scratchFolder } from '#test/support/scratch-folder.js';
import { cloneDatabase, ownerPool, type TestDatabase } from '#test/support/test-database.js';

/** A few modules of the platform over HTTP, on a database of their own. */
export interface Platform {
  readonly app: NestFastifyApplication;
  readonly database: TestDatabase;
  /** rows as the owner of the database sees them */
  query<T extends object>(text: string, values?: unknown[]): Promise<T[]>;
  /** Somebody new in this post, signed in. */
  person(kind: OrganisationKind, post: Post, region?: string): Promise<Client>;
  stop(): Promise<void>;
}

export interface PlatformOptions {
  readonly modules: NonNullable<ModuleMetadata['imports']>;
  readonly entities?: EntityTarget<ObjectLiteral>[];
  /** runs on the new database, as its owner, before the application starts */
  readonly before?: (owner: pg.Pool) => Promise<void>;
}

/** A little of the region tree: the country, Beijing, Shanghai with two districts, and in Guangdong a place that goes by the law of one of them. */
const REGIONS = `
  insert into region (code, name, parent_code, level, lineage, parameter_region) values
    ('000000', '全国', null, 0, '{000000}', '000000'),
    ('110000', '北京市', '000000', 1, '{000000,110000}', '110000'),
    ('310000', '上海市', '000000', 1, '{000000,310000}', '310000'),
    ('310199', '清源区', '310000', 3, '{000000,310000,310199}', '310000'),
    ('310101', '黄浦区', '310000', 3, '{000000,310000,310101}', '310000'),
    ('440000', '广东省', '000000', 1, '{000000,440000}', '440000'),
    ('449900', '飞地', '440000', 2, '{000000,440000,449900}', '310199')`;

export async function startPlatform({ modules, entities = [], before }: PlatformOptions): Promise<Platform> {
  const database = await cloneDatabase();
  const owner = ownerPool(database);
  await owner.query(REGIONS);
  await before?.(owner);
  const dataDir = scratchFolder('platform');
  const env = readEnv({ DATA_DIR: dataDir, LOG_LEVEL: 'silent' });
  const tokens = new AccessTokens(new SecretStore(env));
  @Module({
    imports: [ConfigModule.with(env), DiscoveryModule, DbModule.connect(database.appUrl, entities), ...modules],
    providers: [
      { provide: AccessTokens, useValue: tokens },
      { provide: APP_GUARD, useClass: AccessGuard },
      AccessCheck,
    ],
  })
  class SomeOfThePlatform {}
  const app = await createHttpApp(SomeOfThePlatform, env, new Metrics());
  await app.listen(0, '127.0.0.1');
  const contract = new Contract(app);
  const everybody = new Client(app.getHttpServer(), contract);
  return {
    app,
    database,
    query: async <T extends object>(text: string, values?: unknown[]) => (await owner.query<T>(text, values)).rows,
    async person(kind, post, region = '310000') {
      const [userId, membershipId, sessionId] = [uuidv7(), uuidv7(), uuidv7()];
      const organisationId = await organisationOf(owner, kind, region);
      await owner.query(
        `with u as (insert into app_user (id, login, display_name, password_hash) values ($1::uuid, $1::text, 'd', '-')),
              m as (insert into membership (id, user_id, organisation_id, post) values ($2, $1, $3, $4))
         insert into session (id, user_id, membership_id, client, rotated_at, expires_at)
         values ($5, $1, $2, 'api', pg_catalog.now(), pg_catalog.now() + interval '1 hour')`,
        [userId, membershipId, organisationId, post, sessionId],
      );
      const place = { organisationId, organisationKind: kind, regionCode: region };
      return everybody.as(tokens.issue({ userId, sessionId, membershipId, post, ...place }));
    },
    async stop() {
      await app.close();
      await owner.end();
      await database.drop();
      rmSync(dataDir, { recursive: true });
    },
  };
}

/** The one organisation of this kind in the region. */
async function organisationOf(owner: pg.Pool, kind: OrganisationKind, region: string): Promise<string> {
  const { rows } = await owner.query<{ id: string }>(
    `insert into organisation (id, kind, name, uscc, region_code) values ($1, $2::text, $2, $2 || $3::text, $3)
     on conflict (uscc) do update set name = excluded.name returning id`,
    [uuidv7(), kind, region],
  );
  return rows[0]!.id;
}
