import { Column, Entity } from 'typeorm';
import { Aggregate } from '#src/platform/db/aggregate.js';
import type { Assessment } from '../assessment.entity.js';
import type { Measurement } from '../calc/terms.js';
import { assessmentSheetAccess } from './assessment-sheet.access.js';
import {
  assessmentSheetLifecycle,
  type AssessmentSheetAction,
  type AssessmentSheetStatus,
} from './assessment-sheet.lifecycle.js';

export type Measurements = Readonly<Record<string, Measurement>>;
/** The evaluator's words, by code of the indicator. */
export type Notes = Readonly<Record<string, string>>;

/** What a sheet said when it was locked before. */
export interface EarlierSheet {
  readonly lockedAt: string;
  readonly digest: string;
  readonly measurements: Measurements;
  readonly notes: Notes;
}

/** What one evaluator found, by indicator. */
@Entity()
export class AssessmentSheet extends Aggregate<AssessmentSheetStatus, AssessmentSheetAction> {
  static readonly subject = 'assessment-sheet';
  static readonly collection = 'assessment-sheets';
  static readonly access = assessmentSheetAccess;
  protected readonly lifecycle = assessmentSheetLifecycle;

  @Column('uuid') assessmentId: string;
  @Column('uuid') purchaserId: string;
  @Column('uuid') evaluatorId: string;
  @Column('text') regionCode: string;
  @Column('uuid') userId: string;
  @Column('jsonb') measurements: Measurements = {};
  @Column('jsonb') notes: Notes = {};
  @Column('jsonb') earlier: readonly EarlierSheet[] = [];
  @Column('timestamptz', { nullable: true }) lockedAt: Date | null = null;
  /** SHA-256 of what it says, hex */
  @Column('text', { nullable: true }) digest: string | null = null;

  /** An empty sheet for an evaluator. */
  static handedOut(assessment: Assessment, userId: string): AssessmentSheet {
    const { id: assessmentId, purchaserId, evaluatorId, regionCode } = assessment;
    return Object.assign(new AssessmentSheet(), { assessmentId, purchaserId, evaluatorId, regionCode, userId });
  }

  get ownerId(): string {
    return this.purchaserId;
  }

  /** Replaces what was found so far. */
  fill(by: string, measurements: Measurements, notes: Notes): void {
    this.take('fill', by);
    this.measurements = measurements;
    this.notes = notes;
  }

  lock(by: string, now: Date, digest: string): void {
    this.take('lock', by);
    this.lockedAt = now;
    this.digest = digest;
  }

  /** It can be filled in again; what it said is kept. */
  reopen(by: string): void {
    this.take('reopen', by);
    const { measurements, notes, digest, lockedAt } = this;
    this.earlier = [...this.earlier, { lockedAt: lockedAt!.toISOString(), digest: digest!, measurements, notes }];
    this.lockedAt = null;
    this.digest = null;
  }

  void(by: string): void {
    this.take('void', by);
  }
}
