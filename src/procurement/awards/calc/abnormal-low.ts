import { DomainError, type FieldProblem } from '#src/kernel/errors.js';
import { type Fen, sumFen } from '#src/kernel/money.js';
import { Rate } from '#src/kernel/rate.js';

/** A conforming bid's price as quoted, after confirmed arithmetic corrections and before any deduction (H5). */
export interface Offer {
  readonly bidder: string;
  readonly offerFen: Fen;
}

/** Below which part of each reference a price is doubted; ratio text, from the document. */
export interface AbnormalLowRatios {
  /** of the mean of all conforming bids */
  readonly average: string;
  /** of the second lowest bid, for the lowest only */
  readonly secondLowest: string;
  /** of the ceiling price, or of the budget where none is set */
  readonly ceiling: string;
}

export interface AbnormalLowTerms {
  readonly ceilingFen: Fen;
  readonly ratios: AbnormalLowRatios;
}

export const ABNORMAL_LOW_TRIGGERS = ['average', 'second-lowest', 'ceiling', 'panel-judgement'] as const;
export type AbnormalLowTrigger = (typeof ABNORMAL_LOW_TRIGGERS)[number];

/** A price that the bidder explains in writing before the panel decides; no flag rejects a bid by itself. */
export interface AbnormallyLow {
  readonly bidder: string;
  readonly offerFen: Fen;
  readonly triggers: AbnormalLowTrigger[];
}

/** The ratios of the notice, which a document may raise, never lower. */
export const STATUTORY_RATIOS: AbnormalLowRatios = { average: '0.50', secondLowest: '0.50', ceiling: '0.45' };
const HIGHEST_RATIO = '0.65';

/** Refuses ratios outside what the notice allows a document. Rule: rulebook A45. @throws DomainError `invalid-shape` */
export function checkAbnormalLowRatios(ratios: AbnormalLowRatios): void {
  const problems = (Object.keys(STATUTORY_RATIOS) as (keyof AbnormalLowRatios)[])
    .filter((name) => {
      const ratio = Rate.parse(ratios[name]);
      return ratio.compare(Rate.parse(STATUTORY_RATIOS[name])) < 0 || ratio.compare(Rate.parse(HIGHEST_RATIO)) > 0;
    })
    .map((name): FieldProblem => {
      const params = { min: STATUTORY_RATIOS[name], max: HIGHEST_RATIO };
      return { path: `abnormalLow.ratios.${name}`, code: 'out-of-range', params };
    });
  if (problems.length > 0) throw new DomainError('invalid-shape', {}, problems);
}

/**
 * The bids whose price asks for a written explanation, each with every reason. Strictly below: a price equal to a limit is
 * none. Rule: rulebook A45, 财库〔2026〕2号.
 * @param doubted bidders whose price the panel itself doubts
 */
export function abnormallyLow(
  offers: readonly Offer[],
  { ceilingFen, ratios }: AbnormalLowTerms,
  doubted: readonly string[] = [],
): AbnormallyLow[] {
  const prices = offers.map(({ offerFen }) => offerFen).sort((a, b) => a - b);
  const [lowest, secondLowest] = prices;
  const mean = prices.length === 0 ? Rate.ZERO : Rate.of(sumFen(prices), prices.length);
  const averageLimit = Rate.parse(ratios.average).times(mean);
  const secondLimit = Rate.parse(ratios.secondLowest).times(Rate.of(secondLowest ?? 0));
  const ceilingLimit = Rate.parse(ratios.ceiling).times(Rate.of(ceilingFen));
  const holds: Readonly<Record<AbnormalLowTrigger, (offer: Offer, price: Rate) => boolean>> = {
    average: (_, price) => price.compare(averageLimit) < 0,
    'second-lowest': ({ offerFen }, price) => offerFen === lowest && price.compare(secondLimit) < 0,
    ceiling: (_, price) => price.compare(ceilingLimit) < 0,
    'panel-judgement': ({ bidder }) => doubted.includes(bidder),
  };
  return offers
    .map((offer) => {
      const price = Rate.of(offer.offerFen);
      const { bidder, offerFen } = offer;
      return { bidder, offerFen, triggers: ABNORMAL_LOW_TRIGGERS.filter((trigger) => holds[trigger](offer, price)) };
    })
    .filter(({ triggers }) => triggers.length > 0);
}
