import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { DomainError } from '#src/kernel/errors.js';
import { currentActor } from '#src/platform/context/request-context.js';
import { Reads } from '#src/platform/db/reads.js';
import { UnitOfWork } from '#src/platform/db/unit-of-work.js';
import type { OpeningKind } from '#src/procurement/tenders/index.js';
import type { BidPlace } from '../bid.entity.js';

/** An opening as somebody who hands in finds it, at the moment of the database clock at which they do. */
export interface HeldOpening extends BidPlace {
  readonly kind: OpeningKind;
  readonly threshold: number;
  readonly status: string;
  readonly closesAt: Date;
  readonly isPaused: boolean;
  readonly arrivedAt: Date;
  readonly isInTime: boolean;
}

/** Refused because the deadline has passed; remembers when it arrived. */
class TooLate extends DomainError {
  constructor(
    readonly openingId: string,
    readonly arrivedAt: Date,
    closesAt: Date,
  ) {
    super('bid-too-late', { closesAt: closesAt.toISOString(), arrivedAt: arrivedAt.toISOString() });
  }
}

/**
 * FOR SHARE, not FOR KEY SHARE: whoever closes, opens, postpones or ends an opening holds it FOR NO KEY UPDATE and so waits for every bid
 * that is being handed in, and a bid that waits for them finds the opening as they left it. Bidders do not wait for each other.
 */
const HOLD = { name: 'opening.hold', text: 'select from opening where id = $1 for share' };

/** A statement of its own, after the lock: the clock is that of the moment when the opening is held, not of when the waiting began. */
const READ = {
  name: 'opening.held',
  text: `
    select o.*, o."arrivedAt" < o."closesAt" as "isInTime"
    from (select id, tender_id as "tenderId", purchaser_id as "purchaserId", agent_id as "agentId", region_code as "regionCode", kind, threshold,
                 status, closes_at as "closesAt", paused_at is not null as "isPaused", app.now() + (clock_timestamp() - pg_catalog.now()) as "arrivedAt"
          from opening where id = $1) o`,
};

/** The deadline of an opening, by the clock of the database alone. */
@Injectable()
export class Deadline {
  constructor(
    private readonly reads: Reads,
    private readonly uow: UnitOfWork,
  ) {}

  /** Holds an opening as it is until this transaction ends. @throws DomainError `not-found` */
  async hold(openingId: string): Promise<HeldOpening> {
    await this.reads.one(HOLD, [openingId], 'opening');
    return this.reads.one<HeldOpening>(READ, [openingId], 'opening');
  }

  /** @throws DomainError `bid-too-late`; `opening-ended` where the procedure ended before its deadline, `opening-paused` while it is suspended */
  require({ id, status, isPaused, isInTime, arrivedAt, closesAt }: HeldOpening): void {
    if (status === 'void') throw new DomainError('opening-ended');
    if (isPaused) throw new DomainError('opening-paused');
    if (status !== 'accepting' || !isInTime) throw new TooLate(id, arrivedAt, closesAt);
  }

  /** Runs `handIn`; a bid that came too late stays on record, apart from the transaction that refused it and secret until the opening. */
  async recordingLate<T>(handIn: () => Promise<T>): Promise<T> {
    try {
      return await handIn();
    } catch (error) {
      if (error instanceof TooLate) await this.uow.apart(() => this.record(error));
      throw error;
    }
  }

  private async record({ openingId, arrivedAt }: TooLate): Promise<void> {
    const { organisationId, userId } = currentActor();
    const subject = { subjectType: 'late-bid', subjectId: uuidv7() };
    const { status } = await this.hold(openingId);
    const first = await this.uow.execute({
      text: `insert into late_bid (id, opening_id, vendor_id, user_id, arrived_at) values ($1, $2, $3, $4, $5)
             on conflict on constraint late_bid_once do nothing`,
      values: [subject.subjectId, openingId, organisationId, userId, arrivedAt.toISOString()],
    });
    if (first === 0) return; // the first attempt is on record, and each further one would only be more of it
    if (status === 'accepting' || status === 'closed') await this.uow.sealChains([subject]);
    this.uow.record({ ...subject, action: 'bid.arrive-late', organisationId, details: { openingId } });
  }
}
