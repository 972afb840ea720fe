import { contractTerms } from '#src/demo/contract-terms.js';
import { paymentsFrom, SERVICES } from '#src/demo/purchase.js';
import { capitals } from '#src/kernel/capitals.js';
import { formatYuan, mulRate, parseYuan } from '#src/kernel/money.js';
import { Rate } from '#src/kernel/rate.js';
import type { ContractTerms } from '#src/procurement/tenders/calc/contract-terms.js';
import type { ContractContent } from '#src/procurement/contracts/calc/contract-content.js';

const TOTAL = '1780000.00';
/** What the plan prints of the three conditions. */
const CONDITIONS = ['合同生效，履约保证已提交', '中期验收合格', '期末验收合格，绩效评价报告定稿'];

/** The price form: posts with their number and yearly price, then everything else. */
const PRICE_FORM = [
  ['项目主管（社会工作师）', 1, '190224.00', '190224.00'],
  ['社会工作师', 3, '164448.00', '493344.00'],
  ['助理社会工作师', 6, '138672.00', '832032.00'],
  ['督导', null, null, '28800.00'],
  ['培训', null, null, '18000.00'],
  ['活动', null, null, '57000.00'],
  ['办公交通', null, null, '32400.00'],
  ['管理费及合理结余', null, null, '109518.81'],
  ['附加税费（减半）', null, null, '1057.43'],
  ['增值税（征收率1%）', null, null, '17623.76'],
] as const;

/** The content of the demo's contract of 2026, QYHT-2026-0031: 1780000.00 yuan, 14 services, three payments. */
export function aContractContent(over: Partial<ContractContent> = {}): ContractContent {
  const terms = contractTerms() as ContractTerms;
  return { ...PARTIES_AND_PRICE, ...clausesOf(terms), ...over };
}

const part = (amount: string, rate: string) => formatYuan(mulRate(parseYuan(amount), Rate.parse(rate)));

const PARTIES_AND_PRICE = {
  parties: {
    purchaser: {
      name: '清源区公安分局',
      uscc: '11310199MB0QY0018U',
      usingOffice: '清源区禁毒委员会办公室',
    },
    vendor: { name: '清源区汀禾渡社会工作服务中心', uscc: '52310199MJ0QY101XB' },
    sites: [
      { name: '清源区临河街道办事处', uscc: '11310199MB0QY01145' },
      { name: '清源区望桥镇人民政府', uscc: '11310199MB0QY01220' },
    ],
    basis: '禁毒办通〔2017〕2号',
    project: {
      number: 'QYQ-CS-2026-018',
      name: '清源区2026—2027年度禁毒社会工作服务',
      planNumber: '清采计〔2026〕0317号',
      method: 'competitive_consultation',
    },
    awardNotice: 'QYCJ-2026-0018',
    awardedOn: '2026-09-01',
  },
  price: {
    total: TOTAL,
    capitals: capitals(parseYuan(TOTAL)),
    taxRate: '0.01',
    exclusive: '1762376.24',
    tax: '17623.76',
    priceForm: PRICE_FORM.map(([name, count, annual, amount], index) => ({
      ...{ code: `F${index + 1}`, name, count, annual, amount },
    })),
  },
  subject: {
    catalogue: '《清源区禁毒社会工作服务目录（2026）》',
    serviceLines: SERVICES.map(({ code, name, unit, quantity, unitPrice, standard }) => ({
      ...{ code, name, unit, quantity, unitPrice, standard },
      amount: part(unitPrice, quantity),
    })),
  },
  wages: { floor: '不低于附件《分项报价》所列相应岗位的标准' },
  amendment: { capShare: '0.10' },
  priceAdjustment: { grounds: '税收优惠到期、改变，或者国家强制性社会保险的缴费比例、缴费基数上下限发生变化' },
} as const satisfies Partial<ContractContent>;

function clausesOf(terms: ContractTerms) {
  return {
    scope: { ...terms.scope, clients: 300 },
    quality: terms.quality,
    staffing: {
      ...terms.staffing,
      posts: terms.staffing.posts.map((post, index) => ({ ...post, annual: PRICE_FORM[index]![2] })),
    },
    term: {
      startsOn: '2026-10-01',
      endsOn: '2027-09-30',
      place: '清源区临河街道、望桥镇',
      manner: terms.term.manner,
      renewals: 2,
      multiYearGrounds: terms.term.multiYearGrounds,
    },
    payment: {
      ...terms.payment,
      instalments: paymentsFrom(2026).map(({ code, name, share, kind, conditions, year }, index) => ({
        ...{ code, name, share, kind, year },
        conditions: conditions.map(({ condition }) => condition),
        amount: part(TOTAL, share),
        condition: CONDITIONS[index]!,
      })),
    },
    performanceBond: terms.bond && {
      ...terms.bond,
      amount: part(TOTAL, terms.bond.share),
      capitals: capitals(parseYuan(part(TOTAL, terms.bond.share))),
    },
    acceptance: { ...terms.acceptance, stages: ['mid-term', 'final'] },
    assessment: terms.assessment,
    rights: terms.rights,
    reports: terms.reports,
    confidentiality: terms.confidentiality,
    results: terms.results,
    breach: terms.breach,
    termination: terms.termination,
    forceMajeure: terms.forceMajeure,
    disputes: terms.disputes,
    effect: terms.effect,
  } as const satisfies Partial<ContractContent>;
}
