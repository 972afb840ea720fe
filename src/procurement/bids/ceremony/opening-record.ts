import { Injectable } from '@nestjs/common';
import { formatYuan } from '#src/kernel/money.js';
import { Reads } from '#src/platform/db/reads.js';
import type { Opening, Tender } from '#src/procurement/tenders/index.js';
import type { Bid } from '../bid.entity.js';
import type { SealedBid } from '../sealing/index.js';
import type { LyingBid } from './sealed-bids.js';

type Digests = SealedBid['digests'];

/** Who opened: a seat, where its holder comes from and in which post, and when the shares came. */
export interface OpeningHand {
  readonly seatId: string;
  readonly organisation: string;
  readonly post: string | null;
  readonly postedAt: string;
}

export interface RecordedBid {
  readonly bidId: string;
  readonly vendorId: string;
  readonly vendorName: string;
  readonly receivedAt: string;
  /** number of the envelope among those that the bidder handed in */
  readonly envelope: number;
  /** as the bidder's receipt has them */
  readonly digests: Digests;
  readonly outcome: 'opened' | 'invalid';
  /** why it is invalid: a code */
  readonly reason?: string;
  /** yuan; where prices are read out at this opening */
  readonly offer?: string;
}

/** 开标记录 / 开启记录: what happened at the opening. */
export interface OpeningRecord {
  readonly openedAt: string;
  readonly openedBy: readonly OpeningHand[];
  readonly bids: readonly RecordedBid[];
  readonly late: readonly { readonly vendorId: string; readonly vendorName: string; readonly arrivedAt: string }[];
  readonly withdrawn: number;
}

const HANDS = {
  name: 'ceremony.hands',
  text: `
    select s.id as "seatId", o.name as organisation, p.posted_at as "postedAt",
           (select m.post from membership m where m.user_id = s.user_id and m.organisation_id = s.organisation_id and m.ended_at is null
            order by m.id limit 1) as post
    from (select seat_id, min(posted_at) as posted_at from opened_share where opening_id = $1 group by seat_id) p
    join tender_seat s on s.id = p.seat_id join organisation o on o.id = s.organisation_id order by p.posted_at, s.id`,
};
const LATE = {
  name: 'ceremony.late-bids',
  text: `
    select l.vendor_id as "vendorId", v.name as "vendorName", l.arrived_at as "arrivedAt"
    from late_bid l join organisation v on v.id = l.vendor_id where l.opening_id = $1 order by l.arrived_at, l.id`,
};

/** Whether prices are read out: in an open tender, and of final offers; the first prices of a consultation are the panel's alone. Rule: 87号令 41, 214号 19. */
export function readsOutPrices({ method }: Pick<Tender, 'method'>, { kind }: Pick<Opening, 'kind'>): boolean {
  return method === 'open_tender' || kind === 'final_offer';
}

/** What of an opening only who opens knows. */
export interface Opened {
  /** all bids of the opening, withdrawn ones too */
  readonly bids: readonly Bid[];
  /** those that were opened */
  readonly lying: readonly LyingBid[];
  /** by envelope id */
  readonly digests: ReadonlyMap<string, Digests>;
  readonly withPrices: boolean;
}

/** Writes the record of an opening from what is kept of it. */
@Injectable()
export class OpeningRecords {
  constructor(private readonly reads: Reads) {}

  async of(opening: Opening, openedAt: Date, { bids, lying, digests, withPrices }: Opened): Promise<OpeningRecord> {
    const byId = new Map(bids.map((bid) => [bid.id, bid]));
    const hands = await this.reads.all<Omit<OpeningHand, 'postedAt'> & { postedAt: Date }>(HANDS, [opening.id]);
    const late = await this.reads.all<{ vendorId: string; vendorName: string; arrivedAt: Date }>(LATE, [opening.id]);
    return {
      openedAt: openedAt.toISOString(),
      openedBy: hands.map((hand) => ({ ...hand, postedAt: hand.postedAt.toISOString() })),
      bids: lying.map((each) => ({
        ...recorded(each, byId.get(each.bidId)!, withPrices),
        digests: digests.get(each.envelopeId)!,
      })),
      late: late.map((each) => ({ ...each, arrivedAt: each.arrivedAt.toISOString() })),
      withdrawn: bids.filter(({ status }) => status === 'withdrawn').length,
    };
  }
}

function recorded(
  lying: LyingBid,
  { status, refusal, offerFen }: Bid,
  withPrices: boolean,
): Omit<RecordedBid, 'digests'> {
  const { bidId, vendorId, vendorName, receivedAt, ordinal: envelope } = lying;
  return {
    ...{ bidId, vendorId, vendorName, receivedAt, envelope },
    outcome: status === 'opened' ? 'opened' : 'invalid',
    ...(refusal && { reason: refusal.code }),
    ...(withPrices && offerFen !== null && { offer: formatYuan(offerFen) }),
  };
}
