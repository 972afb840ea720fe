import { Column, Entity } from 'typeorm';
import type { WorkingCalendar } from '#src/kernel/calendar.js';
import { shanghaiDate, type DateText } from '#src/kernel/dates.js';
import { lastDay, STATUTORY_PERIODS } from '#src/kernel/deadlines.js';
import { Aggregate } from '#src/platform/db/aggregate.js';
import type { Tender } from '../tender.entity.js';
import { inquiryAccess } from './inquiry.access.js';
import { inquiryLifecycle, type InquiryAction, type InquiryStatus } from './inquiry.lifecycle.js';

/** The tender that is asked about, as far as a question needs it. */
export type AskedAbout = Pick<Tender, 'id' | 'purchaserId' | 'agentId' | 'regionCode'>;

/** 询问: a bidder asks about a tender, and the answer is public; who asked, nobody reads before the opening. */
@Entity()
export class Inquiry extends Aggregate<InquiryStatus, InquiryAction> {
  static readonly subject = 'inquiry';
  static readonly collection = 'inquiries';
  static readonly access = inquiryAccess;
  protected readonly lifecycle = inquiryLifecycle;

  @Column('uuid') tenderId: string;
  @Column('uuid') vendorId: string;
  @Column('uuid') purchaserId: string;
  @Column('uuid', { nullable: true }) agentId: string | null;
  @Column('text') regionCode: string;
  /** which part of the document or procedure it is about */
  @Column('text') part: string;
  @Column('text') question: string;
  @Column('timestamptz') askedAt: Date;
  /** the last day for the answer */
  @Column('date') answerDueOn: DateText;
  @Column('text', { nullable: true }) answer: string | null = null;
  @Column('timestamptz', { nullable: true }) answeredAt: Date | null = null;
  @Column('boolean') isLate: boolean = false;

  /** A question of today, to be answered within three working days. Rule: A19. @throws DomainError `calendar-year-missing` */
  static asked(
    { id: tenderId, purchaserId, agentId, regionCode }: AskedAbout,
    asker: Pick<Inquiry, 'vendorId' | 'part' | 'question'>,
    now: Date,
    calendar: WorkingCalendar,
  ): Inquiry {
    const answerDueOn = lastDay(shanghaiDate(now), STATUTORY_PERIODS.inquiryAnswer, calendar);
    const place = { tenderId, purchaserId, agentId, regionCode };
    return Object.assign(new Inquiry(), place, asker, { askedAt: now, answerDueOn });
  }

  get ownerId(): string {
    return this.purchaserId;
  }

  /** Answers, late rather than never; a late answer says so. Rule: A19. */
  reply(by: string, answer: string, now: Date): void {
    this.take('answer', by);
    this.answer = answer;
    this.answeredAt = now;
    this.isLate = shanghaiDate(now) > this.answerDueOn;
  }

  withdraw(by: string): void {
    this.take('withdraw', by);
  }
}
