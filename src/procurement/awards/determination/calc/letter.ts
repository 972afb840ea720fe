import { formatYuan } from '#src/kernel/money.js';
import type { BidEvaluation, EvaluatedBid } from '#src/procurement/awards/calc/bid-evaluation.js';
import { averagePoints, formatPoints, parsePoints } from '#src/procurement/awards/calc/points.js';

/** 成交（中标）通知书 for the supplier that won, 结果告知书 for every other. */
export type LetterKind = 'award' | 'result';

/** Why a bid has not won: behind the winner; its own award was annulled; or turned down by the panel, in its words. */
export interface LetterReason {
  readonly code: string;
  readonly words: string | null;
}

/** A criterion and what the panel gave this bid for it, on average; points of 100 with two decimals. */
export interface CriterionPoints {
  readonly code: string;
  readonly name: string;
  readonly weight: string;
  readonly points: string;
}

/** What a bidder learns of its own bid; nothing of another's. */
export interface OwnResult {
  readonly criteria: readonly CriterionPoints[];
  /** technical and business points: averaged once, so that the criteria's averages may add up to a hundredth more or less (A49) */
  readonly quality: string;
  readonly price: string;
  readonly total: string;
  readonly rank: number;
  readonly offer: string;
  readonly evaluatedPrice: string;
}

/** The bid's own points by criterion, the price among them, in the order of the document. Rule: rulebook A49, 87号令 69. */
export function ownResult(
  { input }: Pick<BidEvaluation, 'input'>,
  bid: EvaluatedBid,
  document: readonly { readonly code: string; readonly name: string; readonly weight: string }[],
): OwnResult {
  const kinds = new Map(input.criteria.map(({ code, basis }) => [code, basis]));
  const given = (code: string) => input.sheets.map(({ scores }) => parsePoints(scores[bid.bidder]![code]!));
  const criteria = document.map(({ code, name, weight }) => ({
    ...{ code, name, weight },
    points: kinds.get(code) === 'price' ? bid.price : formatPoints(averagePoints(given(code))),
  }));
  const { quality, price, total, rank } = bid;
  return {
    ...{ criteria, quality, price, total, rank },
    offer: formatYuan(bid.offerFen),
    evaluatedPrice: formatYuan(bid.evaluatedFen),
  };
}

/** Why a ranked bid has not won: one reason, by what became of its own award if it had one. */
export function reasonOf(wasAnnulled: boolean): LetterReason {
  return { code: wasAnnulled ? 'award-annulled' : 'ranked-behind', words: null };
}

const PATTERNS: Readonly<Record<LetterKind, Readonly<Record<string, string>>>> = {
  award: { open_tender: '{tender}-ZB{ordinal}', competitive_consultation: '{tender}-CJ{ordinal}' },
  result: { open_tender: '{tender}-GZ{ordinal}', competitive_consultation: '{tender}-GZ{ordinal}' },
};

/** The number that people read: the tender's, a mark for the kind of letter and the method, and a count within the tender. */
export function letterNumber(
  tender: { readonly number: string; readonly method: string },
  kind: LetterKind,
  n: number,
) {
  const pattern = PATTERNS[kind][tender.method] ?? '{tender}-{ordinal}';
  return pattern.replace('{tender}', tender.number).replace('{ordinal}', String(n).padStart(2, '0'));
}
