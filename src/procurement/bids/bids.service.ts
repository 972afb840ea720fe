import { Injectable } from '@nestjs/common';
import { Aggregates } from '#src/platform/db/aggregates.js';
import { Reads } from '#src/platform/db/reads.js';
import { UnitOfWork } from '#src/platform/db/unit-of-work.js';
import type { OpeningKind } from '#src/procurement/tenders/index.js';
import { Bid } from './bid.entity.js';
import type { BidContent } from './calc/bid-content.js';

const OPENING = {
  name: 'bid.opening-of-kind',
  text: 'select id from opening where tender_id = $1 and kind = $2',
};
/** Whatever chains were sealed for an opening: of its bids, of their attachments, of what came too late. */
const CHAINS = {
  name: 'bid.sealed-subjects',
  text: `
    select 'bid' as "subjectType", id as "subjectId" from bid where opening_id = $1
    union all select 'file', f.id from file f join bid b on b.id = f.owner_id where b.opening_id = $1 and f.owner_type = '${Bid.subject}'
    union all select 'late-bid', id from late_bid where opening_id = $1`,
};
const CONTENTS = {
  name: 'bid.contents',
  text: `select c.bid_id as "bidId", c.content from bid b join bid_content c on c.bid_id = b.id where b.opening_id = $1`,
};
const UNOPENED = {
  name: 'bid.unopened-openings',
  text: `select distinct opening_id as "openingId" from bid where tender_id = $1 and opened_at is null
         union select l.opening_id from late_bid l join opening o on o.id = l.opening_id where o.tender_id = $1 and o.opened_at is null`,
};

/** Bids for the modules downstream; every method runs in the transaction of the command that needs it. */
@Injectable()
export class BidsService {
  constructor(
    private readonly aggregates: Aggregates,
    private readonly uow: UnitOfWork,
    private readonly reads: Reads,
  ) {}

  /** Locks all bids of an opening, withdrawn ones too, in the order of their ids; tender and opening are locked before. */
  lockAll(openingId: string): Promise<Bid[]> {
    return this.aggregates.lockAllForSystem(Bid, 'openingId', openingId);
  }

  /** The same for the opening of a kind; none where the tender has no such opening. */
  async of(tenderId: string, kind: OpeningKind): Promise<Bid[]> {
    const [opening] = await this.reads.all<{ id: string }>(OPENING, [tenderId, kind]);
    return opening ? this.lockAll(opening.id) : [];
  }

  /** What the opened bids of an opening say, by bid id. */
  async contentsOf(openingId: string): Promise<ReadonlyMap<string, BidContent>> {
    const rows = await this.reads.all<{ bidId: string; content: BidContent }>(CONTENTS, [openingId]);
    return new Map(rows.map(({ bidId, content }) => [bidId, content]));
  }

  /**
   * Leaves shut for ever what lies unopened in a procedure that ended; that it was there is no secret any more. The tender's openings are
   * ended before (`OpeningsService`). @param by null where the product draws the consequence
   */
  async leaveUnopened(tenderId: string, by: string | null): Promise<void> {
    const bids = await this.aggregates.lockAllForSystem(Bid, 'tenderId', tenderId);
    const left = bids.filter(({ status }) => status === 'sealed');
    for (const bid of left) bid.leaveUnopened(by);
    await this.aggregates.keepAll(Bid, left);
    for (const { openingId } of await this.reads.all<{ openingId: string }>(UNOPENED, [tenderId]))
      await this.unseal(openingId);
  }

  /** From now on the audit of an opening's bids may be read. */
  async unseal(openingId: string): Promise<void> {
    await this.uow.unsealChains(await this.reads.all<{ subjectType: string; subjectId: string }>(CHAINS, [openingId]));
  }
}
