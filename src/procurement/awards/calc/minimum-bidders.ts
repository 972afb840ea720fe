/** The methods whose bids are scored; the codes are those of the tender. */
export type ReviewMethod = 'open_tender' | 'competitive_consultation';

/** Whether enough bidders are left to go on, and what the purchaser may do when not. */
export interface Competition {
  readonly bidders: number;
  readonly minimum: number;
  readonly outcome: 'goes-on' | 'goes-on-by-exception' | 'ends';
  /** with two left, a failed tender may be negotiated with them when finance approves. Rule: 74号令 27 */
  readonly mayNegotiate: boolean;
}

/** Bidders that a procedure needs, and candidates that a panel recommends. */
export const MINIMUM_BIDDERS = 3;
const EXCEPTION = 2;

/**
 * Counts the bidders: at the deadline, and again after each review and for the final offers. Fewer than three end the
 * procedure; a consultation on a service that government purchases goes on with two.
 * Rule: rulebook A30, 政府采购法 36, 214号 21, 财库〔2015〕124号.
 */
export function competitionOf(
  bidders: number,
  { method, isGovernmentService }: { readonly method: ReviewMethod; readonly isGovernmentService: boolean },
): Competition {
  const excepted = method === 'competitive_consultation' && isGovernmentService;
  return {
    bidders,
    minimum: excepted ? EXCEPTION : MINIMUM_BIDDERS,
    outcome:
      bidders >= MINIMUM_BIDDERS ? 'goes-on' : excepted && bidders === EXCEPTION ? 'goes-on-by-exception' : 'ends',
    mayNegotiate: method === 'open_tender' && bidders === EXCEPTION,
  };
}
