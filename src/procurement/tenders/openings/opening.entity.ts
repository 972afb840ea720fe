import { Column, Entity } from 'typeorm';
import { Aggregate } from '#src/platform/db/aggregate.js';
import type { Tender } from '../tender.entity.js';
import { openingAccess } from './opening.access.js';
import { openingLifecycle, type OpeningAction, type OpeningStatus } from './opening.lifecycle.js';

/** What bids are sealed for: the first responses, or the final offers of a consultation. */
export type OpeningKind = 'response' | 'final_offer';

/**
 * One opening of a tender. Bids are sealed for exactly one: a key combined for it opens no other. Its custodians are those of the tender,
 * and `threshold` (k) of them open it together.
 */
@Entity()
export class Opening extends Aggregate<OpeningStatus, OpeningAction> {
  static readonly subject = 'opening';
  static readonly collection = 'openings';
  static readonly access = openingAccess;
  protected readonly lifecycle = openingLifecycle;

  @Column('uuid') tenderId: string;
  @Column('uuid') purchaserId: string;
  @Column('uuid', { nullable: true }) agentId: string | null;
  @Column('text') regionCode: string;
  @Column('int') ordinal: number;
  @Column('text') kind: OpeningKind;
  @Column('int') threshold: number;
  @Column('timestamptz') closesAt: Date;
  /** since when a suspension holds it up */
  @Column('timestamptz', { nullable: true }) pausedAt: Date | null = null;
  @Column('timestamptz', { nullable: true }) openedAt: Date | null = null;
  /** the opening record: who opened, when, and what was handed in, with digests equal to the receipts */
  @Column('jsonb', { nullable: true }) record: object | null = null;
  @Column('timestamptz', { nullable: true }) nextDueAt: Date | null = null;

  /** The next opening of a tender, which takes bids until `closesAt`. */
  static called(tender: Tender, kind: OpeningKind, closesAt: Date, threshold: number): Opening {
    const { id: tenderId, purchaserId, agentId, regionCode } = tender;
    const ordinal = kind === 'response' ? 1 : 2;
    const nextDueAt = closesAt;
    const content = { tenderId, purchaserId, agentId, regionCode, ordinal, kind, threshold, closesAt, nextDueAt };
    return Object.assign(new Opening(), content);
  }

  get ownerId(): string {
    return this.purchaserId;
  }

  /** A later deadline, with that of the tender. */
  postpone(by: string, closesAt: Date): void {
    this.take('postpone', by);
    this.closesAt = this.nextDueAt = closesAt;
  }

  /** The tender is suspended: nothing comes in, and the deadline waits. */
  pause(by: string, now: Date): void {
    this.take('pause', by);
    this.pausedAt = now;
    this.nextDueAt = null;
  }

  /** Goes on with the deadline that the suspension has moved. */
  goOn(by: string, closesAt: Date): void {
    this.take('go-on', by);
    this.pausedAt = null;
    this.closesAt = this.nextDueAt = closesAt;
  }

  /** Opened by its custodians, of whom `by` gave the share that completed the key. */
  open(by: string, now: Date, record: object): void {
    this.take('open', by);
    this.openedAt = now;
    this.record = record;
  }

  /** Ends with its procedure; what was handed in is never opened. */
  end(by: string): void {
    this.take('end', by);
    this.nextDueAt = null;
  }

  override settleDue(now: Date): void {
    if (this.status !== 'accepting' || this.pausedAt || now < this.closesAt) return;
    this.take('close', null);
    this.nextDueAt = null;
  }
}
