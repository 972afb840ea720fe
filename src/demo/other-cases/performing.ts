import { EVALUATION, service } from '#src/demo/purchase.js';
import type { PaymentHours } from '#src/demo/performance-dates.js';
import type { CasePayment } from '#src/demo/payment-words.js';
import { EVALUATION_CRITERIA, EVALUATION_REQUIREMENTS, EVALUATION_SCORES } from './evaluation.js';
import { paidAt, reportsOf } from './hours.js';
import { inOne, inThree, inTwo } from './payment-plans.js';
import type { Sketch } from './sketch.js';

/** Numbers of a payment's papers follow from one serial number. */
function payment(code: string, total: string, serial: number, hours: PaymentHours): CasePayment {
  const year = hours.invoiced.slice(0, 4);
  return {
    ...{ code, total, hours, needsWageEvidence: code !== 'M1' },
    invoiceNumber: `${year.slice(2)}99000000000000${String(serial).padStart(4, '0')}`,
    instructionNumber: `清财支〔${year}〕${serial}号`,
    receiptNumber: `HD-${year}-${String(serial).padStart(4, '0')}`,
  };
}

/** In effect for a year: its report is three days late, two places are empty, and the bank has sent a payment back. */
export const HOTLINE: Sketch = {
  number: 'QYQ-CS-2025-033',
  name: '家属支持与危机干预热线',
  year: 2025,
  ceiling: '1240000.00',
  summary: '设立家属支持与危机干预热线，提供心理疏导、家庭辅导和转介，服务期一年。',
  place: '清源区临河街道、望桥镇',
  clients: [100, 60],
  team: { leads: 1, workers: 2, assistants: 3 },
  supervision: 24,
  activities: ['152962.28', '130000.00'],
  service: { startsOn: '2026-01-01', endsOn: '2026-12-31' },
  papers: { plan: '0388', minutes: [26, 31], agreement: 'QYDL-2025-11' },
  lines: [
    { year: 2025, share: '0.3' },
    { year: 2026, share: '0.4' },
    { year: 2027, share: '0.3' },
  ],
  services: [
    service('R05', 'rehabilitation', ['心理咨询与疏导', '小时', '2000', '220.00']),
    service('A02', 'assistance', ['家庭关系辅导与家属支持', '户次', '600', '450.00']),
    service('R03', 'rehabilitation', ['个案服务（开案至结案）', '例', '100', '2400.00']),
    service('R04', 'rehabilitation', ['小组工作（每个不少于 4 节）', '个', '12', '6500.00']),
    service('A03', 'assistance', ['志愿者协同服务', '场', '24', '1500.00']),
    service('M04', 'administration', ['协议履行督促与情况报告', '月', '12', '5150.00']),
    service('M02', 'administration', ['定期评估报告（每半年）', '份', '400', '223.00']),
  ],
  flexible: 'M02',
  payments: inThree([2025, 2026, 2027]),
  terms: (terms) => ({ ...terms, reports: { ...terms.reports, monthlyWorkingDay: 10 } }),
  days: {
    ...{ estimate: '2025-09-08', intent: '2025-09-10', expected: '2025-10-10', notice: '2025-10-10' },
    ...{ documentsUntil: '2025-10-17', deadline: '2025-10-22', determined: '2025-10-27', announced: '2025-10-28' },
  },
  answers: [
    { vendor: 'B', first: '1228000.00', final: '1215000.00', sme: 'small' },
    { vendor: 'C', first: '1236000.00', final: '1229000.00', sme: 'none' },
    { vendor: 'A', first: '1238000.00', final: '1232000.00', sme: 'none' },
  ],
  contract: {
    serial: '266',
    bond: '60750.00',
    ...{ draft: '2025-11-12 09:00', checks: '2025-11-12 10:00', approval: '2025-11-12 11:00' },
    ...{ signature: '2025-11-12 15:00', bondReceived: '2025-11-13 10:00' },
    ...{ announcement: '2025-11-14 10:00', filing: '2025-11-19 10:00' },
  },
  budgets: [{ at: '2026-01-19 11:00', year: 2026 }],
  performance: {
    vendor: 'B',
    staffing: {
      assigned: '2025-12-29 10:00',
      vacancies: [
        { postCode: 'worker', told: '2026-10-30 15:00', from: '2026-11-02' },
        { postCode: 'assistant', told: '2026-11-06 15:00', from: '2026-11-09' },
      ],
    },
    reports: {
      sites: ['site1', 'site2'],
      months: [
        ...reportsOf('2026-01', '2026-08'),
        {
          ...{ month: '2026-09', submitted: '2026-10-14 14:00', confirmed: '2026-10-15 14:00' },
          ...{ returned: '2026-10-20 14:00', resubmitted: '2026-11-13 14:00' },
        },
      ],
    },
    acceptances: {
      site: 'site2',
      stages: {
        'mid-term': {
          ...{ planned: '2026-10-12 15:00', held: '2026-10-15 15:00' },
          ...{ signed: '2026-10-16 11:00', announced: '2026-10-19 11:00' },
        },
      },
    },
    payments: [
      payment(
        ...(['M1', '364500.00', 1188] as const),
        paidAt(
          ...(['2025-11-17 10:00', '2025-11-18 10:00', '2025-11-18 15:00', '2025-11-19 11:00'] as const),
          ...(['2025-11-20 10:00', '2025-11-21 10:00', '2025-11-24 10:00', '2025-11-24 15:00'] as const),
          '2025-11-26 10:00',
        ),
      ),
      payment('M2', '486000.00', 1209, {
        ...paidAt(
          ...(['2026-11-02 11:00', '2026-11-03 11:00', '2026-11-03 15:00', '2026-11-04 11:00'] as const),
          ...(['2026-11-05 11:00', '2026-11-06 11:00', '2026-11-09 11:00', '2026-11-09 15:00'] as const),
        ),
        ...{ bounced: '2026-11-11 11:00', corrected: '2026-11-12 11:00', confirmed: '2026-11-13 11:00' },
      }),
    ],
  },
};

