import { Column, Entity } from 'typeorm';
import { shanghaiDate } from '#src/kernel/dates.js';
import { DomainError, fieldError } from '#src/kernel/errors.js';
import { type Fen, formatYuan } from '#src/kernel/money.js';
import { Aggregate } from '#src/platform/db/aggregate.js';
import type { Estimate } from './calc/estimate.js';
import type { EstimateSnapshot } from './calc/snapshot.js';
import { COLLECTIVE_DECISION_ABOVE, type MeetingMinutes, needsCollectiveDecision } from './collective-decision.js';
import { estimateAccess } from './estimate.access.js';
import { estimateLifecycle, type EstimateAction, type EstimateStatus } from './estimate.lifecycle.js';

/** Whose estimate it is, and the approved one that it is to replace. */
export interface EstimateHead {
  readonly purchaserId: string;
  readonly regionCode: string;
  readonly number: string;
  readonly replaces: string | null;
}

/** What is estimated: everything the figures were computed from, and the figures with their explanation. */
export interface EstimateContent {
  readonly title: string;
  /** why a vendor of this VAT status is to be expected */
  readonly regimeReason: string;
  readonly snapshot: EstimateSnapshot;
  readonly result: Estimate;
  /** business time: the parameters are those known then */
  readonly computedAt: Date;
}

/**
 * 支出测算: what a service should cost. Its price is the ceiling of the purchase. Once approved it is frozen, and its snapshot
 * gives the same fen at any later time. Rules: B34, H1.
 */
@Entity()
export class CostEstimate extends Aggregate<EstimateStatus, EstimateAction> implements EstimateHead, EstimateContent {
  static readonly subject = 'estimate';
  static readonly collection = 'estimates';
  static readonly access = estimateAccess;
  protected readonly lifecycle = estimateLifecycle;

  @Column('uuid') purchaserId: string;
  @Column('text') regionCode: string;
  @Column('text') number: string;
  @Column('text') title: string;
  @Column('text') regimeReason: string;
  @Column('jsonb') snapshot: EstimateSnapshot;
  @Column('jsonb') result: Estimate;
  @Column('bigint') costFen: Fen;
  @Column('bigint') surchargesFen: Fen;
  @Column('bigint') vatFen: Fen;
  /** inclusive of VAT */
  @Column('bigint') priceFen: Fen;
  @Column('timestamptz') computedAt: Date;
  @Column('jsonb', { nullable: true }) minutes: MeetingMinutes | null = null;
  @Column('text', { nullable: true }) returnReason: string | null = null;
  @Column('uuid', { nullable: true }) replaces: string | null;
  @Column('uuid', { nullable: true }) supersededBy: string | null = null;

  static drafted(head: EstimateHead, content: EstimateContent): CostEstimate {
    const estimate = Object.assign(new CostEstimate(), head);
    estimate.fill(content);
    return estimate;
  }

  get ownerId(): string {
    return this.purchaserId;
  }

  /** Replaces the content; a returned estimate becomes a draft again and keeps the reason until it is submitted. */
  redraft(by: string, content: EstimateContent): void {
    this.take('redraft', by);
    this.fill(content);
  }

  submit(by: string): void {
    this.take('submit', by);
    this.returnReason = null;
  }

  return(by: string, reason: string): void {
    this.take('return', by);
    this.returnReason = reason;
  }

  /** @throws DomainError `minutes-required` above the limit of collective decisions, `invalid-shape` for minutes of a later day */
  approve(by: string, now: Date, minutes: MeetingMinutes | null): void {
    this.take('approve', by);
    if (!minutes && needsCollectiveDecision(this.priceFen))
      throw fieldError('minutes', 'minutes-required', { limit: formatYuan(COLLECTIVE_DECISION_ABOVE) });
    const today = shanghaiDate(now);
    if (minutes && minutes.date > today)
      throw new DomainError('invalid-shape', {}, [
        { path: 'minutes.date', code: 'out-of-range', params: { max: today } },
      ]);
    this.minutes = minutes;
  }

  /** Gives way to an approved successor. @throws DomainError `illegal-transition` when it gave way before */
  supersede(by: string, successorId: string): void {
    this.supersededBy = successorId;
    this.take('supersede', by);
  }

  /** @throws DomainError `estimate-not-approved` */
  assertApproved(): void {
    if (this.status !== 'approved') throw new DomainError('estimate-not-approved', { status: this.status });
  }

  protected override facts(): readonly string[] {
    return this.supersededBy === null ? [] : ['successor'];
  }

  private fill(content: EstimateContent): void {
    const { cost, surcharges, vat, priceInclusive } = content.result.amounts;
    Object.assign(this, content, { costFen: cost, surchargesFen: surcharges, vatFen: vat, priceFen: priceInclusive });
  }
}
