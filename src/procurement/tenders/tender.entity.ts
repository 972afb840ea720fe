import { Column, Entity } from 'typeorm';
import type { WorkingCalendar } from '#src/kernel/calendar.js';
import { shanghaiDate, type DateText } from '#src/kernel/dates.js';
import type { Fen } from '#src/kernel/money.js';
import { Aggregate } from '#src/platform/db/aggregate.js';
import { checkCriteria, checkSmeDeduction } from './calc/document-rules.js';
import type { ProcurementMethod } from './calc/methods.js';
import { checkSchedule } from './calc/schedule.js';
import { tenderAccess } from './tender.access.js';
import type { ProcurementDocument } from './procurement-document.js';
import { tenderLifecycle, type TenderAction, type TenderStatus } from './tender.lifecycle.js';

/**
 * One procurement procedure: its document, its dates, its state. The procurement document is drafted here and frozen, with its digest, when
 * the notice is published.
 */
@Entity()
export class Tender extends Aggregate<TenderStatus, TenderAction> {
  static readonly subject = 'tender';
  static readonly access = tenderAccess;
  protected readonly lifecycle = tenderLifecycle;

  @Column('uuid') projectId: string;
  @Column('uuid') purchaserId: string;
  @Column('uuid', { nullable: true }) agentId: string | null;
  @Column('text') regionCode: string;
  @Column('text') number: string;
  @Column('text') title: string;
  @Column('text') method: ProcurementMethod;
  @Column('bigint') ceilingFen: Fen;
  @Column('jsonb') document: ProcurementDocument;
  @Column('date') documentsUntil: DateText;
  @Column('timestamptz') bidDeadline: Date;
  @Column('date', { nullable: true }) noticeOn: DateText | null = null;
  @Column('date', { nullable: true }) noticeEnds: DateText | null = null;
  @Column('text', { nullable: true }) returnReason: string | null = null;
  @Column('text', { nullable: true }) cancelReason: string | null = null;
  @Column('timestamptz', { nullable: true }) nextDueAt: Date | null = null;

  get ownerId(): string {
    return this.purchaserId;
  }

  /** Replaces the draft: document and dates. */
  redraft(by: string, draft: Pick<Tender, 'title' | 'document' | 'documentsUntil' | 'bidDeadline'>): void {
    this.take('redraft', by);
    Object.assign(this, draft);
  }

  /** @throws DomainError where the document breaks a rule: A41 weights, A43 deduction */
  submit(by: string): void {
    this.checkDocument();
    this.returnReason = null;
    this.take('submit', by);
  }

  return(by: string, reason: string): void {
    this.take('return', by);
    this.returnReason = reason;
  }

  approve(by: string): void {
    this.checkDocument();
    this.take('approve', by);
  }

  /**
   * Publishes the notice and issues the document, today. From the deadline on the tender is closed, whoever looks first.
   * @throws DomainError where the schedule leaves the market less time than the law gives it: A5, A10–A12, A16–A17
   */
  publish(by: string, now: Date, intentPublishedOn: DateText, calendar: WorkingCalendar): void {
    const noticeOn = shanghaiDate(now);
    this.take('publish', by);
    const { documentsUntil, bidDeadline } = this;
    const dates = checkSchedule(this.method, { intentPublishedOn, noticeOn, documentsUntil, bidDeadline }, calendar);
    this.noticeOn = noticeOn;
    this.noticeEnds = dates.noticeEnds;
    this.nextDueAt = bidDeadline;
  }

  cancel(by: string, reason: string): void {
    this.take('cancel', by);
    this.cancelReason = reason;
    this.nextDueAt = null;
  }

  override settleDue(now: Date): void {
    if (this.status === 'published' && now >= this.bidDeadline) {
      this.take('close', null);
      this.nextDueAt = null;
    }
  }

  private checkDocument(): void {
    checkCriteria(this.method, this.document.criteria);
    checkSmeDeduction(this.document.smeDeduction);
  }
}
