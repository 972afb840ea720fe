import { Injectable } from '@nestjs/common';
import { Aggregates } from '#src/platform/db/aggregates.js';
import { UnitOfWork } from '#src/platform/db/unit-of-work.js';
import { currentActor } from '#src/platform/context/request-context.js';
import { Opening, Tender } from '#src/procurement/tenders/index.js';
import { BidOpener } from './bid-opener.js';
import type { CeremonyView, PostShares, SharesView } from './ceremony.view.js';
import { Gathering } from './gathering.js';
import { checkShares, OpenedShares, ShareInvalid } from './opened-shares.js';
import { SealedBids } from './sealed-bids.js';

/**
 * The opening: each custodian gets the shares of the own seat, opens them elsewhere and posts them; who completes k opens all bids, in that
 * very transaction. Nobody opens alone, and no key ever comes here.
 */
@Injectable()
export class CeremonyService {
  constructor(
    private readonly aggregates: Aggregates,
    private readonly uow: UnitOfWork,
    private readonly gathering: Gathering,
    private readonly sealedBids: SealedBids,
    private readonly openedShares: OpenedShares,
    private readonly opener: BidOpener,
  ) {}

  /** The shares that are sealed to the caller's seat. @throws DomainError as `Gathering.at` */
  handOut(openingId: string): Promise<SharesView> {
    return this.aggregates.run(async () => {
      const { seatId, opening } = await this.gathering.at(openingId);
      const bids = await this.sealedBids.addressedTo(seatId, openingId);
      return { openingId, seatId, k: opening.threshold, bids };
    });
  }

  /**
   * Takes what the caller's seat has opened, and opens the bids when nothing is missing any more.
   * @throws DomainError as `Gathering.at`, `share-invalid` (which stays on record)
   */
  async post(openingId: string, posted: PostShares): Promise<CeremonyView> {
    try {
      return await this.aggregates.run(() => this.take(openingId, posted));
    } catch (error) {
      if (error instanceof ShareInvalid) await this.uow.apart(() => this.recordRefusal(error));
      throw error;
    }
  }

  private async take(openingId: string, posted: PostShares): Promise<CeremonyView> {
    const { seatId, live, tender, opening, lying } = await this.gathering.at(openingId);
    const seat = { openingId, seatId };
    checkShares(seat, await this.sealedBids.commitments(openingId), posted);
    await this.openedShares.keep(seat, posted);
    this.record(opening, 'opening.post-shares', { seatId, unopenable: String(posted.unopenable?.length ?? 0) });
    const shares = await this.openedShares.of(openingId);
    if (shares.suffices(opening.threshold, live, lying))
      await this.opener.openAll({ tender, opening, lying, shares }, currentActor().userId);
    await this.aggregates.keep(Tender, tender);
    await this.aggregates.keep(Opening, opening);
    return { openingId, status: opening.status, k: opening.threshold, posted: shares.custodians };
  }

  /** Says which seat it was and not which bid: who has bid is a secret until the opening. */
  private async recordRefusal({ openingId, seatId }: ShareInvalid): Promise<void> {
    const opening = await this.aggregates.lockForSystem(Opening, openingId);
    this.record(opening, 'opening.refuse-share', { seatId });
  }

  private record({ id, ownerId }: Opening, action: string, details: Record<string, string>): void {
    this.uow.record({ action, subjectType: Opening.subject, subjectId: id, organisationId: ownerId, details });
  }
}
