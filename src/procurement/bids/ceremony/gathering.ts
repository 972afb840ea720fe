import { Injectable } from '@nestjs/common';
import { DomainError } from '#src/kernel/errors.js';
import { currentActor } from '#src/platform/context/request-context.js';
import { Aggregates } from '#src/platform/db/aggregates.js';
import { Reads } from '#src/platform/db/reads.js';
import { Opening, Tender } from '#src/procurement/tenders/index.js';
import { minimumBids } from './minimum-bids.js';
import { type LyingBid, SealedBids } from './sealed-bids.js';

/** A custodian before the closed opening: the seat, what is locked, and what lies there to be opened. */
export interface Gathered {
  readonly seatId: string;
  /** custodians that there are */
  readonly live: number;
  readonly tender: Tender;
  readonly opening: Opening;
  readonly lying: readonly LyingBid[];
}

const SEAT = {
  name: 'ceremony.seat',
  text: `
    select s.id as "seatId", (select count(*) from tender_seat c where c.tender_id = s.tender_id and c.kind = s.kind and c.ended_at is null) as live,
           o.tender_id as "tenderId", p.method_ground as "methodGround"
    from opening o join tender t on t.id = o.tender_id join project p on p.id = t.project_id
    join tender_seat s on s.tender_id = o.tender_id and s.kind = 'custodian' and s.ended_at is null
    where o.id = $1 and s.user_id = $2`,
};

/** Where a tender stands when an opening of it is due. */
const DUE = { response: 'closed', final_offer: 'final_offers' } as const;

/** Brings a custodian and the bids together, once the law lets them be opened. */
@Injectable()
export class Gathering {
  constructor(
    private readonly aggregates: Aggregates,
    private readonly reads: Reads,
    private readonly sealedBids: SealedBids,
  ) {}

  /**
   * Locks tender and opening, in this order; from then on nobody hands in, and whoever was about to has done so.
   * @throws DomainError `not-found` without a custodian's seat, `opening-not-closed`, `illegal-transition`, `too-few-bids`
   */
  async at(openingId: string): Promise<Gathered> {
    type Seat = Pick<Gathered, 'seatId' | 'live'> & { tenderId: string; methodGround: string };
    const { userId } = currentActor();
    const seat = await this.reads.one<Seat>(SEAT, [openingId, userId], 'tender-seat');
    const { seatId, live, tenderId, methodGround } = seat;
    const tender = await this.aggregates.lockForSystem(Tender, tenderId);
    const opening = await this.aggregates.lockForSystem(Opening, openingId);
    for (const root of [tender, opening]) root.settleDue(this.aggregates.now);
    requireDue(tender, opening, userId);
    const lying = await this.sealedBids.of(openingId);
    const minimum = minimumBids({ method: tender.method, methodGround });
    if (lying.length < minimum) throw new DomainError('too-few-bids', { minimum });
    return { seatId, live, tender, opening, lying };
  }
}

function requireDue(tender: Tender, opening: Opening, by: string): void {
  if (opening.status === 'accepting')
    throw new DomainError('opening-not-closed', { closesAt: opening.closesAt.toISOString() });
  const [root, subject] = opening.status === 'closed' ? ([tender, 'tender'] as const) : ([opening, 'opening'] as const);
  if (root === tender && tender.status === DUE[opening.kind]) return;
  throw new DomainError('illegal-transition', {
    subject,
    action: 'open',
    status: root.status,
    allowed: root.allowed(by),
  });
}
