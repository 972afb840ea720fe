import { CRITERIA, REQUIREMENTS } from '#src/demo/purchase.js';
import { priceFormAt, serviceLinesAt } from '#src/demo/answers.js';
import { parseYuan } from '#src/kernel/money.js';
import type { BidContent } from '#src/procurement/bids/index.js';

/** What a bid for the demo purchase says at this price: its parts add up to it, and every requirement and criterion is answered. */
export function aBidContent(offer: string, over: Partial<BidContent> = {}): BidContent {
  return {
    offer,
    priceForm: priceFormAt(offer),
    // one unit price carries the difference to the demo's offer, in whole fen for a hundred units
    serviceLines: parseYuan(offer) % 100 === 0 ? serviceLinesAt(offer) : [],
    sme: { kind: 'none', statement: '' },
    team: [
      { code: 'P1', post: '项目主管', certificate: '社会工作师' },
      { code: 'P2', post: '社会工作者', certificate: '助理社会工作师' },
    ],
    answers: REQUIREMENTS.map(({ code }) => ({ requirement: code, response: '完全响应' })),
    technical: CRITERIA.filter(({ basis }) => basis === 'quality').map(({ code, name }) => ({
      criterion: code,
      text: `${name}：按文件要求逐项说明`,
    })),
    validityDays: 90,
    attachments: [],
    ...over,
  };
}
