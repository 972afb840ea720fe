export { Bid, type BidRefusal } from './bid.entity.js';
export { BidsModule } from './bids.module.js';
export { BidsService } from './bids.service.js';
export { arithmeticFindings, type BidContent, contentFaults } from './calc/bid-content.js';
export { CeremonyService } from './ceremony/ceremony.service.js';
export type { OpeningRecord } from './ceremony/opening-record.js';
export { SubmissionsService } from './submission/submissions.service.js';
