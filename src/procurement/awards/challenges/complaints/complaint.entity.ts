import { Column, Entity } from 'typeorm';
import type { WorkingCalendar } from '#src/kernel/calendar.js';
import { type DateText, shanghaiDate } from '#src/kernel/dates.js';
import { lastDay, STATUTORY_PERIODS } from '#src/kernel/deadlines.js';
import { DomainError } from '#src/kernel/errors.js';
import { Aggregate } from '#src/platform/db/aggregate.js';
import { complainUntil } from '../calc/complaint-window.js';
import type { Challenge } from '../challenge.entity.js';
import { complaintAccess } from './complaint.access.js';
import { complaintLifecycle, type ComplaintAction, type ComplaintStatus } from './complaint.lifecycle.js';

/** 投诉: a challenger who was not answered in time, or not content with the answer, turns to the finance bureau. Rules: A28, A29. */
@Entity()
export class Complaint extends Aggregate<ComplaintStatus, ComplaintAction> {
  static readonly subject = 'complaint';
  static readonly collection = 'complaints';
  static readonly access = complaintAccess;
  protected readonly lifecycle = complaintLifecycle;

  @Column('uuid') challengeId: string;
  @Column('uuid') tenderId: string;
  @Column('uuid') vendorId: string;
  @Column('uuid') purchaserId: string;
  @Column('uuid', { nullable: true }) agentId: string | null;
  @Column('text') regionCode: string;
  /** 事实依据 */
  @Column('text', { name: 'facts' }) statement: string;
  @Column('text') request: string;
  @Column('timestamptz') filedAt: Date;
  /** last day of its window. Rule: A28 */
  @Column('date') windowEnds: DateText;
  /** last day for the decision, before tests, opinions and corrections are taken out. Rule: A29 */
  @Column('date') dueOn: DateText;
  @Column('text', { nullable: true }) decisionNumber: string | null = null;
  @Column('text', { nullable: true }) decision: string | null = null;
  @Column('timestamptz', { nullable: true }) decidedAt: Date | null = null;

  /** @throws DomainError `reply-not-due`, `complaint-too-late`, `calendar-year-missing` */
  static filed(
    challenge: Challenge,
    content: Pick<Complaint, 'statement' | 'request'>,
    now: Date,
    calendar: WorkingCalendar,
  ): Complaint {
    const {
      id: challengeId,
      tenderId,
      vendorId,
      purchaserId,
      agentId,
      regionCode,
      dueOn: replyDueOn,
      status,
    } = challenge;
    const today = shanghaiDate(now);
    const isReplied = challenge.repliedAt !== null;
    const windowEnds = status === 'withdrawn' ? null : complainUntil({ isReplied, dueOn: replyDueOn }, today, calendar);
    if (windowEnds === null) throw new DomainError('reply-not-due', { rule: 'A28', dueOn: replyDueOn });
    if (today > windowEnds) throw new DomainError('complaint-too-late', { rule: 'A28', lastDay: windowEnds });
    const dueOn = lastDay(today, STATUTORY_PERIODS.complaintDecision, calendar);
    const place = { challengeId, tenderId, vendorId, purchaserId, agentId, regionCode };
    return Object.assign(new Complaint(), place, content, { filedAt: now, windowEnds, dueOn });
  }

  get ownerId(): string {
    return this.purchaserId;
  }

  uphold(by: string, now: Date, decided: Pick<Complaint, 'decisionNumber' | 'decision'>): void {
    this.take('uphold', by);
    Object.assign(this, decided, { decidedAt: now });
  }

  dismiss(by: string, now: Date, decided: Pick<Complaint, 'decisionNumber' | 'decision'>): void {
    this.take('dismiss', by);
    Object.assign(this, decided, { decidedAt: now });
  }
}
