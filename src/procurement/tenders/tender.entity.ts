import { Column, Entity } from 'typeorm';
import type { WorkingCalendar } from '#src/kernel/calendar.js';
import { shanghaiDate, type DateText } from '#src/kernel/dates.js';
import { DomainError, fieldError } from '#src/kernel/errors.js';
import type { Fen } from '#src/kernel/money.js';
import { Aggregate } from '#src/platform/db/aggregate.js';
import { checkCorrection, type PublishedTerms } from './calc/amendment-rules.js';
import { checkDocument } from './calc/document-rules.js';
import type { ProcurementMethod } from './calc/methods.js';
import { checkSchedule } from './calc/schedule.js';
import { tenderAccess } from './tender.access.js';
import type { ProcurementDocument } from './calc/procurement-document.js';
import type { Project } from './project.entity.js';
import { tenderFacts, tenderLifecycle, type TenderAction, type TenderStatus } from './tender.lifecycle.js';

/** What is drafted: the document and its dates. */
export type TenderContent = Pick<Tender, 'title' | 'document' | 'documentsUntil' | 'bidDeadline'>;

/** A correction of what is before the market: the whole content before and after it. */
export interface TenderCorrection {
  readonly before: PublishedTerms;
  readonly after: TenderContent;
  readonly affectsBids: boolean;
}

/**
 * One procurement procedure: its document, its dates, its state. The procurement document is drafted here and frozen, with its digest, when
 * the notice is published.
 */
@Entity()
export class Tender extends Aggregate<TenderStatus, TenderAction> {
  static readonly subject = 'tender';
  static readonly collection = 'tenders';
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
  /** how many custodians open the bids together (k); null until they are named */
  @Column('int', { nullable: true }) custodyThreshold: number | null = null;
  @Column('text', { nullable: true }) suspendReason: string | null = null;
  @Column('text', { nullable: true }) failReason: string | null = null;
  /** where a suspension goes back to */
  @Column('text', { nullable: true, name: 'resume_to' }) suspendedFrom: TenderStatus | null = null;
  @Column('timestamptz', { nullable: true }) nextDueAt: Date | null = null;

  /** The procedure of a project whose intent is published. @throws DomainError `project-not-ready` */
  static drafted(project: Project, number: string, draft: TenderContent): Tender {
    project.requireIntended();
    const { id: projectId, purchaserId, agentId, regionCode, method, ceilingFen } = project;
    return Object.assign(new Tender(), {
      projectId,
      purchaserId,
      agentId,
      regionCode,
      method,
      ceilingFen,
      number,
      ...draft,
    });
  }

  get ownerId(): string {
    return this.purchaserId;
  }

  /** Replaces the draft: document and dates. */
  redraft(by: string, draft: TenderContent): void {
    this.take('redraft', by);
    Object.assign(this, draft);
  }

  /** Who will hold the keys is settled, and that `threshold` of them open the bids together. */
  nameCustodians(by: string, threshold: number): void {
    this.take('name-custodians', by);
    this.custodyThreshold = threshold;
  }

  /** A custodian sets a key until the notice names it. @throws DomainError `illegal-transition` */
  requireKeysOpen(by: string): void {
    const allowed = this.allowed(by);
    if (allowed.includes('name-custodians')) return;
    throw new DomainError('illegal-transition', { subject: 'tender', action: 'set-key', status: this.status, allowed });
  }

  /** @throws DomainError where the document breaks a rule: A41 weights, A56 term, D20 shares */
  submit(by: string): void {
    this.take('submit', by);
    checkDocument(this.method, this.document, this);
    this.returnReason = null;
  }

  return(by: string, reason: string): void {
    this.take('return', by);
    this.returnReason = reason;
  }

  approve(by: string): void {
    this.take('approve', by);
  }

