import type { INestApplicationContext } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { permissionsOf, type OrganisationKind, type Post } from '#src/kernel/permissions.js';
import type { Actor } from '#src/platform/access/actor.js';
import { inContext } from '#src/platform/context/request-context.js';
import { UnitOfWork } from '#src/platform/db/unit-of-work.js';
import { hashPassword, IdentitySetup, OrganisationsService } from '#src/platform/identity/index.js';
import { DEMO_ORGANISATIONS, demoLogin } from '#src/demo/organisations.js';

/** One password for every demo account; a sandbox is no place for secrets. */
export const DEMO_PASSWORD = 'Qingyuan-2026';

/** The logins of all demo accounts, with their organisations together. */
export function demoLogins(): string[] {
  return DEMO_ORGANISATIONS.flatMap(({ name, people }) => Object.keys(people).map((person) => demoLogin(person, name)));
}

/** The people of the demo, by whom the seed acts: every command of the seed has an actor, as it would have by hand. */
export class Cast {
  private readonly actors = new Map<string, Actor>();
  private readonly organisationIds = new Map<string, string>();

  /** Makes organisations and accounts. */
  static async hire(app: INestApplicationContext): Promise<Cast> {
    const cast = new Cast();
    const passwordHash = await hashPassword(DEMO_PASSWORD);
    await asSystem(() =>
      app.get(UnitOfWork).run(async () => {
        for (const { key, people, ...organisation } of DEMO_ORGANISATIONS) {
          const { id } = await app.get(OrganisationsService).register(organisation);
          cast.organisationIds.set(key, id);
          for (const [person, post] of Object.entries(people)) {
            const posts = [{ organisationId: id, post }];
            const login = demoLogin(person, organisation.name);
            const user = await app.get(IdentitySetup).seedUser({ login, displayName: person, passwordHash, posts });
            cast.actors.set(`${key}.${person}`, actorOf(user.id, id, post, organisation.kind, organisation.regionCode));
          }
        }
      }),
    );
    await cast.readMemberships(app);
    return cast;
  }

  /** The id of a demo organisation. */
  id(organisation: string): string {
    return this.organisationIds.get(organisation) ?? missing(organisation);
  }

  /** Runs `work` as somebody, written `organisation.person`. */
  as<T>(who: string, work: () => Promise<T>): Promise<T> {
    const actor = this.actors.get(who) ?? missing(who);
    return inContext({ traceId: '0'.repeat(32), locale: 'zh-CN', actor, answer: {} }, work);
  }

  private async readMemberships(app: INestApplicationContext): Promise<void> {
    const rows = await asSystem(() =>
      app
        .get(UnitOfWork)
        .run(
          () =>
            app.get(UnitOfWork).em.query('select id, user_id from membership') as Promise<
              { id: string; user_id: string }[]
            >,
        ),
    );
    const byUser = new Map(rows.map((row) => [row.user_id, row.id]));
    for (const [who, actor] of this.actors) this.actors.set(who, { ...actor, membershipId: byUser.get(actor.userId)! });
  }
}

/** Runs `work` without an actor: what the product does by itself. */
export function asSystem<T>(work: () => Promise<T>): Promise<T> {
  return inContext({ traceId: '0'.repeat(32), locale: 'zh-CN', answer: {} }, work);
}

function actorOf(
  userId: string,
  organisationId: string,
  post: Post,
  kind: OrganisationKind,
  regionCode: string,
): Actor {
  return {
    userId,
    sessionId: uuidv7(),
    membershipId: '',
    post,
    organisationId,
    organisationKind: kind,
    regionCode,
    permissions: permissionsOf(post),
  };
}

function missing(name: string): never {
  throw new Error(`the demo has no ${name}`);
}
