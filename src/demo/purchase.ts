import type { PaymentCondition, PaymentTerm } from '#src/procurement/tenders/calc/procurement-document.js';
import type { PaymentTermInput } from '#src/procurement/tenders/draft-tender.dto.js';

/** The demo purchase: all fictitious; codes, quantities and rules are those of its documents, money is decimal text in yuan. */

/** A service that is bought, at its reference price in yuan. */
export interface DemoService {
  readonly code: string;
  readonly group: 'rehabilitation' | 'assistance' | 'education' | 'administration';
  readonly name: string;
  readonly unit: string;
  readonly quantity: string;
  readonly unitPrice: string;
  readonly standard: string;
}

/** One of the catalogue. @param said name, unit, quantity and unit price */
export const service = (
  code: string,
  group: DemoService['group'],
  [name, unit, quantity, unitPrice]: readonly [string, string, string, string],
  standard = '按目录标准，过程留痕，按月报告',
): DemoService => ({ code, group, name, unit, quantity, unitPrice, standard });

/** The fourteen services of the catalogue and of the purchase. */
export const SERVICES: readonly DemoService[] = [
  service('R01', 'rehabilitation', ['建档与需求评估', '人', '300', '320.00'], '入组 15 日内建档'),
  service(
    'R02',
    'rehabilitation',
    ['走访与面谈', '人次', '6360', '95.00'],
    '高风险 40 人每月 4 次、中风险 110 人每月 2 次、低风险 150 人每月 1 次',
  ),
  service('R03', 'rehabilitation', ['个案服务（开案至结案）', '例', '100', '2400.00'], '有目标、过程、结案评估'),
  service('R04', 'rehabilitation', ['小组工作（每个不少于 4 节）', '个', '12', '6500.00']),
  service('R05', 'rehabilitation', ['心理咨询与疏导', '小时', '400', '220.00']),
  service('A01', 'assistance', ['就业就学低保医疗资源链接', '人次', '240', '600.00']),
  service('A02', 'assistance', ['家庭关系辅导与家属支持', '户次', '120', '450.00']),
  service('A03', 'assistance', ['志愿者协同服务', '场', '24', '1500.00']),
  service('E01', 'education', ['社区禁毒宣传活动', '场', '24', '3800.00']),
  service('E02', 'education', ['学校与单位预防教育课', '节', '40', '900.00']),
  service('M01', 'administration', ['协助排查摸底与台账维护', '月', '12', '9500.00']),
  service('M02', 'administration', ['定期评估报告（每半年）', '份', '600', '180.00']),
  service('M03', 'administration', ['强制隔离戒毒人员出所衔接', '人次', '36', '800.00']),
  service('M04', 'administration', ['协议履行督促与情况报告', '月', '12', '5150.00']),
];

/** 第三方绩效评价: bought on its own, below the threshold. */
export const EVALUATION = service('M05', 'administration', ['第三方绩效评价报告', '份', '1', '48000.00']);

/** The scoring table: twelve criteria, 100 points; objective ones are equal for the whole panel. */
export const CRITERIA = [
  { code: 'S1', name: '价格', weight: '20', kind: 'objective', basis: 'price', rule: '最低评审价÷评审价×20' },
  {
    code: 'S2',
    name: '需求理解与总体方案',
    weight: '12',
    kind: 'judgement',
    basis: 'quality',
    rule: '6 个要素，每个完整且贴合得 2 分，否则 0 分',
    step: '2',
  },
  {
    code: 'S3',
    name: '戒毒康复服务方案',
    weight: '12',
    kind: 'judgement',
    basis: 'quality',
    rule: '6 个要素，每个完整且贴合得 2 分，否则 0 分',
    step: '2',
  },
  {
    code: 'S4',
    name: '帮扶救助与资源链接',
    weight: '8',
    kind: 'judgement',
    basis: 'quality',
    rule: '4 个要素，每个 2 分',
    step: '2',
  },
  {
    code: 'S5',
    name: '禁毒宣传教育',
    weight: '6',
    kind: 'judgement',
    basis: 'quality',
    rule: '3 个要素，每个 2 分',
    step: '2',
  },
  {
    code: 'S6',
    name: '协助管理、台账、出所衔接',
    weight: '6',
    kind: 'judgement',
    basis: 'quality',
    rule: '3 个要素，每个 2 分',
    step: '2',
  },
  {
    code: 'S7',
    name: '质量控制与自评',
    weight: '6',
    kind: 'judgement',
    basis: 'quality',
    rule: '3 个要素，每个 2 分',
    step: '2',
  },
  {
    code: 'S8',
    name: '保密与个人信息保护',
    weight: '6',
    kind: 'judgement',
    basis: 'quality',
    rule: '3 个要素，每个 2 分',
    step: '2',
  },
  {
    code: 'S9',
    name: '负责人从业年限与证书',
    weight: '5',
    kind: 'objective',
    basis: 'quality',
    rule: '满 3 年 3 分，每多 1 年加 1 分，至 5 分',
    step: '1',
  },
  {
    code: 'S10',
    name: '超出★要求的持证人数',
    weight: '8',
    kind: 'objective',
    basis: 'quality',
    rule: '每多 1 人 2 分，至 8 分',
    step: '2',
  },
  {
    code: 'S11',
    name: '督导与培训安排',
    weight: '5',
    kind: 'judgement',
    basis: 'quality',
    rule: '5 个要素，每个 1 分',
    step: '1',
  },
  {
    code: 'S12',
    name: '近三年社会工作服务合同（不限地区、领域）',
    weight: '6',
    kind: 'objective',
    basis: 'quality',
    rule: '每份 2 分，至 6 分',
    step: '2',
  },
] as const;

/** 资格条件 and ★ of the main purchase. */
export const REQUIREMENTS = [
  { code: 'Q1', kind: 'qualification', text: '符合《政府采购法》第二十二条规定' },
  {
    code: 'Q2',
    kind: 'qualification',
    text: '未被列入失信被执行人、重大税收违法失信主体、政府采购严重违法失信行为记录名单',
  },
  {
    code: 'X1',
    kind: 'substantive',
    text: '★拟派社工 10 人，其中持社会工作者职业水平证书不少于 6 人；全部签订劳动合同并缴纳社会保险',
  },
  {
    code: 'X2',
    kind: 'substantive',
    text: '★项目负责人持社会工作师证书；岗位薪酬不低于当地指导标准；承诺不收集与服务无关的个人信息',
  },
] as const;

const when = (...conditions: PaymentCondition[]) => conditions.map((condition) => ({ condition }));

export const PAYMENTS = [
  { code: 'M1', name: '预付款', share: '0.3', kind: 'prepayment', conditions: when('signature', 'bond'), year: 2026 },
  {
    code: 'M2',
    name: '中期款',
    share: '0.4',
    kind: 'progress',
    conditions: when('acceptance', 'wage-evidence'),
    year: 2027,
  },
  {
    code: 'M3',
    name: '期末款',
    share: '0.3',
    kind: 'final',
    conditions: when('acceptance', 'assessment', 'wage-evidence'),
    year: 2027,
  },
] as const satisfies readonly PaymentTerm[];

/** The payments of a purchase whose service begins in this year. */
export function paymentsFrom(first: number): PaymentTermInput[] {
  const [{ year: known }] = PAYMENTS;
  return PAYMENTS.map((term) => ({ ...term, conditions: [...term.conditions], year: term.year - known + first }));
}
