import type { Fen } from '#src/kernel/money.js';
import type { SmeStanding } from '#src/procurement/awards/calc/evaluated-price.js';
import { competitionOf, type Competition, type ReviewMethod } from '#src/procurement/awards/calc/minimum-bidders.js';
import type { Bid, BidRefusal } from '#src/procurement/bids/index.js';
import type { OpeningKind } from '#src/procurement/tenders/index.js';

/** An opened bid as the review sees it. */
export interface ReviewedBid {
  readonly id: string;
  readonly kind: OpeningKind;
  readonly vendorId: string;
  readonly vendor: string;
  readonly uscc: string;
  readonly status: Bid['status'];
  readonly offerFen: Fen | null;
  readonly refusal: BidRefusal | null;
  /** what it declares of its size */
  readonly declared: SmeStanding;
}

/** A bidder still in the running: its first response stands for it, its final offer is the price. */
export interface Contender {
  readonly bidId: string;
  readonly vendorId: string;
  readonly vendor: string;
  readonly offerFen: Fen;
  readonly finalBidId: string | null;
}

/** A bidder that was admitted and has made no valid final offer (退出磋商). Rule: 214号 21, 22. */
export interface DropOut {
  readonly bidId: string;
  readonly vendor: string;
  readonly refusal: BidRefusal;
}

export interface Contention {
  /** first responses that have not been through both checks */
  readonly unchecked: number;
  readonly contenders: readonly Contender[];
  readonly dropOuts: readonly DropOut[];
  /** of those who are left; of all while checks are missing */
  readonly competition: Competition;
  readonly hasFinalOffers: boolean;
}

export interface ContentionRules {
  readonly method: ReviewMethod;
  readonly isGovernmentService: boolean;
  /** whether the final offers have been opened; an open tender has none */
  readonly hasFinalOffers: boolean;
}

const ADMITTED: readonly Bid['status'][] = ['admitted', 'ranked', 'awarded', 'unsuccessful'];

/** Who is left, at which price, after the checks and after the final offers. Rule: rulebook A30. */
export function contentionOf(bids: readonly ReviewedBid[], rules: ContentionRules): Contention {
  const responses = bids.filter(({ kind }) => kind === 'response');
  const unchecked = responses.filter(({ status }) => status === 'opened').length;
  const contenders: Contender[] = [];
  const dropOuts: DropOut[] = [];
  for (const { id: bidId, vendorId, vendor, offerFen } of responses.filter(({ status }) => ADMITTED.includes(status))) {
    const final = bids.find((bid) => bid.kind === 'final_offer' && bid.vendorId === vendorId);
    if (!rules.hasFinalOffers) contenders.push({ bidId, vendorId, vendor, offerFen: offerFen!, finalBidId: null });
    else if (final?.status === 'opened')
      contenders.push({ bidId, vendorId, vendor, offerFen: final.offerFen!, finalBidId: final.id });
    else dropOuts.push({ bidId, vendor, refusal: { code: final ? 'final-offer-invalid' : 'final-offer-missing' } });
  }
  const competition = competitionOf(contenders.length + unchecked, rules);
  return { unchecked, contenders, dropOuts, competition, hasFinalOffers: rules.hasFinalOffers };
}
