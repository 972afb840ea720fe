import { Injectable } from '@nestjs/common';
import { DomainError, fieldError } from '#src/kernel/errors.js';
import { currentActor } from '#src/platform/context/request-context.js';
import { Aggregates } from '#src/platform/db/aggregates.js';
import { Reads } from '#src/platform/db/reads.js';
import { UnitOfWork } from '#src/platform/db/unit-of-work.js';
import { AppUser } from '#src/platform/identity/users/app-user.entity.js';
import { asActor, onBehalfOf } from './as-actor.js';
import type { AcceptInvitation, ChangePassword } from './auth.dto.js';
import { Credentials } from './credentials.js';
import { hashPassword } from './password-hash.js';
import { requireStrongPassword } from './password-rules.js';
import { SessionEndings } from './session-endings.js';
import { SignedTokens } from './signed-tokens.js';

const LOGIN = { name: 'user.login', text: 'select login from app_user where id = $1' };

/** Sets passwords: one's own, by the present one or by an invitation. Hashing happens before the transaction. */
@Injectable()
export class PasswordsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly aggregates: Aggregates,
    private readonly reads: Reads,
    private readonly credentials: Credentials,
    private readonly sessions: SessionEndings,
    private readonly tokens: SignedTokens,
  ) {}

  /** Changes the caller's password and ends the caller's other sessions. @throws DomainError `password-wrong`, `password-too-weak`, `account-locked` */
  change({ oldPassword, newPassword }: ChangePassword): Promise<void> {
    const actor = currentActor();
    return asActor(actor, async () => {
      const login = await this.loginOf(actor.userId);
      await this.requirePresent(login, oldPassword);
      requireStrongPassword('newPassword', newPassword, login);
      const hash = await hashPassword(newPassword);
      await this.uow.run(async () => {
        const user = await this.aggregates.lockForSystem(AppUser, actor.userId);
        user.changePassword(hash);
        await this.aggregates.keep(AppUser, user);
        await this.sessions.revokeOfUser(user.id, actor.sessionId);
      });
    });
  }

  /** Sets the password of somebody who was invited; sessions under an earlier password end. @throws DomainError `invitation-refused`, `password-too-weak` */
  async acceptInvitation({ token, password }: AcceptInvitation): Promise<void> {
    const [userId, invitationId] = this.tokens.read('invitation', token) ?? [];
    if (userId === undefined || invitationId === undefined) throw new DomainError('invitation-refused');
    requireStrongPassword('password', password, await this.loginOf(userId));
    const hash = await hashPassword(password);
    await onBehalfOf(userId, () =>
      this.uow.run(async () => {
        const user = await this.aggregates.lockForSystem(AppUser, userId);
        user.acceptInvitation(invitationId, hash, this.uow.realNow);
        await this.aggregates.keep(AppUser, user);
        await this.sessions.revokeOfUser(userId);
      }),
    );
  }

  private async requirePresent(login: string, password: string): Promise<void> {
    try {
      await this.credentials.verify(login, password);
    } catch (error) {
      // 401 would say that the caller is not signed in
      if (error instanceof DomainError && error.code === 'credentials-refused')
        throw fieldError('oldPassword', 'password-wrong');
      throw error;
    }
  }

  private async loginOf(userId: string): Promise<string> {
    return (await this.reads.one<{ login: string }>(LOGIN, [userId], 'user')).login;
  }
}
