import { Column, Entity } from 'typeorm';
import type { WorkingCalendar } from '#src/kernel/calendar.js';
import { type DateText, shanghaiDate } from '#src/kernel/dates.js';
import { lastDay, STATUTORY_PERIODS } from '#src/kernel/deadlines.js';
import { DomainError, fieldError } from '#src/kernel/errors.js';
import type { Fen } from '#src/kernel/money.js';
import { Aggregate } from '#src/platform/db/aggregate.js';
import type { Tender } from '#src/procurement/tenders/index.js';
import { awardAccess } from './award.access.js';
import { awardLifecycle, type AwardAction, type AwardStatus } from './award.lifecycle.js';
import type { Candidate, SuccessionGround } from './calc/succession.js';
import type { DecisionMinutes } from './determine-tender.dto.js';

/** Why an award does not stand. Rule: rulebook A54, 实施条例 49, 94号令 16, 32. */
export const ANNULMENT_GROUNDS = ['refused-to-sign', 'cannot-perform', 'challenge-upheld', 'complaint-upheld'] as const;
export type AnnulmentGround = (typeof ANNULMENT_GROUNDS)[number];

export interface Annulment {
  readonly ground: AnnulmentGround;
  readonly reason: string;
  readonly on: DateText;
}

/** What the purchaser's meeting decided, and since when it could. */
export interface Determination {
  readonly reportedAt: Date;
  /** the day of the report, or of the annulment that asks for another supplier */
  readonly since: DateText;
  readonly minutes: DecisionMinutes;
  readonly succession: { readonly ground: SuccessionGround; readonly explanation: string } | null;
  readonly lateReason: string | null;
}

/** The days that a result sets running. */
interface ResultDays {
  /** last day of the announcement. Rule: A21 */
  readonly announcementEnds: DateText;
  /** last day on which the result can be challenged. Rule: A26 */
  readonly challengeUntil: DateText;
}

/**
 * 成交（中标）结果: the supplier that the purchaser fixed, in the order of the panel's report, and what it is to be paid. One award of a tender
 * stands at a time; an annulled one stays on record.
 */
@Entity()
export class Award extends Aggregate<AwardStatus, AwardAction> {
  static readonly subject = 'award';
  static readonly collection = 'awards';
  static readonly access = awardAccess;
  protected readonly lifecycle = awardLifecycle;

  @Column('uuid') tenderId: string;
  @Column('uuid') purchaserId: string;
  @Column('uuid', { nullable: true }) agentId: string | null;
  @Column('text') regionCode: string;
  @Column('uuid') bidId: string;
  @Column('uuid') vendorId: string;
  /** the candidate's place in the panel's report */
  @Column('int') rank: number;
  /** the final offer, never the evaluated price. Rule: A43 */
  @Column('bigint') amountFen: Fen;
  @Column('text') total: string;
  @Column('jsonb') minutes: DecisionMinutes;
  @Column('jsonb', { nullable: true }) succession: Determination['succession'];
  @Column('timestamptz') reportedAt: Date;
  @Column('timestamptz') determinedAt: Date;
  /** last day for the determination. Rule: A20 */
  @Column('date') dueOn: DateText;
  @Column('text', { nullable: true }) lateReason: string | null;
  /** last day for the announcement. Rule: A21 */
  @Column('date') announceDueOn: DateText;
  @Column('text', { nullable: true }) announceLateReason: string | null = null;
  @Column('timestamptz', { nullable: true }) announcedAt: Date | null = null;
  @Column('date', { nullable: true }) announcementEnds: DateText | null = null;
  @Column('date', { nullable: true }) challengeUntil: DateText | null = null;
  @Column('jsonb', { nullable: true }) annulment: Annulment | null = null;

  /**
   * The award to a candidate, decided today. @throws DomainError `invalid-shape` for minutes of a later day, `late-reason-required` after the
   * fifth working day, `calendar-year-missing`. Rule: A20
   */
  static determined(
    tender: Tender,
    { rank, total, vendor, bidId, offerFen: amountFen }: Candidate,
    { now, calendar, since, ...decided }: Determination & { readonly now: Date; readonly calendar: WorkingCalendar },
  ): Award {
    const today = shanghaiDate(now);
    if (decided.minutes.date > today)
      throw new DomainError('invalid-shape', {}, [
        { path: 'minutes.date', code: 'out-of-range', params: { max: today } },
      ]);
    const dueOn = determinationDue(since, calendar);
    requireReason(decided.lateReason, today, dueOn, 'A20');
    const { id: tenderId, purchaserId, agentId, regionCode } = tender;
    return Object.assign(new Award(), {
      ...{ tenderId, purchaserId, agentId, regionCode, vendorId: vendor.id, bidId, rank, total, amountFen },
      ...decided,
      ...{ dueOn, determinedAt: now, announceDueOn: lastDay(today, STATUTORY_PERIODS.resultNotice, calendar) },
    });
  }

  get ownerId(): string {
    return this.purchaserId;
  }

  /** The result becomes public today. @throws DomainError `late-reason-required` after the second working day, `calendar-year-missing`. Rule: A21 */
  announce(by: string, { now, calendar, lateReason }: AnnouncedAt): void {
    this.take('announce', by);
    const today = shanghaiDate(now);
    requireReason(lateReason, today, this.announceDueOn, 'A21');
    this.announcedAt = now;
    this.announceLateReason = lateReason;
    Object.assign(this, resultDays(today, calendar));
  }

  /** It does not stand any more. Rule: A54. */
  annul(by: string, now: Date, { ground, reason }: Omit<Annulment, 'on'>): void {
    this.take('annul', by);
    this.annulment = { ground, reason, on: shanghaiDate(now) };
  }
}

interface AnnouncedAt {
  readonly now: Date;
  readonly calendar: WorkingCalendar;
  readonly lateReason: string | null;
}

/** Last day on which the purchaser fixes the supplier, once it could. Rule: rulebook A20, 实施条例 43. */
export function determinationDue(since: DateText, calendar: WorkingCalendar): DateText {
  return lastDay(since, STATUTORY_PERIODS.determination, calendar);
}

/** What a result that is announced on a day sets running: its announcement, then the challenge window. Rules: A21, A26. */
export function resultDays(announcedOn: DateText, calendar: WorkingCalendar): ResultDays {
  const announcementEnds = lastDay(announcedOn, STATUTORY_PERIODS.resultAnnouncement, calendar);
  return { announcementEnds, challengeUntil: lastDay(announcementEnds, STATUTORY_PERIODS.challenge, calendar) };
}

/** The law sets a day, but no consequence for what is done later: it is done, with the reason on record. */
function requireReason(reason: string | null, today: DateText, dueOn: DateText, rule: string): void {
  if (today > dueOn && reason === null) throw fieldError('lateReason', 'late-reason-required', { rule, dueOn });
}
