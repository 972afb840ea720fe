import { Column, Entity } from 'typeorm';
import { DomainError } from '#src/kernel/errors.js';
import { Aggregate } from '#src/platform/db/aggregate.js';
import { operatorWrites } from '#src/platform/identity/operator.access.js';
import { userLifecycle, type UserAction, type UserStatus } from './user.lifecycle.js';

/** Real hours for which an invitation is good: a week, so that it outlives a long public holiday's first days. */
const INVITATION_HOURS = 7 * 24;

/** A person who signs in. What they may do, their memberships say. */
@Entity()
export class AppUser extends Aggregate<UserStatus, UserAction> {
  static readonly subject = 'user';
  static readonly collection = 'users';
  static readonly access = operatorWrites;
  protected readonly lifecycle = userLifecycle;

  @Column('text') login: string;
  @Column('text') displayName: string;
  /** argon2id; null until the first invitation is accepted */
  @Column('text', { nullable: true }) passwordHash: string | null = null;
  @Column('uuid', { nullable: true }) invitationId: string | null = null;
  @Column('timestamptz', { nullable: true }) invitationExpiresAt: Date | null = null;

  get ownerId(): null {
    return null;
  }

  /** Opens an invitation in place of an earlier one; the password, if there is one, is good until the invitation is accepted. */
  invite(invitationId: string, by: string | null, realNow: Date): void {
    if (by !== null) this.take('invite', by);
    this.invitationId = invitationId;
    this.invitationExpiresAt = new Date(realNow.getTime() + INVITATION_HOURS * 3_600_000);
  }

  /** @throws DomainError `invitation-refused` for one that was used, replaced or has expired, or of a disabled user */
  acceptInvitation(invitationId: string, passwordHash: string, realNow: Date): void {
    const open = this.status === 'active' && this.invitationId === invitationId;
    if (!open || realNow >= this.invitationExpiresAt!) throw new DomainError('invitation-refused');
    this.take('accept-invitation', this.id);
    this.invitationId = null;
    this.invitationExpiresAt = null;
    this.passwordHash = passwordHash;
  }

  changePassword(passwordHash: string): void {
    this.take('change-password', this.id);
    this.passwordHash = passwordHash;
  }

  /** @throws DomainError `own-account`: nobody locks out the administrators by locking out oneself */
  disable(by: string | null): void {
    if (by === this.id) throw new DomainError('own-account');
    this.take('disable', by);
  }

  enable(by: string): void {
    this.take('enable', by);
  }
}
