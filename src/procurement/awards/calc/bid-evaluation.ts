import { canonicalJson } from '#src/kernel/canonical-json.js';
import type { Fen } from '#src/kernel/money.js';
import type { Rate } from '#src/kernel/rate.js';
import { abnormallyLow, type AbnormallyLow, type Offer } from './abnormal-low.js';
import { type PricePattern, pricePatterns } from './collusion.js';
import { deductionFor, evaluatedPrice, type SmeTerms } from './evaluated-price.js';
import {
  checkEvaluationInput,
  type ConformingBid,
  type EvaluationInput,
  priceCriterionOf,
  refuseFaults,
} from './evaluation-input.js';
import { type Competition, competitionOf } from './minimum-bidders.js';
import { type Outlier, outliersOf } from './outliers.js';
import { formatPoints, parsePoints, type Points, sumPoints } from './points.js';
import { benchmarkOf, priceScore } from './price-score.js';
import { candidatesOf, type Place, rank } from './ranking.js';
import { readScores, type ScoreTable } from './score-sheet.js';
import { qualityOf, type QualityPoints } from './total.js';

/** One bid's figures, points as text with two decimals. The contract keeps the offer; only the score uses `evaluatedFen`. */
export interface EvaluatedBid extends Place {
  readonly offerFen: Fen;
  /** ratio taken off the own price, as text: "0.1" */
  readonly deduction: string;
  readonly evaluatedFen: Fen;
  /** member → points over all criteria but the price */
  readonly byMember: Readonly<Record<string, string>>;
  readonly objective: string;
  readonly judgement: string;
  /** objective + judgement: the technical and business points (技术商务分) */
  readonly quality: string;
  readonly price: string;
  readonly total: string;
}

/** What a panel's work amounts to. Plain JSON: amounts in integer fen, points and ratios as text. */
export interface BidEvaluation {
  /** all that it was computed from: evaluated again, it gives the same digits */
  readonly input: EvaluationInput;
  readonly competition: Competition;
  readonly benchmarkFen: Fen;
  /** in the order of the ranking */
  readonly bids: EvaluatedBid[];
  /** bidders to recommend, in order; none when the competition ends */
  readonly candidates: string[];
  /** bidders that only the purchaser's draw can part */
  readonly ties: string[][];
  /** for people to judge; none of them changes a score */
  readonly flags: {
    readonly abnormallyLow: AbnormallyLow[];
    readonly outliers: Outlier[];
    readonly pricePatterns: PricePattern[];
  };
}

/**
 * Scores and ranks the conforming bids of a tender: evaluated prices (A43), price scores (A42), the panel's scores summed
 * and averaged (A49), totals, ranking (A46), candidates (A30), and what people should look at (A45, A48, A50).
 * @throws DomainError `invalid-shape` naming every score that is missing, out of range or off its step and every objective
 *   criterion on which the members differ; `price-criterion-missing`, and those of `checkEvaluationInput` and `rank`
 */
export function evaluate(input: EvaluationInput): BidEvaluation {
  checkEvaluationInput(input);
  const bidders = input.bids.map(({ bidder }) => bidder);
  const { table, faults } = readScores(input.sheets, input.criteria, bidders);
  refuseFaults(faults, input);
  const priced = input.bids.map((bid) => pricedBid(bid, input.sme));
  const benchmarkFen = benchmarkOf(priced.map(({ evaluatedFen }) => evaluatedFen));
  const weight = parsePoints(priceCriterionOf(input.criteria).weight);
  const scored = priced.map((bid, index) => {
    const panel = qualityOf(table, index);
    const price = priceScore(bid.evaluatedFen, benchmarkFen, weight);
    return { ...bid, panel, quality: panel.quality, price, total: sumPoints([panel.quality, price]) };
  });
  const ranking = rank(scored, input);
  const competition = competitionOf(bidders.length, input);
  const byBidder = new Map(scored.map((bid) => [bid.bidder, bid]));
  return {
    input,
    competition,
    benchmarkFen,
    bids: ranking.places.map((place) => evaluatedBid(place, byBidder.get(place.bidder)!, table)),
    candidates: competition.outcome === 'ends' ? [] : candidatesOf(ranking),
    ties: ranking.ties,
    flags: {
      abnormallyLow: abnormallyLow(input.bids, input.abnormalLow, input.doubted),
      outliers: outliersOf(table, input.outlierShare),
      pricePatterns: pricePatterns(input.bids.map(({ offerFen }) => offerFen)),
    },
  };
}

/** Whether a stored evaluation is what its own input gives, to the last digit. @throws DomainError as `evaluate` */
export function holds(evaluation: BidEvaluation): boolean {
  return canonicalJson(evaluate(evaluation.input)) === canonicalJson(evaluation);
}

interface PricedBid extends Offer {
  readonly deduction: Rate;
  readonly evaluatedFen: Fen;
}

interface ScoredBid extends PricedBid {
  readonly panel: QualityPoints;
  readonly price: Points;
  readonly total: Points;
}

function pricedBid({ bidder, offerFen, standing }: ConformingBid, terms: SmeTerms): PricedBid {
  const deduction = deductionFor(standing, terms);
  return { bidder, offerFen, deduction, evaluatedFen: evaluatedPrice(offerFen, deduction) };
}

function evaluatedBid(place: Place, bid: ScoredBid, { members }: ScoreTable): EvaluatedBid {
  const { panel, price, total } = bid;
  return {
    ...place,
    offerFen: bid.offerFen,
    deduction: bid.deduction.toText(),
    evaluatedFen: bid.evaluatedFen,
    byMember: Object.fromEntries(members.map((member, index) => [member, formatPoints(panel.byMember[index]!)])),
    objective: formatPoints(panel.objective),
    judgement: formatPoints(panel.judgement),
    quality: formatPoints(panel.quality),
    price: formatPoints(price),
    total: formatPoints(total),
  };
}
