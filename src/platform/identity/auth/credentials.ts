import { Injectable } from '@nestjs/common';
import { DomainError } from '#src/kernel/errors.js';
import { Reads } from '#src/platform/db/reads.js';
import { UnitOfWork } from '#src/platform/db/unit-of-work.js';
import { LoginFailures } from './login-failures.js';
import { passwordMatches } from './password-hash.js';

interface Account {
  readonly id: string;
  readonly passwordHash: string | null;
}

const ACCOUNT = {
  name: 'credentials.account',
  text: `
    select id, case when status = 'active' then password_hash end as "passwordHash"
    from app_user where lower(login) = lower($1)`,
};

/** Judges a login and its password. Whoever does not exist, has no password or is disabled is refused like a wrong password. */
@Injectable()
export class Credentials {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly reads: Reads,
    private readonly failures: LoginFailures,
  ) {}

  /**
   * The id of the user whose credentials these are. A refusal is counted and audited in a transaction of its own, since the command fails.
   * @throws DomainError `credentials-refused`, `account-locked`
   */
  async verify(login: string, password: string): Promise<string> {
    await this.failures.requireUnlocked(login);
    const [account] = await this.reads.all<Account>(ACCOUNT, [login]);
    if (!(await passwordMatches(account?.passwordHash ?? null, password)))
      return this.refuse(login, account?.id ?? null);
    // asked again: guesses made at the same time must not outnumber those that the lock allows
    if (await this.failures.requireUnlocked(login)) await this.uow.apart(() => this.failures.forget(login));
    return account!.id;
  }

  private async refuse(login: string, userId: string | null): Promise<never> {
    await this.uow.apart(async () => {
      const failures = await this.failures.count(login);
      this.uow.record({
        action: 'user.refuse-login',
        subjectType: 'user',
        subjectId: userId,
        organisationId: null,
        details: { failures },
      });
    });
    throw new DomainError('credentials-refused');
  }
}
