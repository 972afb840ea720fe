import { Column, Entity } from 'typeorm';
import { DomainError } from '#src/kernel/errors.js';
import type { Post } from '#src/kernel/permissions.js';
import { Aggregate } from '#src/platform/db/aggregate.js';
import { operatorWrites } from '#src/platform/identity/operator.access.js';
import { membershipLifecycle, type MembershipAction, type MembershipStatus } from './membership.lifecycle.js';

/** One person in one post of one organisation, until it is ended. */
@Entity()
export class Membership extends Aggregate<MembershipStatus, MembershipAction> {
  static readonly subject = 'membership';
  static readonly collection = 'memberships';
  static readonly access = operatorWrites;
  protected readonly lifecycle = membershipLifecycle;

  @Column('uuid') userId: string;
  @Column('uuid') organisationId: string;
  @Column('text') post: Post;
  @Column('timestamptz', { nullable: true }) endedAt: Date | null = null;

  get ownerId(): string {
    return this.organisationId;
  }

  /** @throws DomainError `own-account` */
  end(by: string, realNow: Date): void {
    if (by === this.userId) throw new DomainError('own-account');
    this.take('end', by);
    this.endedAt = realNow;
  }
}
