import { Module } from '@nestjs/common';
import { FilesModule, registerFileOwner } from '#src/platform/files/index.js';
import { registerWork } from '#src/platform/work/index.js';
import { TendersModule } from '#src/procurement/tenders/index.js';
import { VendorsModule } from '#src/procurement/vendors/index.js';
import './bid.constraints.js';
import { Bid } from './bid.entity.js';
import { BidsController } from './bids.controller.js';
import { BidsQueries } from './bids.queries.js';
import { BidsService } from './bids.service.js';
import { BidOpener } from './ceremony/bid-opener.js';
import { CeremonyController } from './ceremony/ceremony.controller.js';
import { CeremonyService } from './ceremony/ceremony.service.js';
import { Gathering } from './ceremony/gathering.js';
import { OpenedShares } from './ceremony/opened-shares.js';
import { OpeningRecords } from './ceremony/opening-record.js';
import { finalOfferWork, openingWork, tooFewBidsWork } from './ceremony/opening.work.js';
import { SealedBids } from './ceremony/sealed-bids.js';
import { LeaveBidsUnopenedWhenTenderIsCancelled } from './leave-bids-unopened-when-tender-is-cancelled.js';
import { Attachments } from './submission/attachments.js';
import { Bidders } from './submission/bidders.js';
import { Deadline } from './submission/deadline.js';
import { Envelopes } from './submission/envelopes.js';
import { Handover } from './submission/handover.js';
import { SubmissionsService } from './submission/submissions.service.js';

registerFileOwner(Bid, 'bid');

registerWork(openingWork, finalOfferWork, tooFewBidsWork);

@Module({
  imports: [FilesModule, VendorsModule, TendersModule],
  controllers: [BidsController, CeremonyController],
  providers: [
    SubmissionsService,
    Deadline,
    Handover,
    Bidders,
    Envelopes,
    Attachments,
    CeremonyService,
    Gathering,
    SealedBids,
    OpenedShares,
    BidOpener,
    OpeningRecords,
    BidsService,
    BidsQueries,
    LeaveBidsUnopenedWhenTenderIsCancelled,
  ],
  exports: [BidsService],
})
export class BidsModule {}
