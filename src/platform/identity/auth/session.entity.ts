import { Column, Entity } from 'typeorm';
import { DomainError } from '#src/kernel/errors.js';
import type { AccessRule } from '#src/platform/access/access-rule.js';
import { Aggregate } from '#src/platform/db/aggregate.js';
import { sessionLifecycle, type SessionAction, type SessionStatus } from './session.lifecycle.js';

const SECOND = 1_000;
const HOUR = 3_600 * SECOND;
/** A working day with its overtime: who comes back the next morning signs in again. Real time. */
export const SESSION_MS = 12 * HOUR;
/** A long meeting: who is away for longer signs in again (等保 time-out, G4). An open page refreshes every ten minutes. Real time. */
export const IDLE_MS = 2 * HOUR;
/** Two tabs, or one answer lost on the way, may present the token before the newest one for as long as this. Real time. */
export const GRACE_MS = 10 * SECOND;

export type ClientKind = 'browser' | 'api';

/** What a presented refresh token is, by its number. */
export type Presented = 'newest' | 'just-replaced' | 'reused';

/** One sign-in of one person on one device, acting in one post at a time. */
@Entity()
export class Session extends Aggregate<SessionStatus, SessionAction> {
  static readonly subject = 'session';
  static readonly access: AccessRule = { read: () => ['t.user_id = :user'], write: () => ['t.user_id = :user'] };
  protected readonly lifecycle = sessionLifecycle;

  @Column('uuid') userId: string;
  @Column('uuid') membershipId: string;
  @Column('text') client: ClientKind;
  @Column('int') generation: number;
  @Column('timestamptz') rotatedAt: Date;
  @Column('timestamptz') expiresAt: Date;
  @Column('timestamptz', { nullable: true }) endedAt: Date | null = null;

  static start(facts: Pick<Session, 'id' | 'userId' | 'membershipId' | 'client'>, realNow: Date): Session {
    const session = Object.assign(new Session(), facts);
    session.generation = 1;
    session.rotatedAt = realNow;
    session.expiresAt = new Date(realNow.getTime() + SESSION_MS);
    return session;
  }

  /** A security matter of the operator's, whatever organisation its person acts for. */
  get ownerId(): null {
    return null;
  }

  isLive(realNow: Date): boolean {
    return this.status === 'live' && realNow < this.expiresAt && realNow.getTime() - this.rotatedAt.getTime() < IDLE_MS;
  }

  /** Judges a refresh token by its number. */
  judge(generation: number, realNow: Date): Presented {
    if (generation === this.generation) return 'newest';
    const inGrace = realNow.getTime() - this.rotatedAt.getTime() < GRACE_MS;
    return inGrace && generation === this.generation - 1 ? 'just-replaced' : 'reused';
  }

  /** Replaces the refresh token by the next one. */
  rotate(realNow: Date): void {
    this.generation += 1;
    this.rotatedAt = realNow;
  }

  /** @throws DomainError `session-ended` */
  switchTo(membershipId: string, realNow: Date): void {
    if (!this.isLive(realNow)) throw new DomainError('session-ended');
    this.take('switch', this.userId);
    this.membershipId = membershipId;
  }

  /** Its person ends it: by logging out, or from the list of sessions. */
  endBy(action: 'logout' | 'end', realNow: Date): void {
    this.take(action, this.userId);
    this.endedAt = realNow;
  }

  /** The system ends it: for a command on its person, or because a token came back that was replaced long ago. */
  endFor(reason: 'revoke' | 'detect-reuse', realNow: Date): void {
    this.take(reason, null);
    this.endedAt = realNow;
  }
}
