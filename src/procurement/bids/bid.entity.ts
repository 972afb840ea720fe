import { Column, Entity } from 'typeorm';
import type { Fen } from '#src/kernel/money.js';
import { Aggregate } from '#src/platform/db/aggregate.js';
import type { Opening } from '#src/procurement/tenders/index.js';
import { bidAccess } from './bid.access.js';
import { bidLifecycle, type BidAction, type BidStatus } from './bid.lifecycle.js';

/** Why a bid could not be opened or was turned down: a code, its parameters, and the panel's words where there are any. */
export interface BidRefusal {
  readonly code: string;
  readonly params?: Readonly<Record<string, string | number>>;
  readonly reason?: string;
}

/** What a bid takes from its opening: whose matter it is. */
export type BidPlace = Pick<Opening, 'id' | 'tenderId' | 'purchaserId' | 'agentId' | 'regionCode'>;

/** The state of one bidder's answer to one opening; what it says is in its envelope, and from the opening on in its content. */
@Entity()
export class Bid extends Aggregate<BidStatus, BidAction> {
  static readonly subject = 'bid';
  static readonly collection = 'bids';
  static readonly access = bidAccess;
  protected readonly lifecycle = bidLifecycle;

  @Column('uuid') openingId: string;
  @Column('uuid') tenderId: string;
  @Column('uuid') vendorId: string;
  @Column('uuid') purchaserId: string;
  @Column('uuid', { nullable: true }) agentId: string | null;
  @Column('text') regionCode: string;
  /** the envelope that counts: the last one handed in */
  @Column('uuid') envelopeId: string;
  @Column('timestamptz') receivedAt: Date;
  @Column('timestamptz', { nullable: true }) openedAt: Date | null = null;
  @Column('bigint', { nullable: true }) offerFen: Fen | null = null;
  @Column('jsonb', { nullable: true }) refusal: BidRefusal | null = null;

  /** The answer of a vendor to an opening, as its first envelope brings it. */
  static submitted(opening: BidPlace, vendorId: string, envelopeId: string, now: Date): Bid {
    const { id: openingId, tenderId, purchaserId, agentId, regionCode } = opening;
    const place = { openingId, tenderId, vendorId, purchaserId, agentId, regionCode };
    return Object.assign(new Bid(), { ...place, envelopeId, receivedAt: now });
  }

  get ownerId(): string {
    return this.vendorId;
  }

  /** Another envelope takes the place of the last; a withdrawn bid is handed in again by it. */
  replace(by: string, envelopeId: string, now: Date): void {
    this.take(this.status === 'withdrawn' ? 'resubmit' : 'replace', by);
    this.envelopeId = envelopeId;
    this.receivedAt = now;
  }

  withdraw(by: string): void {
    this.take('withdraw', by);
  }

  /** The procedure ended before its opening; `by` is null where the product draws the consequence. */
  leaveUnopened(by: string | null): void {
    this.take('leave-unopened', by);
  }

  /** Opened in the ceremony that `by` completed. */
  open(by: string, now: Date, offerFen: Fen): void {
    this.take('open', by);
    this.openedAt = now;
    this.offerFen = offerFen;
  }

  /** What was handed in cannot be opened, or is no bid that the law lets be reviewed: invalid, with its reason, and its price where it has one. */
  findUnreadable(by: string, now: Date, refusal: BidRefusal, offerFen: Fen | null = null): void {
    this.take('find-unreadable', by);
    this.openedAt = now;
    this.refusal = refusal;
    this.offerFen = offerFen;
  }

  /** Qualified and conforming. */
  admit(by: string): void {
    this.take('admit', by);
  }

  reject(by: string, refusal: BidRefusal): void {
    this.take('reject', by);
    this.refusal = refusal;
  }

  rank(by: string): void {
    this.take('rank', by);
  }

  award(by: string): void {
    this.take('award', by);
  }

  lose(by: string): void {
    this.take('lose', by);
  }

  /** The award does not stand. */
  loseAward(by: string): void {
    this.take('lose-award', by);
  }
}
