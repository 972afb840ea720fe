import { Column, Entity } from 'typeorm';
import type { WorkingCalendar } from '#src/kernel/calendar.js';
import { type DateText, shanghaiDate } from '#src/kernel/dates.js';
import { lastDay, STATUTORY_PERIODS } from '#src/kernel/deadlines.js';
import { Aggregate } from '#src/platform/db/aggregate.js';
import type { Tender } from '#src/procurement/tenders/index.js';
import type { ChallengedStep, ChallengeSubject } from './calc/challenge-window.js';
import { challengeAccess } from './challenge.access.js';
import type { ChallengeEffect } from './challenge.dto.js';
import { challengeLifecycle, type ChallengeAction, type ChallengeStatus } from './challenge.lifecycle.js';

/** What the challenger says. */
export interface ChallengeContent {
  readonly about: ChallengeSubject;
  readonly step: ChallengedStep | null;
  readonly statement: string;
  readonly grounds: string;
  readonly request: string;
}

/** When it came, and the statutory days. */
export interface ChallengeDates {
  readonly now: Date;
  /** last day of its window; null for a step that was still under way. Rule: A26 */
  readonly windowEnds: DateText | null;
  readonly calendar: WorkingCalendar;
}

/** 质疑: a bidder holds that the document, a step or the result harms its rights; the purchaser or its agent answers. Rules: A26, A27. */
@Entity()
export class Challenge extends Aggregate<ChallengeStatus, ChallengeAction> implements ChallengeContent {
  static readonly subject = 'challenge';
  static readonly collection = 'challenges';
  static readonly access = challengeAccess;
  protected readonly lifecycle = challengeLifecycle;

  @Column('uuid') tenderId: string;
  @Column('uuid') vendorId: string;
  @Column('uuid') purchaserId: string;
  @Column('uuid', { nullable: true }) agentId: string | null;
  @Column('text') regionCode: string;
  /** what is challenged */
  @Column('text', { name: 'subject' }) about: ChallengeSubject;
  @Column('text', { nullable: true }) step: ChallengedStep | null;
  /** 事实依据 */
  @Column('text', { name: 'facts' }) statement: string;
  @Column('text') grounds: string;
  @Column('text') request: string;
  @Column('timestamptz') receivedAt: Date;
  @Column('date', { nullable: true }) windowEnds: DateText | null;
  /** last day for the reply. Rule: A27 */
  @Column('date') dueOn: DateText;
  /** nothing moves while it is open */
  @Column('boolean') isSuspending: boolean = false;
  /** the suspension of the tender is this challenge's: it ends with it, unless another open one takes it over */
  @Column('boolean') holdsSuspension: boolean = false;
  @Column('text', { nullable: true }) effect: ChallengeEffect | null = null;
  @Column('text', { nullable: true }) reply: string | null = null;
  @Column('text', { nullable: true }) summary: string | null = null;
  @Column('timestamptz', { nullable: true }) repliedAt: Date | null = null;

  /** @throws DomainError `calendar-year-missing` */
  static submitted(
    { id: tenderId, purchaserId, agentId, regionCode }: Tender,
    vendorId: string,
    content: ChallengeContent,
    { now: receivedAt, windowEnds, calendar }: ChallengeDates,
  ): Challenge {
    const dueOn = lastDay(shanghaiDate(receivedAt), STATUTORY_PERIODS.challengeReply, calendar);
    const place = { tenderId, vendorId, purchaserId, agentId, regionCode };
    return Object.assign(new Challenge(), place, content, { receivedAt, windowEnds, dueOn });
  }

  get ownerId(): string {
    return this.purchaserId;
  }

  get isOpen(): boolean {
    return this.status === 'submitted' || this.status === 'accepted';
  }

  /** It is taken up; one that may change the result holds everything up. Rule: 实施条例 54. */
  accept(by: string, mayChangeResult: boolean): void {
    this.take('accept', by);
    this.isSuspending = mayChangeResult;
  }

  /** It is not one that must be answered; why, its challenger is told. */
  refuse(by: string, now: Date, reply: string): void {
    this.take('refuse', by);
    Object.assign(this, { reply, repliedAt: now });
  }

  /** Right it is; what follows from it is `effect`. */
  uphold(by: string, now: Date, answer: Pick<Challenge, 'effect' | 'reply' | 'summary'>): void {
    this.take('uphold', by);
    Object.assign(this, answer, { repliedAt: now });
  }

  dismiss(by: string, now: Date, reply: string): void {
    this.take('dismiss', by);
    Object.assign(this, { reply, repliedAt: now });
  }

  withdraw(by: string): void {
    this.take('withdraw', by);
  }

  /** From now on the suspension of the tender is this challenge's. */
  holdSuspension(): void {
    this.holdsSuspension = true;
  }

  /** @returns whether it held the suspension, which it holds no more */
  letGoSuspension(): boolean {
    const held = this.holdsSuspension;
    this.holdsSuspension = false;
    return held;
  }
}
