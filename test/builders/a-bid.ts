import { demoBidContent, priceFormAt } from '#src/demo/answers.js';
import { parseYuan } from '#src/kernel/money.js';
import type { BidContent } from '#src/procurement/bids/index.js';

/** What a bid for the demo purchase says at this price. */
export function aBidContent(offer: string, over: Partial<BidContent> = {}): BidContent {
  // one unit price carries the difference to the demo's offer, in whole fen for a hundred units
  if (parseYuan(offer) % 100 === 0) return { ...demoBidContent(offer), ...over };
  return { ...demoBidContent('1780000.00'), offer, priceForm: priceFormAt(offer), serviceLines: [], ...over };
}
