import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DomainError } from '#src/kernel/errors.js';
import { Reads } from '#src/platform/db/reads.js';
import { SecretStore } from '#src/platform/secrets/secret-store.js';

/** Failures after which a login is locked, and for how long in real time, counted from the last one. Rule: G4. */
const MOST_FAILURES = 5;
const LOCK_MINUTES = 15;

const RECENT = `f.last_failed_at > pg_catalog.now() - interval '${LOCK_MINUTES} minutes'`;
const LOCKED = `(f.failures >= ${MOST_FAILURES} and ${RECENT})`;

const STANDING = {
  name: 'login-failure.standing',
  text: `
    select ${LOCKED} as locked,
           ceil(extract(epoch from f.last_failed_at + interval '${LOCK_MINUTES} minutes' - pg_catalog.now()) / 60)::int as minutes
    from login_failure f where f.login_digest = $1`,
};
/** No row comes back when the login is locked: a guess made meanwhile does not count, and is not answered either. */
const COUNT = {
  name: 'login-failure.count',
  text: `
    insert into login_failure as f (login_digest, failures, last_failed_at) values ($1, 1, pg_catalog.now())
    on conflict (login_digest) do update
      set failures = case when ${RECENT} then f.failures + 1 else 1 end, last_failed_at = pg_catalog.now()
      where not ${LOCKED}
    returning failures`,
};
const FORGET = {
  name: 'login-failure.forget',
  text: `delete from login_failure f where f.login_digest = $1 and not ${LOCKED}`,
};
const LOCKED_AMONG = {
  name: 'login-failure.locked-among',
  text: `select f.login_digest as digest from login_failure f where f.login_digest = any($1::bytea[]) and ${LOCKED}`,
};
const UNLOCK = {
  name: 'login-failure.unlock',
  text: `delete from login_failure f where f.login_digest = $1 and ${LOCKED} returning f.login_digest`,
};
/** A few of those that no longer count go with every failure, so that made-up names do not fill the table. */
const SWEEP = {
  name: 'login-failure.sweep',
  text: `
    delete from login_failure where login_digest in (
      select f.login_digest from login_failure f where not ${RECENT} order by f.last_failed_at limit 20 for update skip locked)`,
};

/**
 * Counts the failed logins of every name that is typed, whether or not anybody has it: a lock, which five failures bring about, thus tells
 * nothing of who exists. While it stands no password is judged, so that guessing on teaches nothing.
 */
@Injectable()
export class LoginFailures {
  constructor(
    private readonly reads: Reads,
    private readonly secrets: SecretStore,
  ) {}

  /** @returns whether any failure is on record @throws DomainError `account-locked` with the minutes left */
  async requireUnlocked(login: string): Promise<boolean> {
    const [standing] = await this.reads.all<{ locked: boolean; minutes: number }>(STANDING, [this.digest(login)]);
    if (standing?.locked) throw new DomainError('account-locked', { minutes: standing.minutes });
    return standing !== undefined;
  }

  /** Counts a failure, inside a transaction. @returns failures in a row @throws DomainError `account-locked` when others were first */
  async count(login: string): Promise<number> {
    await this.reads.all(SWEEP);
    const [row] = await this.reads.all<{ failures: number }>(COUNT, [this.digest(login)]);
    if (!row) throw new DomainError('account-locked', { minutes: LOCK_MINUTES });
    return row.failures;
  }

  /** Forgets the failures of a login that has succeeded. */
  async forget(login: string): Promise<void> {
    await this.reads.all(FORGET, [this.digest(login)]);
  }

  /** Those of the logins that are locked. */
  async lockedAmong(logins: readonly string[]): Promise<Set<string>> {
    const byDigest = new Map(logins.map((login) => [this.digest(login).toString('hex'), login]));
    const digests = [...byDigest.keys()].map((digest) => Buffer.from(digest, 'hex'));
    const rows = await this.reads.all<{ digest: Buffer }>(LOCKED_AMONG, [digests]);
    return new Set(rows.map(({ digest }) => byDigest.get(digest.toString('hex'))!));
  }

  /** Lifts a lock before its time, inside a transaction. @returns whether there was one */
  async unlock(login: string): Promise<boolean> {
    return (await this.reads.all(UNLOCK, [this.digest(login)])).length === 1;
  }

  /** Keyed, since people type their password here by mistake. */
  private digest(login: string): Buffer {
    return createHmac('sha256', this.secrets.ring('lookup').current.key)
      .update(JSON.stringify(['login', login.toLowerCase()]))
      .digest();
  }
}