/** Its assessment is a draft that both sides may comment on; its final acceptance waits to be announced. */
export const EMPLOYMENT: Sketch = {
  number: 'QYQ-CS-2025-027',
  name: '社区康复就业帮扶',
  year: 2025,
  ceiling: '1080000.00',
  summary: '为社区康复人员提供职业评估、岗位推荐、技能培训链接和就业跟踪，服务期一年。',
  place: '清源区临河街道',
  clients: [120],
  team: { leads: 1, workers: 1, assistants: 3 },
  supervision: 24,
  activities: ['176416.95', '150000.00'],
  service: { startsOn: '2025-11-01', endsOn: '2026-10-31' },
  papers: { plan: '0352', minutes: [21, 25], agreement: 'QYDL-2025-09' },
  lines: [
    { year: 2025, share: '0.3' },
    { year: 2026, share: '0.7' },
  ],
  services: [
    service('R03', 'rehabilitation', ['个案服务（开案至结案）', '例', '100', '2400.00']),
    service('A01', 'assistance', ['就业就学低保医疗资源链接', '人次', '600', '600.00']),
    service('A02', 'assistance', ['家庭关系辅导与家属支持', '户次', '200', '450.00']),
    service('M02', 'administration', ['定期评估报告（每半年）', '份', '400', '180.00']),
    service('R04', 'rehabilitation', ['小组工作（每个不少于 4 节）', '个', '20', '6500.00']),
    service('M04', 'administration', ['协议履行督促与情况报告', '月', '12', '5150.00']),
    service('M03', 'administration', ['强制隔离戒毒人员出所衔接', '人次', '36', '800.00']),
    service('R05', 'rehabilitation', ['心理咨询与疏导', '小时', '400', '198.50']),
  ],
  flexible: 'R05',
  payments: inThree([2025, 2026, 2026]),
  days: {
    ...{ estimate: '2025-08-04', intent: '2025-08-06', expected: '2025-09-05', notice: '2025-09-05' },
    ...{ documentsUntil: '2025-09-12', deadline: '2025-09-17', determined: '2025-09-22', announced: '2025-09-23' },
  },
  answers: [
    { vendor: 'C', first: '1074000.00', final: '1062000.00', sme: 'none' },
    { vendor: 'A', first: '1078000.00', final: '1070000.00', sme: 'none' },
    { vendor: 'B', first: '1069000.00', final: '1058000.00', sme: 'small' },
  ],
  contract: {
    serial: '248',
    bond: '53100.00',
    ...{ draft: '2025-10-14 09:00', checks: '2025-10-14 10:00', approval: '2025-10-14 11:00' },
    ...{ signature: '2025-10-14 15:00', bondReceived: '2025-10-15 10:00' },
    ...{ announcement: '2025-10-16 10:00', filing: '2025-10-22 10:00' },
  },
  budgets: [{ at: '2026-01-19 14:00', year: 2026 }],
  performance: {
    vendor: 'C',
    staffing: { assigned: '2025-10-29 10:00', vacancies: [] },
    reports: { sites: ['site1', 'site2'], months: reportsOf('2025-11', '2026-10') },
    acceptances: {
      site: 'site1',
      stages: {
        'mid-term': {
          ...{ planned: '2026-05-11 15:00', held: '2026-05-13 15:00' },
          ...{ signed: '2026-05-14 10:00', announced: '2026-05-15 10:00' },
        },
        final: { planned: '2026-11-09 14:00', held: '2026-11-12 14:00', signed: '2026-11-13 10:00' },
      },
    },
    assessment: {
      fee: '36000.00',
      purchaseNumber: 'QYQ-ZX-2026-004',
      hours: {
        ...{ commissioned: '2026-10-19 14:00', planned: '2026-10-21 14:00', started: '2026-11-03 14:00' },
        ...{ scoredByFirst: '2026-11-09 15:00', scored: '2026-11-09 16:00', drafted: '2026-11-10 14:00' },
        commentedByVendor: '2026-11-13 15:00',
      },
    },
    payments: [
      payment(
        ...(['M1', '318600.00', 1102] as const),
        paidAt(
          ...(['2025-10-17 10:00', '2025-10-20 10:00', '2025-10-20 15:00', '2025-10-21 11:00'] as const),
          ...(['2025-10-22 11:00', '2025-10-23 10:00', '2025-10-24 10:00', '2025-10-24 15:00'] as const),
          '2025-10-27 10:00',
        ),
      ),
      payment(
        ...(['M2', '424800.00', 1145] as const),
        paidAt(
          ...(['2026-05-18 10:00', '2026-05-19 10:00', '2026-05-19 15:00', '2026-05-20 10:00'] as const),
          ...(['2026-05-21 10:00', '2026-05-22 10:00', '2026-05-25 10:00', '2026-05-25 15:00'] as const),
          '2026-05-27 10:00',
        ),
      ),
    ],
  },
};

