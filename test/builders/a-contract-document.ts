import { capitals } from '#src/kernel/capitals.js';
import { formatYuan, mulRate, parseYuan } from '#src/kernel/money.js';
import { Rate } from '#src/kernel/rate.js';
import { SERVICES } from '#src/demo/purchase.js';
import type { DocumentOptions, TemplateVariables } from '#src/platform/documents/index.js';

/** The contract of the demo as its template takes it: QYHT-2026-0031, 1780000.00 yuan; every figure a ready text. */
export function aContractDocument(over: TemplateVariables = {}): TemplateVariables {
  return { ...PARTIES, ...SERVICE, ...MONEY, ...TERMS, ...over };
}

/** What stands on the contract besides its text, in the sandbox. */
export function someDocumentOptions(over: Partial<DocumentOptions> = {}): DocumentOptions {
  return {
    about: {
      title: '清源区禁毒社会工作服务合同',
      author: '清源区公安分局',
      subject: '政府购买服务合同 QYHT-2026-0031',
      keywords: ['禁毒', '社会工作服务', '政府采购'],
    },
    issuedAt: new Date('2026-09-14T01:00:00Z'),
    number: 'QYHT-2026-0031',
    verification: {
      code: '7F3K-9QDM-4T2X',
      address: 'https://qingyuan.example/verify/7F3K-9QDM-4T2X',
      on: 'first',
    },
    watermark: '仿真环境 非正式文件',
    ...over,
  };
}

const share = (amount: string, rate: string) => formatYuan(mulRate(parseYuan(amount), Rate.parse(rate)));
const inCapitals = (amount: string) => capitals(parseYuan(amount));

const PARTIES: TemplateVariables = {
  contract: {
    title: '清源区2026—2027年度禁毒社会工作服务合同',
    number: 'QYHT-2026-0031',
    signedOn: '2026年9月14日',
    signedAt: '清源区',
    copies: '六',
    copiesHeld: '甲方执二份，乙方执二份，使用单位执一份，报财政部门备案一份',
  },
  project: {
    number: 'QYQ-CS-2026-018',
    name: '清源区2026—2027年度禁毒社会工作服务',
    planNumber: '清采计〔2026〕0317号',
    method: '竞争性磋商',
    awardNotice: 'QYCJ-2026-0018',
    awardedOn: '2026年9月1日',
    policy: '禁毒办通〔2017〕2号',
  },
  purchaser: { name: '清源区公安分局', uscc: '11310199MB0QY0018U', usingOffice: '清源区禁毒委员会办公室' },
  vendor: { name: '清源区汀禾渡社会工作服务中心', uscc: '52310199MJ0QY101XB' },
  sites: [
    { name: '清源区临河街道办事处', uscc: '11310199MB0QY01145' },
    { name: '清源区望桥镇人民政府', uscc: '11310199MB0QY01220' },
  ],
};

const SERVICE: TemplateVariables = {
  service: {
    area: '清源区临河街道、望桥镇',
    sites: '清源区临河街道办事处和清源区望桥镇人民政府',
    clients: 300,
    lineCount: SERVICES.length,
    catalogue: '《清源区禁毒社会工作服务目录（2026）》',
    standard: 'MZ/T 059-2014',
    recordDays: 5,
    lines: SERVICES.map(({ code, name, standard, unit, quantity, unitPrice }) => ({
      ...{ code, name, standard, unit, quantity, unitPrice },
      amount: share(unitPrice, quantity),
    })),
  },
  staffing: {
    total: 10,
    posts: '项目主管1名、社会工作师3名、助理社会工作师6名',
    certified: 6,
    replacementDays: 7,
    graceDays: 5,
  },
  term: {
    startsOn: '2026年10月1日',
    endsOn: '2027年9月30日',
    renewals: '两',
    renewalLength: '一年',
    renewalGrade: '良',
  },
};

const TOTAL = '1780000.00';

/** The price form: posts with their number and yearly price, then everything else. */
const OFFER = [
  ['项目主管（社会工作师）', '1', '190224.00', '190224.00'],
  ['社会工作师', '3', '164448.00', '493344.00'],
  ['助理社会工作师', '6', '138672.00', '832032.00'],
  ['督导', '', '', '28800.00'],
  ['培训', '', '', '18000.00'],
  ['活动', '', '', '57000.00'],
  ['办公交通', '', '', '32400.00'],
  ['管理费及合理结余', '', '', '109518.81'],
  ['附加税费（减半）', '', '', '1057.43'],
  ['增值税（征收率1%）', '', '', '17623.76'],
] as const;