  /**
   * Publishes the notice and issues the document, today. From the deadline on the tender is closed, whoever looks first.
   * @throws DomainError `project-not-ready`, and where the schedule leaves the market less time than the law gives it: A5, A10–A12, A16–A17
   */
  publish(by: string, now: Date, project: Project, calendar: WorkingCalendar): void {
    this.take('publish', by);
    const intentPublishedOn = project.requireIntended();
    if (project.smeReservation === 'whole' && this.document.smeSharedDeduction)
      throw fieldError('document.smeSharedDeduction', 'deduction-in-reserved-project', { rule: 'A43' });
    const noticeOn = shanghaiDate(now);
    const { documentsUntil, bidDeadline } = this;
    const dates = checkSchedule(this.method, { intentPublishedOn, noticeOn, documentsUntil, bidDeadline }, calendar);
    this.noticeOn = noticeOn;
    this.noticeEnds = dates.noticeEnds;
    this.nextDueAt = bidDeadline;
  }

  /**
   * Corrects what is before the market; a later deadline moves the closing with it. Rule: A14.
   * @throws DomainError where the correction changes what is fixed or comes too late, and where the document breaks a rule
   */
  amend(by: string, correction: TenderCorrection, now: Date, calendar: WorkingCalendar): void {
    this.take('amend', by);
    const { after } = correction;
    checkCorrection(this.method, correction, now, calendar);
    checkDocument(this.method, after.document, after);
    Object.assign(this, after);
    this.nextDueAt = after.bidDeadline;
  }

  cancel(by: string, reason: string): void {
    this.take('cancel', by);
    this.cancelReason = reason;
    this.nextDueAt = null;
  }

  /** The responses have been opened, by the custodians together. */
  open(by: string): void {
    this.take('open', by);
  }

  /** The panel is complete and begins. */
  review(by: string): void {
    this.take('review', by);
  }

  /** The panel consults each bidder that conforms. Rule: 214号 16–18. */
  consult(by: string): void {
    this.take('consult', by);
  }

  /** The bidders left are asked for their final offers. Rule: 214号 21. */
  callFinalOffers(by: string): void {
    this.take('call-final-offers', by);
  }

  /** The locked scores have been evaluated. */
  score(by: string): void {
    this.take('score', by);
  }

  /** The panel has signed its report. Rule: A20. */
  recommend(by: string): void {
    this.take('recommend', by);
  }

  /** The purchaser has fixed the supplier. Rule: A20. */
  determine(by: string): void {
    this.take('determine', by);
  }

  /** The result is public. Rule: A21. */
  announce(by: string): void {
    this.take('announce', by);
  }

  /** The contract has taken effect. Rule: A22. */
  contract(): void {
    this.take('contract', null);
  }

  /** The award does not stand; the candidates of the report remain. Rule: A54. */
  annulAward(by: string): void {
    this.take('annul-award', by);
  }

  /** Nothing moves until it is resumed. Rule: 实施条例 54. */
  suspend(by: string, reason: string): void {
    const before = this.status;
    this.take('suspend', by);
    this.suspendedFrom = before;
    this.suspendReason = reason;
  }

  /** A later deadline, because a suspension held the tender up. */
  postpone(bidDeadline: Date): void {
    this.bidDeadline = bidDeadline;
    this.nextDueAt = bidDeadline;
  }

  resume(by: string): void {
    this.take('resume', by);
    this.suspendedFrom = null;
    this.suspendReason = null;
  }

  /** 废标 or 终止, with the reason that is published. Rules: A30, A54. */
  fail(by: string, reason: string): void {
    this.take('fail', by);
    this.failReason = reason;
  }

  override get resumeTo(): TenderStatus | null {
    return this.suspendedFrom;
  }

  protected override facts(): readonly string[] {
    return tenderFacts(this);
  }

  override settleDue(now: Date): void {
    if (this.status === 'published' && now >= this.bidDeadline) {
      this.take('close', null);
      this.nextDueAt = null;
    }
  }
}
