import { METHODS, type Project } from '#src/procurement/tenders/index.js';

/** With so many left a consultation on a service that government purchases goes on. Rule: 财库〔2015〕124号. */
const EXCEPTION = 2;
export const EXCEPTED_GROUND = 'government-purchased-services';

/** How many bids must be in before any is opened; fewer stay shut. Rule: rulebook A30, 政府采购法 36, 87号令 40, 214号 21. */
export function minimumBids({ method, methodGround }: Pick<Project, 'method' | 'methodGround'>): number {
  const isExcepted = method === 'competitive_consultation' && methodGround === EXCEPTED_GROUND;
  return isExcepted ? EXCEPTION : METHODS[method].minimumBidders;
}
