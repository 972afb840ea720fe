import { type Fen, formatYuan, mulRate, parseYuan } from '#src/kernel/money.js';
import { Rate } from '#src/kernel/rate.js';
import type { BidContent } from '#src/procurement/bids/index.js';
import { CRITERIA, REQUIREMENTS, SERVICES } from '#src/demo/purchase.js';

/** What the vendors of the demo answer to its main purchase: prices in yuan text, scores in points by member of the panel. */

export type Bidder = 'A' | 'B' | 'C';

export interface DemoAnswer {
  readonly vendor: Bidder;
  readonly first: string;
  readonly final: string;
  readonly sme: 'none' | 'small';
}

/** Two bodies that are no enterprises, and a small enterprise (T2, A43). */
export const ANSWERS: readonly DemoAnswer[] = [
  { vendor: 'A', first: '1800000.00', final: '1780000.00', sme: 'none' },
  { vendor: 'B', first: '1779000.00', final: '1755000.00', sme: 'small' },
  { vendor: 'C', first: '1810000.00', final: '1798000.00', sme: 'none' },
];

/** By criterion and bidder, one score for each member of the panel; objective criteria have one for all three. */
export const SCORES: Readonly<Record<string, Readonly<Record<Bidder, readonly number[]>>>> = {
  S2: { A: [10, 12, 10], B: [10, 10, 8], C: [8, 10, 10] },
  S3: { A: [12, 10, 12], B: [10, 8, 10], C: [10, 10, 8] },
  S4: { A: [8, 6, 8], B: [6, 6, 6], C: [6, 8, 6] },
  S5: { A: [4, 6, 4], B: [6, 4, 6], C: [6, 6, 4] },
  S6: { A: [6, 6, 6], B: [4, 6, 4], C: [6, 4, 6] },
  S7: { A: [6, 4, 6], B: [4, 4, 6], C: [6, 4, 4] },
  S8: { A: [6, 6, 4], B: [6, 4, 4], C: [4, 6, 6] },
  S9: { A: [5, 5, 5], B: [4, 4, 4], C: [5, 5, 5] },
  S10: { A: [8, 8, 8], B: [6, 6, 6], C: [8, 8, 8] },
  S11: { A: [4, 5, 4], B: [4, 4, 3], C: [5, 4, 4] },
  S12: { A: [4, 4, 4], B: [6, 6, 6], C: [4, 4, 4] },
};

/** The sheet of one member: bid id → criterion → points. */
export function sheetOf(
  member: number,
  bids: Readonly<Record<Bidder, string>>,
): Record<string, Record<string, string>> {
  return Object.fromEntries(
    (Object.keys(bids) as Bidder[]).map((bidder) => [
      bids[bidder],
      Object.fromEntries(Object.entries(SCORES).map(([code, scores]) => [code, String(scores[bidder][member])])),
    ]),
  );
}

/** The service whose unit price makes up the difference between the offers. */
const FLEXIBLE = 'R03';
const BASE = parseYuan('1780000.00');
const fen = (text: string): number => parseYuan(text);

/** The service list at this offer: the fourteen lines, of which one carries the difference. */
export function serviceLinesAt(offer: string): { itemCode: string; unitPrice: string; amount: string }[] {
  const difference = fen(offer) - BASE;
  return SERVICES.map(({ code, quantity, unitPrice }) => {
    const base = fen(unitPrice);
    const price = (code === FLEXIBLE ? base + difference / Number(quantity) : base) as Fen;
    return { itemCode: code, unitPrice: formatYuan(price), amount: formatYuan(mulRate(price, Rate.parse(quantity))) };
  });
}

interface PriceItem {
  readonly item: string;
  readonly count?: number;
  readonly annual?: string;
  readonly amount: string;
}

const STAFF: readonly PriceItem[] = [
  { item: '项目主管 社会工作师', count: 1, annual: '190224.00', amount: '190224.00' },
  { item: '社会工作师', count: 3, annual: '164448.00', amount: '493344.00' },
  { item: '助理社会工作师', count: 6, annual: '138672.00', amount: '832032.00' },
  { item: '督导', amount: '28800.00' },
  { item: '培训', amount: '18000.00' },
  { item: '活动', amount: '57000.00' },
  { item: '办公交通', amount: '32400.00' },
];

/** The price by parts at this offer: posts and activities as estimated, the taxes of a small-scale taxpayer (1 %, surcharges halved), and the rest for management. */
export function priceFormAt(offer: string): PriceItem[] {
  const total = parseYuan(offer);
  const exclusive = mulRate(total, Rate.of(100, 101));
  const vat = (total - exclusive) as Fen;
  const surcharges = mulRate(vat, Rate.parse('0.06'));
  const fixed = STAFF.reduce((sum, { amount }) => sum + fen(amount), 0);
  const management = (exclusive - surcharges - fixed) as Fen;
  return [
    ...STAFF,
    { item: '管理费及合理结余', amount: formatYuan(management) },
    { item: '附加税费（减半）', amount: formatYuan(surcharges) },
    { item: '增值税 1%', amount: formatYuan(vat) },
  ];
}

/** What a vendor of the demo says at this price: its parts add up to it, and every requirement and criterion is answered. */
export function demoBidContent(offer: string, sme: DemoAnswer['sme'] = 'none'): BidContent {
  return {
    offer,
    taxRate: '0.01',
    priceForm: priceFormAt(offer),
    serviceLines: serviceLinesAt(offer),
    sme: { kind: sme, statement: sme === 'small' ? '本单位属于其他未列明行业的小型企业，服务由本单位职工提供。' : '' },
    team: Array.from({ length: 10 }, (_, index) => ({
      code: `P${String(index + 1).padStart(2, '0')}`,
      post: index === 0 ? '项目主管' : index < 4 ? '社会工作师' : '助理社会工作师',
      certificate: index < 4 ? '社会工作师' : '助理社会工作师',
    })),
    answers: REQUIREMENTS.map(({ code }) => ({ requirement: code, response: '完全响应，证明材料见附件。' })),
    technical: CRITERIA.filter(({ basis }) => basis === 'quality').map(({ code, name }) => ({
      criterion: code,
      text: `${name}：按磋商文件的要素逐项说明。`,
    })),
    validityDays: 90,
    attachments: [],
  };
}
