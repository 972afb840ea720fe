import type { INestApplicationContext } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { permissionsOf } from '#src/kernel/permissions.js';
import type { Actor } from '#src/platform/access/actor.js';
import { inContext } from '#src/platform/context/request-context.js';
import { Reads } from '#src/platform/db/reads.js';
import { UnitOfWork } from '#src/platform/db/unit-of-work.js';
import { hashPassword, IdentitySetup, OrganisationsService } from '#src/platform/identity/index.js';
import { DEMO_ORGANISATIONS, demoLogin } from '#src/demo/organisations.js';

/** One password for every demo account; a sandbox is no place for secrets. */
export const DEMO_PASSWORD = 'Qingyuan-2026';

/** Who of the demo holds which post; organisations are told apart by their credit codes. */
const PEOPLE = {
  name: 'demo.people',
  text: `
    select o.uscc, u.display_name as person, u.id as "userId", m.id as "membershipId", m.post, o.id as "organisationId",
           o.kind as "organisationKind", o.region_code as "regionCode"
    from membership m join app_user u on u.id = m.user_id join organisation o on o.id = m.organisation_id`,
};

/** The people of the demo, by whom the seed acts: every command of the seed has an actor, as it would have by hand. */
export class Cast {
  private constructor(private readonly actors: ReadonlyMap<string, Actor>) {}

  /** Makes organisations and accounts. */
  static async hire(app: INestApplicationContext): Promise<Cast> {
    const passwordHash = await hashPassword(DEMO_PASSWORD);
    await asSystem(() =>
      app.get(UnitOfWork).run(async () => {
        for (const { key: _, people, ...organisation } of DEMO_ORGANISATIONS) {
          const { id: organisationId } = await app.get(OrganisationsService).register(organisation);
          for (const [person, post] of Object.entries(people)) {
            const login = demoLogin(person, organisation.name);
            const posts = [{ organisationId, post }];
            await app.get(IdentitySetup).seedUser({ login, displayName: person, passwordHash, posts });
          }
        }
      }),
    );
    return Cast.of(app);
  }

  /** The people of a sandbox that has them already. */
  static async of(app: INestApplicationContext): Promise<Cast> {
    const keys = new Map(DEMO_ORGANISATIONS.map(({ uscc, key }) => [uscc, key]));
    const rows = await app.get(Reads).all<Omit<Actor, 'permissions'> & { uscc: string; person: string }>(PEOPLE);
    const actors = rows.map(({ uscc, person, ...who }): [string, Actor] => [
      `${keys.get(uscc)}.${person}`,
      { ...who, sessionId: uuidv7(), permissions: permissionsOf(who.post) },
    ]);
    return new Cast(new Map(actors));
  }

  /** Somebody, written `organisation.person`. */
  actor(who: string): Actor {
    return this.actors.get(who) ?? missing(who);
  }

  /** The id of a demo organisation. */
  id(organisation: string): string {
    const [who = organisation] = [...this.actors.keys()].filter((name) => name.startsWith(`${organisation}.`));
    return this.actor(who).organisationId;
  }

  /** Runs `work` as somebody. */
  as<T>(who: string, work: () => Promise<T>): Promise<T> {
    return inContext({ traceId: '0'.repeat(32), locale: 'zh-CN', actor: this.actor(who), answer: {} }, work);
  }
}

/** Runs `work` without an actor: what the product does by itself. */
export function asSystem<T>(work: () => Promise<T>): Promise<T> {
  return inContext({ traceId: '0'.repeat(32), locale: 'zh-CN', answer: {} }, work);
}

function missing(name: string): never {
  throw new Error(`the demo has no ${name}`);
}