const MILESTONES = [
  ['预付款', '合同生效，履约保证已提交', '30%', '0.30'],
  ['中期款', '中期验收合格', '40%', '0.40'],
  ['期末款', '期末验收合格，绩效评价报告定稿', '30%', '0.30'],
] as const;

const MONEY: TemplateVariables = {
  price: { total: TOTAL, capitals: inCapitals(TOTAL), net: '1762376.24', vat: '17623.76', vatRate: '1%' },
  offer: {
    items: OFFER.map(([item, count, annual, amount], index) => ({ position: index + 1, item, count, annual, amount })),
  },
  payment: {
    count: '三',
    days: 10,
    returnDays: 3,
    replyDays: 5,
    milestones: MILESTONES.map(([name, condition, percent, rate], index) => ({
      ...{ position: index + 1, name, condition },
      share: percent,
      amount: share(TOTAL, rate),
      capitals: inCapitals(share(TOTAL, rate)),
    })),
  },
  security: {
    form: '银行保函',
    amount: '89000.00',
    capitals: inCapitals('89000.00'),
    share: '5%',
    submitDays: 10,
    returnDays: 10,
  },
};

const GRADES = [
  ['优', '90分以上', '100%', '足额支付期末款'],
  ['良', '80分以上不满90分', '95%', '可以续签'],
  ['中', '60分以上不满80分', '80%', '限期整改，不予续签'],
  ['差', '不满60分', '0%', '不支付期末款，不再续签'],
] as const;

const INDICATORS = [
  ['P1', '过程', '人员到岗率', '5', '比率，目标不低于95%'],
  ['P2', '过程', '持证率', '3', '比率，目标不低于60%'],
  ['P3', '过程', '人均督导培训时数', '4', '比率，目标64小时'],
  ['P4', '过程', '档案合规率（随机抽30份）', '8', '比率，目标不低于95%'],
  ['P5', '过程', '薪酬社保落实率', '3', '比率，目标100%'],
  ['P6', '过程', '内控与保密管理', '2', '量规'],
  ['O1', '产出', '建档率', '4', '比率，目标100%'],
  ['O2', '产出', '需求与定期评估完成率', '6', '比率，目标不低于95%'],
  ['O3', '产出', '走访面谈完成率', '8', '比率，目标不低于95%'],
  ['O4', '产出', '个案数量', '5', '目标100例'],
  ['O5', '产出', '个案质量（抽12例）', '7', '量规'],
  ['O6', '产出', '小组工作', '4', '目标12个'],
  ['O7', '产出', '社区宣传活动', '4', '目标24场，超出不加分'],
  ['O8', '产出', '出所衔接率', '7', '比率，目标不低于95%'],
  ['B1', '效益', '就业帮扶率', '6', '比率，目标不低于60%'],
  ['B2', '效益', '就学低保医疗链接率', '5', '比率，目标不低于80%'],
  ['B3', '效益', '严重违反协议按时报告率', '3', '比率，目标100%'],
  ['B4', '效益', '社会功能改善（前后测）', '6', '量规'],
  ['S1', '满意度', '服务对象及家属满意率', '6', '低于90%的，每1个百分点扣0.3分'],
  ['S2', '满意度', '街道、派出所满意率', '4', '低于90%的，每1个百分点扣0.3分'],
] as const;

const TERMS: TemplateVariables = {
  acceptance: { panel: 5, publishDays: 2 },
  assessment: {
    commentDays: 5,
    grades: GRADES.map(([grade, range, factor, consequence]) => ({ grade, range, factor, consequence })),
    indicators: INDICATORS.map(([code, group, name, weight, rule]) => ({ code, group, name, weight, rule })),
  },
  duties: { incidentHours: 24 },
  reports: { monthlyDay: 5, halfYearDays: 15, finalDays: 30 },
  privacy: {
    incidentHours: 24,
    returnDays: 15,
    kinds: '服务对象编号、服务需求、服务过程与评估结果',
    storage: '甲方指定的系统',
  },
  records: { handoverDays: 15 },
  breach: { lateRate: '万分之五', lateCap: '10%', falseShare: '2%' },
  amendment: { cap: '10%' },
  suspension: { remedyDays: 10, handoverDays: 30 },
  forceMajeure: { proofDays: 15 },
  disputes: { court: '清源区人民法院' },
};
