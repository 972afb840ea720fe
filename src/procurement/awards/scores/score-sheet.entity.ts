import { Column, Entity } from 'typeorm';
import { Aggregate } from '#src/platform/db/aggregate.js';
import type { Tender } from '#src/procurement/tenders/index.js';
import type { Scores } from './score-rules.js';
import { sheetAccess } from './score-sheet.access.js';
import { sheetLifecycle, type SheetAction, type SheetStatus } from './score-sheet.lifecycle.js';

/** For what a locked sheet may be opened again; a sum is never wrong here, and no score out of its range. Rule: rulebook A48, 87号令 64. */
export const REOPEN_CAUSES = ['objective-scores-differ', 'outlier'] as const;
export type ReopenCause = (typeof REOPEN_CAUSES)[number];

export interface Reopening {
  readonly at: string;
  readonly by: string;
  readonly cause: ReopenCause;
  readonly reason: string;
}

/** The scores of one member of the panel. */
@Entity()
export class ScoreSheet extends Aggregate<SheetStatus, SheetAction> {
  static readonly subject = 'score-sheet';
  static readonly collection = 'score-sheets';
  static readonly access = sheetAccess;
  protected readonly lifecycle = sheetLifecycle;

  @Column('uuid') tenderId: string;
  @Column('uuid') purchaserId: string;
  @Column('uuid', { nullable: true }) agentId: string | null;
  @Column('text') regionCode: string;
  @Column('uuid') userId: string;
  /** bid → criterion → points as text */
  @Column('jsonb') scores: Scores = {};
  /** bid → the member's words on it */
  @Column('jsonb') reasons: Readonly<Record<string, string>> = {};
  /** bid → why the member stands by points far from the others' */
  @Column('jsonb') confirmations: Readonly<Record<string, string>> = {};
  @Column('jsonb') reopenings: readonly Reopening[] = [];
  @Column('timestamptz', { nullable: true }) lockedAt: Date | null = null;

  /** An empty sheet for a member. */
  static handedOut(tender: Tender, userId: string): ScoreSheet {
    const { id: tenderId, purchaserId, agentId, regionCode } = tender;
    return Object.assign(new ScoreSheet(), { tenderId, purchaserId, agentId, regionCode, userId });
  }

  get ownerId(): string {
    return this.purchaserId;
  }

  fill(by: string, scores: Scores, reasons: Readonly<Record<string, string>>): void {
    this.take('fill', by);
    this.scores = scores;
    this.reasons = reasons;
  }

  lock(by: string, now: Date): void {
    this.take('lock', by);
    this.lockedAt = now;
  }

  /** The member stands by judgement points far from the others'. Rule: rulebook A48. */
  confirm(by: string, bidId: string, reason: string): void {
    this.take('confirm', by);
    this.confirmations = { ...this.confirmations, [bidId]: reason };
  }

  /** What was confirmed of the scores goes with them. */
  reopen(by: string, cause: ReopenCause, reason: string, now: Date): void {
    this.take('reopen', by);
    this.reopenings = [...this.reopenings, { at: now.toISOString(), by, cause, reason }];
    this.confirmations = {};
    this.lockedAt = null;
  }

  /** Its member has left the panel. */
  void(by: string): void {
    this.take('void', by);
  }
}
