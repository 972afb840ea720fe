import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import pg from 'pg';
import type { Post } from '#src/kernel/permissions.js';
import { AccessCheck } from '#src/platform/access/access-check.js';
import { AccessGuard } from '#src/platform/access/access.guard.js';
import { ConfigModule } from '#src/platform/config/config.module.js';
import { readEnv } from '#src/platform/config/env.js';
import { inContext } from '#src/platform/context/request-context.js';
import { DbModule } from '#src/platform/db/db.module.js';
import { UnitOfWork } from '#src/platform/db/unit-of-work.js';
import { createHttpApp } from '#src/platform/http/server.js';
import {
  AppUser,
  hashPassword,
  IdentityModule,
  IdentitySetup,
  Membership,
  Organisation,
  OrganisationsService,
  Session,
} from '#src/platform/identity/index.js';
import { Metrics } from '#src/platform/observability/index.js';
import { addRegion, RegionsModule, seedRegions } from '#src/platform/regions/index.js';
import { SecretsModule } from '#src/platform/secrets/secrets.module.js';
import { Client } from '#test/support/client.js';
import { Contract } from '#test/support/contract.js';
import { cloneDatabase } from '#test/support/test-database.js';

export const PASSWORD = 'Qingyuan-2026';
/** The hash of the password, made once: hashing is slow on purpose. */
const HASH = await hashPassword(PASSWORD);
export const OPERATOR = { name: '清源平台运营中心', uscc: '12310199MB0QY00504', regionCode: '310199' };
export const PURCHASER = {
  kind: 'purchaser',
  name: '清源区公安分局',
  uscc: '11310199MB0QY0018U',
  regionCode: '310199',
} as const;
export const FINANCE = {
  kind: 'finance',
  name: '清源区财政局',
  uscc: '11310199MB0QY0026N',
  regionCode: '310199',
} as const;

/** What signing in answers. */
export interface Tokens {
  sessionId: string;
  accessToken: string;
  expiresIn: number;
  refreshToken?: string;
  membership: { id: string; post: Post; organisationName: string };
  memberships: { id: string; post: Post }[];
}

export type Page<T = Record<string, string>> = { items: T[]; next: string | null };

/** The regions and the identity module on a database of their own, without the rest of the product. */
export type IdentityApp = Awaited<ReturnType<typeof startIdentityApp>>;

export async function startIdentityApp() {
  const database = await cloneDatabase();
  const dataDir = mkdtempSync(join(tmpdir(), 'qingyuan-test-'));
  const env = readEnv({ DATA_DIR: dataDir, LOG_LEVEL: 'silent', PORT: '0' });
  const app = await createHttpApp(modules(env, database.appUrl), env, new Metrics());
  await app.listen(0, '127.0.0.1');
  const owner = new pg.Client(database.ownerUrl);
  await owner.connect();
  const http = new Client(app.getHttpServer(), new Contract(app));
  const get = <T>(type: Type<T>): T => app.get(type, { strict: false });
  const asSystem = <T>(work: () => Promise<T>): Promise<T> =>
    inContext({ traceId: '0'.repeat(32), locale: 'zh-CN', answer: {} }, () => get(UnitOfWork).run(work));
  const login = (login: string, extra: object = {}) =>
    http.post<Tokens>('auth/login', { login, password: PASSWORD, client: 'api', ...extra });

  await asSystem(async () => {
    await seedRegions(get(UnitOfWork).em);
    await addRegion(get(UnitOfWork).em, { code: '310199', name: '清源区', parentCode: '310000' });
  });
  return {
    app,
    http,
    get,
    asSystem,
    login,
    /** rows of a statement, as the owner of the schema */
    rows: async <T = Record<string, unknown>>(text: string, values: unknown[] = []): Promise<T[]> =>
      (await owner.query(text, values)).rows as T[],
    /** the client of somebody who signs in */
    as: async (name: string, extra: object = {}) => http.as((await login(name, extra)).body.accessToken),
    /** the operator and three administrators with the usual password */
    administrators: () =>
      asSystem(async () => {
        const operator = await get(OrganisationsService).register({ ...OPERATOR, kind: 'operator' });
        for (const post of ['system_admin', 'security_admin', 'audit_admin'] as const)
          await get(IdentitySetup).seedUser(aUser(post, [{ organisationId: operator.id, post }]));
        return operator;
      }),
    organisation: (input: typeof PURCHASER | typeof FINANCE) =>
      asSystem(() => get(OrganisationsService).register(input)),
    user: (login: string, organisationId: string, ...posts: Post[]) =>
      asSystem(() =>
        get(IdentitySetup).seedUser(
          aUser(
            login,
            posts.map((post) => ({ organisationId, post })),
          ),
        ),
      ),
    async stop() {
      await owner.end();
      await app.close();
      await database.drop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

const aUser = (login: string, posts: { organisationId: string; post: Post }[]) => ({
  login,
  displayName: login,
  passwordHash: HASH,
  posts,
});

@Module({})
class IdentityTestModule {}

function modules(env: ReturnType<typeof readEnv>, url: string): DynamicModule {
  return {
    module: IdentityTestModule,
    imports: [
      ConfigModule.with(env),
      SecretsModule,
      DbModule.connect(url, [Organisation, AppUser, Membership, Session], 6),
      DiscoveryModule,
      RegionsModule,
      IdentityModule,
    ],
    providers: [{ provide: APP_GUARD, useClass: AccessGuard }, AccessCheck],
  };
}
