import { Column, Entity } from 'typeorm';
import { type DateText, endOfShanghaiDay, shanghaiDate } from '#src/kernel/dates.js';
import { lastDayOfTerm } from '#src/kernel/deadlines.js';
import { fieldError } from '#src/kernel/errors.js';
import { Aggregate } from '#src/platform/db/aggregate.js';
import { requireOnce, requirePast } from '#src/procurement/vendors/calc/dossier-rules.js';
import { requireUscc } from '#src/procurement/vendors/calc/identity-numbers.js';
import { debarmentAccess } from './debarment.access.js';
import { debarmentLifecycle, type DebarmentAction, type DebarmentStatus } from './debarment.lifecycle.js';

/** What the decision says. The supplier is told by its credit code: it need not be known here. */
export type DebarmentDecision = Pick<
  Debarment,
  'uscc' | 'name' | 'decisionNumber' | 'decidedOn' | 'reason' | 'scopeRegions' | 'fromOn' | 'untilOn'
>;

/** Years that a debarment may last. Rule: 政府采购法 77. */
const YEARS = { least: 1, most: 3 };

/** A finance bureau's decision that a supplier takes no part in government procurement for a time: number, body, scope, period. */
@Entity()
export class Debarment extends Aggregate<DebarmentStatus, DebarmentAction> {
  static readonly subject = 'debarment';
  static readonly collection = 'debarments';
  static readonly access = debarmentAccess;
  protected readonly lifecycle = debarmentLifecycle;

  @Column('uuid') financeId: string;
  @Column('text') uscc: string;
  @Column('text') name: string;
  @Column('text') decisionNumber: string;
  @Column('date') decidedOn: DateText;
  @Column('text') reason: string;
  /** regions in which, and below which, it holds */
  @Column('text', { array: true }) scopeRegions: readonly string[];
  @Column('date') fromOn: DateText;
  @Column('date') untilOn: DateText;
  @Column('date', { nullable: true }) revokedOn: DateText | null = null;
  @Column('text', { nullable: true }) revokeReason: string | null = null;
  @Column('timestamptz', { nullable: true }) nextDueAt: Date | null;

  /** @throws DomainError `uscc-invalid`, `date-in-future`, `debarment-period-invalid`, `invalid-shape` for a region given twice */
  static imposed(financeId: string, decision: DebarmentDecision, today: DateText): Debarment {
    const { uscc, decidedOn, scopeRegions, fromOn, untilOn } = decision;
    requireUscc('uscc', uscc);
    requirePast('decidedOn', decidedOn, today);
    requireOnce('scope', 'regionCode', scopeRegions);
    const earliest = lastDayOfTerm(fromOn, YEARS.least);
    const latest = lastDayOfTerm(fromOn, YEARS.most);
    if (untilOn < earliest || untilOn > latest)
      throw fieldError('untilOn', 'debarment-period-invalid', { earliest, latest });
    return Object.assign(new Debarment(), { financeId, ...decision, nextDueAt: endOfShanghaiDay(untilOn) });
  }

  get ownerId(): string {
    return this.financeId;
  }

  revoke(by: string, reason: string, now: Date): void {
    this.take('revoke', by);
    this.revokedOn = shanghaiDate(now);
    this.revokeReason = reason;
    this.nextDueAt = null;
  }

  override settleDue(now: Date): void {
    if (this.nextDueAt === null || now < this.nextDueAt) return;
    this.take('end', null);
    this.nextDueAt = null;
  }
}
