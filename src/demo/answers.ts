import { type Fen, formatYuan, mulRate, parseYuan, sumFen } from '#src/kernel/money.js';
import { Rate } from '#src/kernel/rate.js';
import type { BidContent } from '#src/procurement/bids/index.js';
import type { CaseDocument } from '#src/demo/case-document.js';
import { CRITERIA, type DemoService, REQUIREMENTS, SERVICES } from '#src/demo/purchase.js';

/** What vendors of the demo answer to a purchase: prices in yuan text, scores in points by member of the panel. */

export type Bidder = 'A' | 'B' | 'C';

/** What one vendor asks for; `V` is its key. */
export interface DemoAnswer<V extends string = string> {
  readonly vendor: V;
  readonly first: string;
  readonly final: string;
  readonly sme: 'none' | 'small';
}

/** By criterion and bidder, one score for each member of the panel; objective criteria have one for all. */
export type CaseScores<V extends string = string> = Readonly<Record<string, Readonly<Record<V, readonly number[]>>>>;

/** How a price is made up: posts and other costs that stand; the rest goes to taxes and management. */
export interface CasePricing {
  readonly services: readonly DemoService[];
  /** code of the service whose unit price makes up the difference between offers */
  readonly flexible: string;
  readonly form: readonly PriceItem[];
}

/** What the vendors answer to one purchase, and how they are scored. */
export interface CaseBids {
  readonly answers: readonly DemoAnswer[];
  readonly scores: CaseScores;
  readonly pricing: CasePricing;
}

/** Two bodies that are no enterprises, and a small enterprise (T2, A43). */
export const ANSWERS: readonly DemoAnswer<Bidder>[] = [
  { vendor: 'A', first: '1800000.00', final: '1780000.00', sme: 'none' },
  { vendor: 'B', first: '1779000.00', final: '1755000.00', sme: 'small' },
  { vendor: 'C', first: '1810000.00', final: '1798000.00', sme: 'none' },
];

export const SCORES: CaseScores<Bidder> = {
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
export function sheetOf<V extends string = Bidder>(
  member: number,
  bids: Readonly<Record<V, string>>,
  scores: CaseScores<V> = SCORES as CaseScores<V>,
): Record<string, Record<string, string>> {
  return Object.fromEntries(
    (Object.keys(bids) as V[]).map((bidder) => [
      bids[bidder],
      Object.fromEntries(Object.entries(scores).map(([code, given]) => [code, String(given[bidder][member])])),
    ]),
  );
}

interface PriceItem {
  readonly item: string;
  readonly count?: number;
  readonly annual?: string;
  readonly amount: string;
}

/** The price by parts as vendor A offers it: the fourteen services, and posts at the prices of the estimate. */
export const MAIN_PRICING: CasePricing = {
  services: SERVICES,
  flexible: 'R03',
  form: [
    { item: '项目主管 社会工作师', count: 1, annual: '190224.00', amount: '190224.00' },
    { item: '社会工作师', count: 3, annual: '164448.00', amount: '493344.00' },
    { item: '助理社会工作师', count: 6, annual: '138672.00', amount: '832032.00' },
    { item: '督导', amount: '28800.00' },
    { item: '培训', amount: '18000.00' },
    { item: '活动', amount: '57000.00' },
    { item: '办公交通', amount: '32400.00' },
  ],
};

export const MAIN_BIDS: CaseBids = { answers: ANSWERS, scores: SCORES, pricing: MAIN_PRICING };

const amountOf = ({ unitPrice, quantity }: DemoService): Fen => mulRate(parseYuan(unitPrice), Rate.parse(quantity));

/** The service list at this offer: its lines at their prices, of which one carries the difference, whole fen a unit. */
export function serviceLinesAt(
  offer: string,
  { services, flexible }: Pick<CasePricing, 'services' | 'flexible'> = MAIN_PRICING,
): { itemCode: string; unitPrice: string; amount: string }[] {
  const difference = parseYuan(offer) - sumFen(services.map(amountOf));
  return services.map((service) => {
    const { code, quantity, unitPrice } = service;
    const share = code === flexible ? difference / Number(quantity) : 0;
    const price = (parseYuan(unitPrice) + share) as Fen;
    return { itemCode: code, unitPrice: formatYuan(price), amount: formatYuan(mulRate(price, Rate.parse(quantity))) };
  });
}

/** The price by parts at this offer: what stands, the taxes of a small-scale taxpayer (1 %, surcharges halved), and the rest for management. */
export function priceFormAt(offer: string, { form }: Pick<CasePricing, 'form'> = MAIN_PRICING): PriceItem[] {
  const total = parseYuan(offer);
  const exclusive = mulRate(total, Rate.of(100, 101));
  const vat = (total - exclusive) as Fen;
  const surcharges = mulRate(vat, Rate.parse('0.06'));
  const fixed = sumFen(form.map(({ amount }) => parseYuan(amount)));
  const management = (exclusive - surcharges - fixed) as Fen;
  return [
    ...form,
    { item: '管理费及合理结余', amount: formatYuan(management) },
    { item: '附加税费（减半）', amount: formatYuan(surcharges) },
    { item: '增值税 1%', amount: formatYuan(vat) },
  ];
}

/** To what a bid answers: requirements, criteria, and how its price is made up. */
export interface Asked extends Pick<CaseDocument, 'requirements' | 'criteria'> {
  readonly pricing: CasePricing;
}

const MAIN_ASKED: Asked = { requirements: REQUIREMENTS, criteria: CRITERIA, pricing: MAIN_PRICING };

/** What a vendor of the demo says at this price: its parts add up to it, and every requirement and criterion is answered. */
export function demoBidContent(
  offer: string,
  sme: DemoAnswer['sme'] = 'none',
  { requirements, criteria, pricing }: Asked = MAIN_ASKED,
): BidContent {
  return {
    offer,
    taxRate: '0.01',
    priceForm: priceFormAt(offer, pricing),
    serviceLines: serviceLinesAt(offer, pricing),
    sme: { kind: sme, statement: sme === 'small' ? '本单位属于其他未列明行业的小型企业，服务由本单位职工提供。' : '' },
    team: teamOf(pricing),
    answers: requirements.map(({ code }) => ({ requirement: code, response: '完全响应，证明材料见附件。' })),
    technical: criteria
      .filter(({ basis }) => basis === 'quality')
      .map(({ code, name }) => ({ criterion: code, text: `${name}：按磋商文件的要素逐项说明。` })),
    validityDays: 90,
    attachments: [],
  };
}

/** The people of the price form's posts, by the bidder's own codes. */
function teamOf({ form }: CasePricing): BidContent['team'] {
  const posts = form.flatMap(({ item, count = 0 }) => Array.from({ length: count }, () => item));
  return posts.map((item, index) => ({
    code: `P${String(index + 1).padStart(2, '0')}`,
    post: item.split(' ')[0]!,
    certificate: item.split(' ').at(-1)!,
  }));
}
