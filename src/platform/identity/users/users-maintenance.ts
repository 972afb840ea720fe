import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { Post } from '#src/kernel/permissions.js';
import { Aggregates } from '#src/platform/db/aggregates.js';
import { Reads } from '#src/platform/db/reads.js';
import { UnitOfWork } from '#src/platform/db/unit-of-work.js';
import { LoginFailures } from '#src/platform/identity/auth/login-failures.js';
import { SessionEndings } from '#src/platform/identity/auth/session-endings.js';
import { AppUser } from './app-user.entity.js';
import type { UserStatus } from './user.lifecycle.js';
import type { InvitationView } from './user.view.js';
import { UsersService } from './users.service.js';

/** An account as whoever keeps the machine sees it. */
export interface AccountLine {
  readonly login: string;
  readonly status: UserStatus;
  /** whether a password was set, that is, an invitation accepted */
  readonly hasPassword: boolean;
  readonly posts: readonly Post[];
  /** whether failed logins keep it out at present */
  readonly locked: boolean;
}

const LIST = {
  name: 'user.maintenance-list',
  text: `
    select u.login, u.status, u.password_hash is not null as "hasPassword",
           coalesce(array_agg(m.post order by m.post) filter (where m.id is not null), '{}') as posts
    from app_user u left join membership m on m.user_id = u.id and m.status = 'active'
    group by u.id order by u.id`,
};
const BY_LOGIN = { name: 'user.by-login', text: 'select id from app_user where lower(login) = lower($1)' };

/**
 * What whoever keeps the machine does with accounts from the command line, where nobody is signed in: for the day on which no administrator
 * can. Each step is audited as the system's.
 */
@Injectable()
export class UsersMaintenance {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly aggregates: Aggregates,
    private readonly reads: Reads,
    private readonly users: UsersService,
    private readonly sessions: SessionEndings,
    private readonly failures: LoginFailures,
  ) {}

  /** All accounts, the oldest first. */
  async list(): Promise<AccountLine[]> {
    const accounts = await this.reads.all<Omit<AccountLine, 'locked'>>(LIST);
    const locked = await this.failures.lockedAmong(accounts.map(({ login }) => login));
    return accounts.map((account) => ({ ...account, locked: locked.has(account.login) }));
  }

  /** A new invitation, by which the person sets a password. @throws DomainError `not-found` */
  invite(login: string): Promise<InvitationView> {
    return this.change(login, (user) => {
      user.invite(uuidv7(), null, this.uow.realNow);
      return this.users.invitationOf(user);
    });
  }

  /** Lifts the lock that failed logins brought about. @returns whether there was one @throws DomainError `not-found` */
  unlock(login: string): Promise<boolean> {
    return this.uow.run(async () => {
      const subjectId = await this.idOf(login);
      const lifted = await this.failures.unlock(login);
      if (lifted)
        this.uow.record({ action: 'user.unlock', subjectType: 'user', subjectId, organisationId: null, details: {} });
      return lifted;
    });
  }

  /** Shuts a person out and ends every session. @throws DomainError `not-found`, `illegal-transition` */
  disable(login: string): Promise<void> {
    return this.change(login, async (user) => {
      user.disable(null);
      await this.sessions.revokeOfUser(user.id);
    });
  }

  private change<R>(login: string, work: (user: AppUser) => R | Promise<R>): Promise<R> {
    return this.uow.run(async () => {
      const user = await this.aggregates.lockForSystem(AppUser, await this.idOf(login));
      const result = await work(user);
      await this.aggregates.keep(AppUser, user);
      return result;
    });
  }

  private async idOf(login: string): Promise<string> {
    return (await this.reads.one<{ id: string }>(BY_LOGIN, [login.normalize('NFKC')], 'user')).id;
  }
}