/** Done and accepted: its last payment waits for the finance bureau, and its assessment for one of the two evaluators. */
export const CLASSROOM: Sketch = {
  number: 'QYQ-ZX-2025-004',
  name: '禁毒宣传流动课堂',
  year: 2025,
  ceiling: '390000.00',
  summary: '面向社区、学校和单位开展禁毒宣传流动课堂，服务期一年。',
  place: '清源区临河街道、望桥镇',
  clients: [120],
  team: { leads: 0, workers: 1, assistants: 1 },
  supervision: 6,
  activities: ['39401.23', '32000.00'],
  service: { startsOn: '2025-11-01', endsOn: '2026-10-31' },
  papers: { plan: '0361', minutes: [22, 27], agreement: 'QYDL-2025-10' },
  lines: [
    { year: 2025, share: '0.4' },
    { year: 2026, share: '0.6' },
  ],
  services: [
    service('E01', 'education', ['社区禁毒宣传活动', '场', '40', '3800.00']),
    service('E02', 'education', ['学校与单位预防教育课', '节', '120', '900.00']),
    service('A03', 'assistance', ['志愿者协同服务', '场', '20', '1500.00']),
    service('M04', 'administration', ['协议履行督促与情况报告', '月', '10', '8800.00']),
  ],
  flexible: 'M04',
  payments: inTwo([2025, 2026]),
  terms: (terms) => ({ ...terms, bond: null }),
  days: {
    ...{ estimate: '2025-08-11', intent: '2025-08-13', expected: '2025-09-12', notice: '2025-09-12' },
    ...{ documentsUntil: '2025-09-19', deadline: '2025-09-24', determined: '2025-09-28', announced: '2025-09-29' },
  },
  answers: [
    { vendor: 'D', first: '384000.00', final: '378000.00', sme: 'none' },
    { vendor: 'B', first: '386000.00', final: '380000.00', sme: 'small' },
    { vendor: 'C', first: '388000.00', final: '384000.00', sme: 'none' },
  ],
  contract: {
    serial: '251',
    ...{ draft: '2025-10-20 09:00', checks: '2025-10-20 10:00', approval: '2025-10-20 11:00' },
    ...{ signature: '2025-10-20 15:00', announcement: '2025-10-21 10:00', filing: '2025-10-27 11:00' },
  },
  budgets: [{ at: '2026-01-19 15:00', year: 2026 }],
  performance: {
    vendor: 'D',
    staffing: { assigned: '2025-10-30 10:00', vacancies: [] },
    reports: { sites: ['site1', 'site2'], months: reportsOf('2025-11', '2026-10') },
    acceptances: {
      site: 'site2',
      stages: {
        final: {
          ...{ planned: '2026-11-04 15:00', held: '2026-11-05 14:00' },
          ...{ signed: '2026-11-06 10:00', announced: '2026-11-09 10:00' },
        },
      },
    },
    assessment: {
      fee: '18000.00',
      purchaseNumber: 'QYQ-ZX-2026-005',
      hours: {
        ...{ commissioned: '2026-10-26 14:00', planned: '2026-10-28 14:00', started: '2026-11-09 14:00' },
        scoredByFirst: '2026-11-13 16:00',
      },
    },
    payments: [
      payment(
        ...(['M1', '151200.00', 1108] as const),
        paidAt(
          ...(['2025-10-22 10:00', '2025-10-23 11:00', '2025-10-23 15:00', '2025-10-24 11:00'] as const),
          ...(['2025-10-27 15:00', '2025-10-28 10:00', '2025-10-29 10:00', '2025-10-29 15:00'] as const),
          '2025-10-30 15:00',
        ),
      ),
      payment(
        ...(['M2', '226800.00', 1214] as const),
        paidAt(
          ...(['2026-11-06 15:00', '2026-11-09 10:30', '2026-11-09 15:30', '2026-11-10 10:30'] as const),
          '2026-11-11 10:30',
        ),
      ),
    ],
  },
};

