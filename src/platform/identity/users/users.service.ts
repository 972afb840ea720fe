import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Aggregates } from '#src/platform/db/aggregates.js';
import { namedConstraint } from '#src/platform/db/constraints.js';
import { UnitOfWork } from '#src/platform/db/unit-of-work.js';
import { SessionEndings } from '#src/platform/identity/auth/session-endings.js';
import { SignedTokens } from '#src/platform/identity/auth/signed-tokens.js';
import { AppUser } from './app-user.entity.js';
import type { CreateUser } from './user.dto.js';
import type { CreatedUserView, InvitationView } from './user.view.js';
import { UsersQueries } from './users.queries.js';

namedConstraint('app_user_login', 'login-taken');

/** What is kept of an invitation, in the answer stored under an idempotency key too: the token itself is made again from it. */
interface OpenInvitation {
  readonly userId: string;
  readonly invitationId: string;
  readonly expiresAt: string;
}

/** Writes of users. No administrator ever knows a password: people set their own by invitation. */
@Injectable()
export class UsersService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly aggregates: Aggregates,
    private readonly queries: UsersQueries,
    private readonly sessions: SessionEndings,
    private readonly tokens: SignedTokens,
  ) {}

  /** Makes a user with an invitation, which only this answer tells. */
  async create(input: CreateUser): Promise<CreatedUserView> {
    const { view, open } = await this.uow.run(async () => {
      const user = await this.register(input);
      return { view: await this.queries.show(user.id), open: openInvitation(user) };
    });
    return { ...view, invitation: this.tell(open) };
  }

  /**
   * Makes a user with an open invitation, for whoever asks: an administrator, or the set-up of a new installation.
   * @param passwordHash for accounts of a demonstration, which need no invitation
   * @throws DomainError `login-taken`
   */
  register({ login, displayName }: CreateUser, passwordHash: string | null = null): Promise<AppUser> {
    return this.uow.run(async () => {
      const user = Object.assign(new AppUser(), { login, displayName, passwordHash });
      if (passwordHash === null) user.invite(uuidv7(), null, this.uow.realNow);
      await this.aggregates.create(AppUser, user, 'create');
      return user;
    });
  }

  /** A new invitation in place of the earlier one: for a forgotten password as well. */
  async invite(id: string): Promise<InvitationView> {
    const open = await this.aggregates.change(AppUser, id, (user, by) => {
      user.invite(uuidv7(), by, this.uow.realNow);
      return openInvitation(user);
    });
    return this.tell(open);
  }

  /** Shuts a person out: every session ends, and no command of theirs is taken any more. */
  disable(id: string): Promise<void> {
    return this.aggregates.change(AppUser, id, async (user, by) => {
      user.disable(by);
      await this.sessions.revokeOfUser(id);
    });
  }

  enable(id: string): Promise<void> {
    return this.aggregates.change(AppUser, id, (user, by) => user.enable(by));
  }

  /** The token of the invitation that a user has open. */
  invitationOf(user: AppUser): InvitationView {
    return this.tell(openInvitation(user));
  }

  private tell({ userId, invitationId, expiresAt }: OpenInvitation): InvitationView {
    return { token: this.tokens.issue('invitation', [userId, invitationId]), expiresAt };
  }
}

function openInvitation({ id, invitationId, invitationExpiresAt }: AppUser): OpenInvitation {
  return { userId: id, invitationId: invitationId!, expiresAt: invitationExpiresAt!.toISOString() };
}
