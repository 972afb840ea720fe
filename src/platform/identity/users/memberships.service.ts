import { Injectable } from '@nestjs/common';
import { DomainError, fieldError } from '#src/kernel/errors.js';
import { POSTS, type OrganisationKind, type Post } from '#src/kernel/permissions.js';
import { currentActor } from '#src/platform/context/request-context.js';
import { Aggregates } from '#src/platform/db/aggregates.js';
import { UnitOfWork } from '#src/platform/db/unit-of-work.js';
import { SessionEndings } from '#src/platform/identity/auth/session-endings.js';
import { Organisation } from '#src/platform/identity/organisations/organisation.entity.js';
import { AppUser } from './app-user.entity.js';
import { incompatiblePost } from './incompatible-posts.js';
import type { GrantMembership } from './membership.dto.js';
import { Membership } from './membership.entity.js';
import type { MembershipView } from './membership.view.js';
import { MembershipsQueries } from './memberships.queries.js';

/** Writes of memberships: who holds which post. */
@Injectable()
export class MembershipsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly aggregates: Aggregates,
    private readonly queries: MembershipsQueries,
    private readonly sessions: SessionEndings,
  ) {}

  grant(input: GrantMembership): Promise<MembershipView> {
    return this.uow.run(async () => this.queries.show((await this.give(input)).id));
  }

  /**
   * Gives a person a post, for whoever asks: an administrator, or the seed of a new installation. Organisation and person are locked, so that two
   * grants at once cannot together make what neither may make alone.
   * @throws DomainError `not-found`, `organisation-closed`, `post-not-in-kind`, `posts-incompatible`, `already-exists`
   */
  give({ userId, organisationId, post }: GrantMembership): Promise<Membership> {
    return this.uow.run(async () => {
      const organisation = await this.aggregates.lockForSystem(Organisation, organisationId);
      organisation.requireActive();
      requirePost(organisation.kind, post);
      await this.aggregates.lockForSystem(AppUser, userId);
      await this.requireCompatible(userId, organisation, post);
      const membership = Object.assign(new Membership(), { userId, organisationId, post });
      await this.aggregates.create(Membership, membership, 'grant');
      return membership;
    });
  }

  /** Ends a post and every session that acts in it. */
  end(id: string): Promise<void> {
    return this.aggregates.change(Membership, id, (membership) => this.finish(membership));
  }

  /** Ends every post of an organisation that closes; part of the caller's command. */
  async endAllOf(organisationId: string): Promise<void> {
    const open = await this.uow.em.find(Membership, {
      select: { id: true },
      where: { organisationId, status: 'active' },
      order: { id: 'asc' },
    });
    for (const { id } of open) {
      const membership = await this.aggregates.lockForSystem(Membership, id);
      await this.finish(membership);
      await this.aggregates.keep(Membership, membership);
    }
  }

  private async finish(membership: Membership): Promise<void> {
    membership.end(currentActor().userId, this.uow.realNow);
    await this.sessions.revokeOfMembership(membership.id);
  }

  private async requireCompatible(userId: string, { id, kind }: Organisation, post: Post): Promise<void> {
    const against = incompatiblePost(await this.queries.heldBy(userId), { organisationId: id, kind, post });
    if (against) throw new DomainError('posts-incompatible', { post, ...against });
  }
}

function requirePost(kind: OrganisationKind, post: Post): void {
  if (!(POSTS[kind] as readonly Post[]).includes(post)) throw fieldError('post', 'post-not-in-kind', { kind, post });
}