/** How the evaluator of the main purchase was chosen: bought, delivered, paid and closed. */
export const THIRD_PARTY: Sketch = {
  number: 'QYQ-ZX-2026-002',
  name: '第三方绩效评价',
  year: 2026,
  ceiling: '48000.00',
  summary: '委托第三方对禁毒社会工作服务合同进行绩效评价。',
  place: '清源区',
  clients: [300],
  team: { leads: 0, workers: 0, assistants: 1, assistant: '评价专员' },
  supervision: 2,
  activities: ['6950.00', '5000.00'],
  service: { startsOn: '2026-08-01', endsOn: '2026-10-31' },
  papers: { plan: '0207', minutes: [12, 14], agreement: 'QYDL-2026-04' },
  lines: [{ year: 2026, share: '1' }],
  services: [EVALUATION],
  flexible: EVALUATION.code,
  payments: inOne(2026),
  requirements: EVALUATION_REQUIREMENTS,
  criteria: EVALUATION_CRITERIA,
  scores: EVALUATION_SCORES,
  terms: (terms) => ({ ...terms, bond: null }),
  days: {
    ...{ estimate: '2026-05-11', intent: '2026-05-13', expected: '2026-06-12', notice: '2026-06-12' },
    ...{ documentsUntil: '2026-06-22', deadline: '2026-06-24', determined: '2026-06-26', announced: '2026-06-29' },
  },
  answers: [
    { vendor: 'E', first: '48000.00', final: '48000.00', sme: 'none' },
    { vendor: 'F', first: '47800.00', final: '47600.00', sme: 'none' },
  ],
  contract: {
    serial: '138',
    lastNumber: 12,
    ...{ draft: '2026-07-14 09:00', checks: '2026-07-14 10:00', approval: '2026-07-14 11:00' },
    ...{ signature: '2026-07-14 15:00', announcement: '2026-07-15 10:00', filing: '2026-07-20 10:00' },
    completed: '2026-11-13 15:00',
  },
  performance: {
    vendor: 'E',
    reports: { sites: ['site1', 'site2'], months: reportsOf('2026-08', '2026-10') },
    acceptances: {
      site: 'site1',
      stages: {
        final: {
          ...{ planned: '2026-11-04 16:00', held: '2026-11-05 15:00' },
          ...{ signed: '2026-11-06 11:30', announced: '2026-11-09 11:30' },
        },
      },
    },
    payments: [
      payment(
        ...(['M1', '48000.00', 1213] as const),
        paidAt(
          ...(['2026-11-06 15:30', '2026-11-09 10:45', '2026-11-09 15:45', '2026-11-10 10:45'] as const),
          ...(['2026-11-10 15:00', '2026-11-11 10:45', '2026-11-11 15:00', '2026-11-12 10:45'] as const),
          '2026-11-13 10:45',
        ),
      ),
    ],
  },
};
