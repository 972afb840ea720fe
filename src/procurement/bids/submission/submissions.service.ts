import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { DomainError } from '#src/kernel/errors.js';
import { currentActor } from '#src/platform/context/request-context.js';
import { Aggregates } from '#src/platform/db/aggregates.js';
import { Reads } from '#src/platform/db/reads.js';
import { UnitOfWork } from '#src/platform/db/unit-of-work.js';
import { Bid } from '../bid.entity.js';
import type { HandedInView } from '../bid.view.js';
import { Handover } from './handover.js';
import { Deadline, type HeldOpening } from './deadline.js';
import type { Receipt } from './envelopes.js';
import type { SubmitBid } from './submit-bid.dto.js';

const OPENING_OF = {
  name: 'bid.opening-of-own',
  text: 'select opening_id as "openingId" from bid where id = $1 and vendor_id = $2',
};

/** What bidders do until the deadline. Each command holds the opening first, then the bid: the order of the ceremony. */
@Injectable()
export class SubmissionsService {
  constructor(
    private readonly aggregates: Aggregates,
    private readonly uow: UnitOfWork,
    private readonly reads: Reads,
    private readonly deadline: Deadline,
    private readonly handover: Handover,
  ) {}

  /**
   * Takes the first envelope of a vendor for an opening.
   * @throws DomainError `bid-too-late` (which stays on record), `opening-ended`, `vendor-debarred`, `not-invited`, `bid-already-submitted`,
   *   and what is wrong with the envelope or its attachments
   */
  submit(openingId: string, sent: SubmitBid): Promise<HandedInView> {
    return this.deadline.recordingLate(() =>
      this.aggregates.run(async () => {
        const opening = await this.deadline.hold(openingId);
        this.deadline.require(opening);
        const bid = Bid.submitted(opening, currentActor().organisationId, uuidv7(), opening.arrivedAt);
        const sealed = await this.handover.check(sent, opening, bid.vendorId);
        await this.aggregates.create(Bid, bid, 'submit');
        await this.uow.sealChains([{ subjectType: Bid.subject, subjectId: bid.id }]);
        return viewOf(bid, await this.handover.take(bid, sealed, sent));
      }),
    );
  }

  /**
   * Puts another envelope in the place of the last; a withdrawn bid is handed in again by it.
   * @throws DomainError as `submit`, and `final-offer-stands`
   */
  replace(id: string, sent: SubmitBid): Promise<HandedInView> {
    return this.deadline.recordingLate(() =>
      this.aggregates.run(async () => {
        const opening = await this.holdFor(id);
        const done = await this.aggregates.change(Bid, id, async (bid, by) => {
          this.requireChangeable(opening);
          const sealed = await this.handover.check(sent, opening, bid.vendorId);
          bid.replace(by, uuidv7(), opening.arrivedAt);
          return { bid, receipt: await this.handover.take(bid, sealed, sent) };
        });
        return viewOf(done.bid, done.receipt);
      }),
    );
  }

  /** Takes a bid back; it is never opened. @throws DomainError `bid-too-late`, `final-offer-stands` */
  withdraw(id: string): Promise<void> {
    return this.aggregates.run(async () => {
      const opening = await this.holdFor(id);
      await this.aggregates.change(Bid, id, (bid, by) => {
        this.requireChangeable(opening);
        bid.withdraw(by);
      });
    });
  }

  /** Rule: 214号 21–22: a bidder withdraws before the final offer, which is handed in once. */
  private requireChangeable(opening: HeldOpening): void {
    this.deadline.require(opening);
    if (opening.kind === 'final_offer') throw new DomainError('final-offer-stands');
  }

  private async holdFor(id: string): Promise<HeldOpening> {
    const own = [id, currentActor().organisationId];
    const { openingId } = await this.reads.one<{ openingId: string }>(OPENING_OF, own, Bid.subject);
    return this.deadline.hold(openingId);
  }
}

function viewOf({ id, version, status, receivedAt }: Bid, { receipt, digests }: Receipt): HandedInView {
  return { id, version, status, receivedAt: receivedAt.toISOString(), receipt, digests };
}
