import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { DomainError } from '#src/kernel/errors.js';
import { currentActor } from '#src/platform/context/request-context.js';
import { Aggregates } from '#src/platform/db/aggregates.js';
import { UnitOfWork } from '#src/platform/db/unit-of-work.js';
import { LiveMemberships, type LiveMembership } from '#src/platform/identity/users/live-memberships.js';
import { actorOf, asActor } from './as-actor.js';
import type { Login } from './auth.dto.js';
import { Credentials } from './credentials.js';
import { Session } from './session.entity.js';
import { SignedTokens } from './signed-tokens.js';

/** What a sign-in or a refresh gives: the session, the post it acts in, the other posts, and the newest refresh token. */
export interface Grant {
  readonly session: Session;
  readonly membership: LiveMembership;
  readonly memberships: readonly LiveMembership[];
  readonly refreshToken: string;
}

/** Sessions: started by a login, kept alive by refresh tokens that are good once, ended in five ways. */
@Injectable()
export class SessionsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly aggregates: Aggregates,
    private readonly memberships: LiveMemberships,
    private readonly tokens: SignedTokens,
    private readonly credentials: Credentials,
  ) {}

  /**
   * Starts a session for somebody whose password is right, in the post they name or else their oldest.
   * @throws DomainError `credentials-refused`, `account-locked`, `membership-missing` for somebody without any post, `not-found` for a
   * post that is not theirs
   */
  async login({ login, password, client, membershipId }: Login): Promise<Grant> {
    const userId = await this.credentials.verify(login, password);
    const memberships = await this.memberships.of(userId);
    if (memberships.length === 0) throw new DomainError('membership-missing');
    const membership = chosen(memberships, membershipId);
    const id = uuidv7();
    return asActor(actorOf({ id, userId }, membership), () =>
      this.uow.run(async () => {
        const session = Session.start({ id, userId, membershipId: membership.id, client }, this.uow.realNow);
        await this.aggregates.create(Session, session, 'start');
        return this.grant(session, membership, memberships);
      }),
    );
  }

  /**
   * Exchanges a refresh token for the next one. The one before the newest is answered with the newest for ten seconds; an older one is in
   * two hands, and ends the session for both.
   * @throws DomainError `session-ended` for any token that gives nothing
   */
  async refresh(token: string): Promise<Grant> {
    const { sessionId, generation } = this.read(token);
    const grant = await this.uow.run(async () => {
      const { realNow } = this.uow;
      const session = await this.aggregates.lockForSystem(Session, sessionId);
      const memberships = await this.memberships.of(session.userId);
      const membership = memberships.find(({ id }) => id === session.membershipId);
      if (!session.isLive(realNow) || !membership) return undefined;
      const presented = session.judge(generation, realNow);
      if (presented === 'reused') return this.endReused(session);
      if (presented === 'newest') await this.rotate(session);
      return this.grant(session, membership, memberships);
    });
    if (!grant) throw new DomainError('session-ended');
    return grant;
  }

  /** Ends the session of a refresh token; without complaint when it has ended already. */
  async logout(token: string): Promise<void> {
    const { sessionId } = this.read(token);
    await this.uow.run(async () => {
      const session = await this.aggregates.lockForSystem(Session, sessionId);
      if (session.status !== 'live') return;
      session.endBy('logout', this.uow.realNow);
      await this.aggregates.keep(Session, session);
    });
  }

  /** Ends one of the caller's sessions, this one or another. */
  end(id: string): Promise<void> {
    return this.aggregates.change(Session, id, (session) => session.endBy('end', this.uow.realNow));
  }

  /** Lets the caller's session act in another of the caller's posts. @throws DomainError `session-ended`, `not-found` */
  async switch(membershipId: string): Promise<Grant> {
    const actor = currentActor();
    const memberships = await this.memberships.of(actor.userId);
    const membership = chosen(memberships, membershipId);
    return asActor(actor, () =>
      this.uow.run(async () => {
        const session = await this.aggregates.lock(Session, actor.sessionId);
        session.switchTo(membership.id, this.uow.realNow);
        await this.aggregates.keep(Session, session);
        return this.grant(session, membership, memberships);
      }),
    );
  }

  /** Bookkeeping, no act: neither a new version nor an audit entry every ten minutes. */
  private async rotate(session: Session): Promise<void> {
    session.rotate(this.uow.realNow);
    const { id, generation, rotatedAt } = session;
    await this.uow.em.update(Session, { id }, { generation, rotatedAt });
  }

  private async endReused(session: Session): Promise<undefined> {
    session.endFor('detect-reuse', this.uow.realNow);
    await this.aggregates.keep(Session, session);
    return undefined;
  }

  private grant(session: Session, membership: LiveMembership, memberships: readonly LiveMembership[]): Grant {
    const refreshToken = this.tokens.issue('refresh', [session.id, String(session.generation)]);
    return { session, membership, memberships, refreshToken };
  }

  private read(token: string): { sessionId: string; generation: number } {
    const [sessionId, generation] = this.tokens.read('refresh', token) ?? [];
    if (sessionId === undefined) throw new DomainError('session-ended');
    return { sessionId, generation: Number(generation) };
  }
}

function chosen(memberships: readonly LiveMembership[], id = memberships[0]?.id): LiveMembership {
  const membership = memberships.find((one) => one.id === id);
  if (!membership) throw new DomainError('not-found', { subject: 'membership' });
  return membership;
}
