import type { ContractTerms } from '#src/procurement/tenders/calc/contract-terms.js';
import type { ContractTermsInput } from '#src/procurement/tenders/contract-terms.dto.js';
import type { Indicator, ScoringRule } from '#src/procurement/tenders/calc/indicator.js';

const ratio = (target: string): ScoringRule => ({ kind: 'ratio', target });
const count = (target: string): ScoringRule => ({ kind: 'count', target });
const rubric: ScoringRule = { kind: 'rubric' };
const satisfaction: ScoringRule = { kind: 'deduction', threshold: '0.90', perPoint: '0.3' };
type Row = readonly [string, Indicator['group'], string, string, ScoringRule];

const ROWS: readonly Row[] = [
  ['P1', 'process', '人员到岗率', '5', ratio('0.95')],
  ['P2', 'process', '持证率', '3', ratio('0.60')],
  ['P3', 'process', '人均督导培训时数', '4', count('64')],
  ['P4', 'process', '档案合规率（随机抽 30 份）', '8', ratio('0.95')],
  ['P5', 'process', '薪酬社保落实率', '3', ratio('1')],
  ['P6', 'process', '内控与保密管理', '2', rubric],
  ['O1', 'output', '建档率', '4', ratio('1')],
  ['O2', 'output', '需求与定期评估完成率', '6', ratio('0.95')],
  ['O3', 'output', '走访面谈完成率', '8', ratio('0.95')],
  ['O4', 'output', '个案数量', '5', count('100')],
  ['O5', 'output', '个案质量（抽 12 例）', '7', rubric],
  ['O6', 'output', '小组工作', '4', count('12')],
  ['O7', 'output', '社区宣传活动', '4', count('24')],
  ['O8', 'output', '出所衔接率', '7', ratio('0.95')],
  ['B1', 'effect', '就业帮扶率', '6', ratio('0.60')],
  ['B2', 'effect', '就学低保医疗链接率', '5', ratio('0.80')],
  ['B3', 'effect', '严重违反协议按时报告率', '3', ratio('1')],
  ['B4', 'effect', '社会功能改善（前后测）', '6', rubric],
  ['S1', 'satisfaction', '服务对象及家属满意率', '6', satisfaction],
  ['S2', 'satisfaction', '街道、派出所满意率', '4', satisfaction],
];

/** 绩效评价指标: 20 indicators of 100 points. */
export const INDICATORS: readonly Indicator[] = ROWS.map(([code, group, name, weight, rule]) => ({
  code,
  group,
  name,
  weight,
  rule,
}));

/** 拟签订的合同文本 of the demo, as data; the posts have the names that the bids price. */
const CONTRACT_TERMS: ContractTerms = {
  sites: [{ uscc: '11310199MB0QY01145' }, { uscc: '11310199MB0QY01220' }],
  scope: {
    area: '清源区临河街道、望桥镇',
    excluded: '行政强制、尿样检测执法、身份查验等应当由国家机关行使的职权',
  },
  quality: {
    standards: ['目录标准', 'MZ/T 059-2014'],
    records: '每一例服务按需求发现、承接、转介、评估四个步骤留下记录，只写服务对象编号',
    recordDays: 5,
  },
  staffing: {
    posts: [
      { code: 'lead', name: '项目主管 社会工作师', count: 1 },
      { code: 'worker', name: '社会工作师', count: 3 },
      { code: 'assistant', name: '助理社会工作师', count: 6 },
    ],
    certified: 6,
    replacementDays: 7,
    graceDays: 5,
  },
  term: { manner: '在服务点和社区、家庭面对面提供', multiYearGrounds: [] },
  taxRate: '0.01',
  payment: {
    method: '国库集中支付，转账至乙方账户',
    workingDays: 10,
    invoiceReturnWorkingDays: 3,
    replyWorkingDays: 5,
  },
  bond: { share: '0.05', form: 'bank-guarantee', submitWorkingDays: 10, returnWorkingDays: 10 },
  acceptance: {
    standard: '对照服务清单逐项核对数量、记录和质量',
    users: '听取服务对象和服务点的意见，服务对象代表参加验收',
    panel: 5,
    publishWorkingDays: 2,
  },
  assessment: {
    indicators: INDICATORS,
    grades: {
      excellent: { factor: '1', mayRenew: true, mustRectify: false },
      good: { factor: '0.95', mayRenew: true, mustRectify: false },
      fair: { factor: '0.8', mayRenew: false, mustRectify: true },
      poor: { factor: '0', mayRenew: false, mustRectify: true },
    },
    commentWorkingDays: 5,
  },
  rights: {
    purchaser: '提供场所条件并协调有关部门，按约定验收和付款，指导和监督服务',
    vendor: '独立完成服务，接受监督检查，不得转包',
    subcontracting: '非主体、非关键性工作的分包须经甲方事先书面同意',
    incidentHours: 24,
  },
  reports: { monthlyWorkingDay: 5, halfYearDays: 15, finalDays: 30 },
  confidentiality: {
    purpose: '履行本合同约定的禁毒社会工作服务',
    period: '与服务期限相同',
    manner: '收集、存储、使用和按约定报送',
    data: '服务对象编号、服务需求、服务过程与评估结果',
    safeguards: '按岗位授权访问并留有记录，存放于甲方指定的系统，纸质案卷专柜加锁',
    subEntrusting: '不得转委托',
    returnOrDeletion: '期满返还甲方或者删除，不保留副本，并出具书面证明',
    incidentHours: 24,
    returnDays: 15,
  },
  results: { ownership: '成果归甲方使用，服务案卷归甲方所有', handoverDays: 15 },
  breach: { lateDailyRate: '0.0005', lateCapShare: '0.1', falseRecordShare: '0.02' },
  termination: { remedyDays: 10, handoverDays: 30 },
  forceMajeure: { proofDays: 15 },
  disputes: { manner: '协商解决，协商不成的提起诉讼', court: '清源区人民法院' },
  effect: {
    copies: 6,
    copiesHeld: '甲方执二份，乙方执二份，使用单位执一份，报财政部门备案一份',
    signedAt: '清源区',
  },
};

/** A copy of the terms, as a request sends them. @param over clauses that another purchase words in its own way */
export function contractTerms(over: Partial<ContractTerms> = {}): ContractTermsInput {
  return structuredClone({ ...CONTRACT_TERMS, ...over }) as ContractTermsInput;
}
