import type { DateText } from '#src/kernel/dates.js';
import type { DraftEstimate } from '#src/procurement/costing/index.js';

/** The demo purchase: all fictitious; codes, quantities and rules are those of its documents, money is decimal text in yuan. */

export const CATALOGUE = {
  title: '清源区禁毒社会工作服务目录（2026）',
  year: 2026,
  guidance: '社会治理服务>社会工作服务',
} as const;

interface DemoService {
  readonly code: string;
  readonly group: 'rehabilitation' | 'assistance' | 'education' | 'administration';
  readonly name: string;
  readonly unit: string;
  readonly quantity: string;
  readonly unitPrice: string;
  readonly standard: string;
}

const service = (
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

export const PAYMENTS = [
  { code: 'M1', name: '预付款', share: '0.3' },
  { code: 'M2', name: '中期验收后', share: '0.4' },
  { code: 'M3', name: '期末验收及绩效评价后', share: '0.3' },
] as const;

/** The two yearly budget lines of the purchase. */
export const BUDGET_LINES = [
  { year: 2026, amount: '700000.00', reserved: '543675.50' },
  { year: 2027, amount: '1300000.00', reserved: '1268576.18' },
] as const;

export const MINUTES = {
  number: '清公党纪〔2026〕19号',
  date: '2026-07-13',
  matter: '审议支出测算与最高限价（三重一大）',
} as const;

export const MANDATE = {
  agreementNumber: 'QYDL-2026-07',
  agreementDate: '2026-07-16',
  scope: ['编制文件', '发布公告', '抽取专家', '组织评审', '答复授权范围内质疑'],
} as const;

/** 支出测算: 300 clients, 1:30, ten posts, twelve months (B34); four vendors of the market survey were small-scale taxpayers. */
export const ESTIMATE: DraftEstimate = {
  number: 'QYQ-CS-2026-018-C1',
  title: '清源区 2026—2027 年度禁毒社会工作服务支出测算',
  regimeReason: '市场调查 4 家均为小规模纳税人',
  input: {
    region: '310199',
    period: { start: '2026-10-01', months: 12 },
    taxpayer: 'small-scale',
    taxLocation: 'city',
    clients: [170, 130],
    thirteenthMonth: true,
    posts: [
      { code: 'lead', title: '项目主管 社会工作师', level: 'social-worker', count: 1, gross: '11000.00' },
      { code: 'worker', title: '社会工作师', level: 'social-worker', count: 3, gross: '9500.00' },
      { code: 'assistant', title: '助理社会工作师', level: 'assistant-social-worker', count: 6, gross: '8000.00' },
    ],
    directCosts: [
      { code: 'supervision', unitPrice: '600.00', quantity: 48, months: 1 },
      { code: 'training', unitPrice: '2000.00', quantity: 10, months: 1 },
      { code: 'activities', unitPrice: '60000.00', quantity: 1, months: 1 },
      { code: 'office-transport', unitPrice: '300.00', quantity: 10, months: 12 },
    ],
    managementRate: '0.08',
  },
};

/** One purchase of the demo, by what sets it apart from the others. */
export interface DemoCase {
  readonly projectNumber: string;
  readonly name: string;
  readonly planNumber: string;
  readonly estimate: DraftEstimate;
  readonly minutes: { readonly number: string; readonly date: DateText; readonly matter: string };
  readonly budgetLines: readonly { readonly year: number; readonly amount: string; readonly reserved: string }[];
  readonly intent: { readonly expectedOn: DateText; readonly summary: string };
  readonly mandate: {
    readonly agreementNumber: string;
    readonly agreementDate: DateText;
    readonly scope: readonly string[];
  };
  /** the dates of its tender; none for a case whose intent is still running */
  readonly tender?: { readonly documentsUntil: DateText; readonly deadlineOn: DateText };
  readonly place: string;
  readonly clients: number;
}

/** 全区年度服务: the purchase that the demo plays from the catalogue to the notice. */
export const MAIN_CASE: DemoCase = {
  projectNumber: 'QYQ-CS-2026-018',
  name: '清源区 2026—2027 年度禁毒社会工作服务',
  planNumber: '清采计〔2026〕0317号',
  estimate: ESTIMATE,
  minutes: MINUTES,
  budgetLines: BUDGET_LINES,
  intent: {
    expectedOn: '2026-08-13',
    summary: '为临河街道、望桥镇约 300 名社区戒毒、社区康复及药物维持治疗人员提供专业社会工作服务，服务期一年。',
  },
  mandate: MANDATE,
  tender: { documentsUntil: '2026-08-20', deadlineOn: '2026-08-26' },
  place: '清源区临河街道、望桥镇',
  clients: 300,
};

interface SmallTeam {
  readonly number: string;
  readonly title: string;
  readonly assistants: number;
  readonly clients: number[];
  /** yuan */
  readonly activities: string;
}

/** A small team of 1 + 2 + `assistants`, whose activities make the estimate come out at the sum the case is known by. */
function smallTeam({ number, title, assistants, clients, activities }: SmallTeam): DraftEstimate {
  const workers = 3 + assistants;
  return {
    number,
    title,
    regimeReason: ESTIMATE.regimeReason,
    input: {
      ...ESTIMATE.input,
      clients,
      posts: [
        { code: 'lead', title: '项目主管', level: 'social-worker', count: 1, gross: '10500.00' },
        { code: 'worker', title: '社会工作师', level: 'social-worker', count: 2, gross: '9300.00' },
        {
          code: 'assistant',
          title: '助理社会工作师',
          level: 'assistant-social-worker',
          count: assistants,
          gross: '8000.00',
        },
      ],
      directCosts: [
        { code: 'supervision', unitPrice: '600.00', quantity: 30, months: 1 },
        { code: 'training', unitPrice: '2000.00', quantity: workers, months: 1 },
        { code: 'activities', unitPrice: activities, quantity: 1, months: 1 },
        { code: 'office-transport', unitPrice: '300.00', quantity: workers, months: 12 },
      ],
    },
  };
}

/** 门诊驻点: its tender is out, so that a vendor finds two. */
export const CLINIC_CASE: DemoCase = {
  projectNumber: 'QYQ-CS-2026-019',
  name: '戒毒药物维持治疗门诊驻点社工',
  planNumber: '清采计〔2026〕0311号',
  estimate: smallTeam({
    number: 'QYQ-CS-2026-019-C1',
    title: '戒毒药物维持治疗门诊驻点社工支出测算',
    assistants: 2,
    clients: [80, 60],
    activities: '144182.39',
  }),
  minutes: {
    number: '清公党纪〔2026〕18号',
    date: '2026-07-09',
    matter: '审议门诊驻点社工支出测算与最高限价（三重一大）',
  },
  budgetLines: [
    { year: 2026, amount: '320000.00', reserved: '318000.00' },
    { year: 2027, amount: '750000.00', reserved: '742000.00' },
  ],
  intent: {
    expectedOn: '2026-08-10',
    summary: '在两处药物维持治疗门诊派驻专业社工，开展个案、小组与家庭支持，服务期一年。',
  },
  mandate: { ...MANDATE, agreementNumber: 'QYDL-2026-06', agreementDate: '2026-07-10' },
  tender: { documentsUntil: '2026-08-17', deadlineOn: '2026-08-24' },
  place: '清源区药物维持治疗门诊',
  clients: 140,
};

/** 青少年预防教育: its intent is running, so that an officer finds a project that may not be announced yet. */
export const YOUTH_CASE: DemoCase = {
  projectNumber: 'QYQ-CS-2026-021',
  name: '望桥镇青少年毒品预防教育',
  planNumber: '清采计〔2026〕0334号',
  estimate: smallTeam({
    number: 'QYQ-CS-2026-021-C1',
    title: '望桥镇青少年毒品预防教育支出测算',
    assistants: 3,
    clients: [60, 60],
    activities: '109855.38',
  }),
  minutes: {
    number: '清公党纪〔2026〕21号',
    date: '2026-07-31',
    matter: '审议青少年预防教育支出测算与最高限价（三重一大）',
  },
  budgetLines: [
    { year: 2026, amount: '360000.00', reserved: '354000.00' },
    { year: 2027, amount: '830000.00', reserved: '826000.00' },
  ],
  intent: {
    expectedOn: '2026-09-02',
    summary: '面向望桥镇中小学校与青少年开展毒品预防教育课程、社区宣传与高风险青少年帮扶，服务期一年。',
  },
  mandate: { ...MANDATE, agreementNumber: 'QYDL-2026-08', agreementDate: '2026-08-03' },
  place: '清源区望桥镇',
  clients: 120,
};
