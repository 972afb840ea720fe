import { service } from '#src/demo/purchase.js';
import { inThree } from './payment-plans.js';
import type { Sketch } from './sketch.js';

const TERM = { startsOn: '2026-12-01', endsOn: '2027-11-30' } as const;
const LINES = [
  { year: 2026, share: '0.3' },
  { year: 2027, share: '0.7' },
];

/** Signed and filed: its prepayment waits for an invoice. */
export const FAMILIES: Sketch = {
  number: 'QYQ-CS-2026-009',
  name: '强制隔离戒毒人员家庭帮教',
  year: 2026,
  ceiling: '1090000.00',
  summary: '为强制隔离戒毒人员家庭提供帮教、辅导和出所衔接，服务期一年。',
  place: '清源区临河街道、望桥镇',
  clients: [110],
  team: { leads: 1, workers: 1, assistants: 3 },
  supervision: 24,
  activities: ['185579.04', '150000.00'],
  service: TERM,
  papers: { plan: '0283', minutes: [22, 26], agreement: 'QYDL-2026-07' },
  lines: LINES,
  services: [
    service('M03', 'administration', ['强制隔离戒毒人员出所衔接', '人次', '400', '800.00']),
    service('A02', 'assistance', ['家庭关系辅导与家属支持', '户次', '800', '450.00']),
    service('R03', 'rehabilitation', ['个案服务（开案至结案）', '例', '100', '2400.00']),
    service('R05', 'rehabilitation', ['心理咨询与疏导', '小时', '800', '185.00']),
  ],
  flexible: 'R05',
  payments: inThree([2026, 2027, 2027]),
  days: {
    ...{ estimate: '2026-08-17', intent: '2026-08-19', expected: '2026-09-18', notice: '2026-09-18' },
    ...{ documentsUntil: '2026-09-24', deadline: '2026-09-29', determined: '2026-10-09', announced: '2026-10-10' },
  },
  answers: [
    { vendor: 'B', first: '1080000.00', final: '1068000.00', sme: 'small' },
    { vendor: 'A', first: '1086000.00', final: '1078000.00', sme: 'none' },
    { vendor: 'C', first: '1088000.00', final: '1084000.00', sme: 'none' },
  ],
  contract: {
    serial: '219',
    bond: '53400.00',
    ...{ draft: '2026-11-05 09:00', checks: '2026-11-05 10:00', approval: '2026-11-05 11:00' },
    ...{ signature: '2026-11-05 15:30', bondReceived: '2026-11-06 10:30' },
    ...{ announcement: '2026-11-09 10:15', filing: '2026-11-12 10:15' },
  },
};

/** Its document waits for both sides and for the seals. */
export const MONITORING: Sketch = {
  number: 'QYQ-CS-2026-015',
  name: '药物滥用监测与风险评估服务',
  year: 2026,
  ceiling: '1150000.00',
  summary: '协助开展药物滥用监测、定期评估和风险分级，服务期一年。',
  place: '清源区',
  clients: [260],
  team: { leads: 1, workers: 2, assistants: 3 },
  supervision: 24,
  activities: ['70503.53', '50000.00'],
  service: TERM,
  papers: { plan: '0301', minutes: [23, 30], agreement: 'QYDL-2026-09' },
  lines: LINES,
  services: [
    service('M01', 'administration', ['协助排查摸底与台账维护', '月', '12', '9500.00']),
    service('M02', 'administration', ['定期评估报告（每半年）', '份', '2000', '180.00']),
    service('R01', 'rehabilitation', ['建档与需求评估', '人', '500', '320.00']),
    service('R02', 'rehabilitation', ['走访与面谈', '人次', '4000', '95.00']),
    service('R05', 'rehabilitation', ['心理咨询与疏导', '小时', '500', '224.00']),
  ],
  flexible: 'R05',
  payments: inThree([2026, 2027, 2027]),
  days: {
    ...{ estimate: '2026-09-07', intent: '2026-09-09', expected: '2026-10-12', notice: '2026-10-12' },
    ...{ documentsUntil: '2026-10-19', deadline: '2026-10-26', determined: '2026-10-29', announced: '2026-10-30' },
  },
  answers: [
    { vendor: 'A', first: '1138000.00', final: '1126000.00', sme: 'none' },
    { vendor: 'C', first: '1146000.00', final: '1138000.00', sme: 'none' },
    { vendor: 'B', first: '1129000.00', final: '1121000.00', sme: 'small' },
  ],
  contract: {
    serial: '221',
    ...{ draft: '2026-11-12 09:00', checks: '2026-11-12 10:00', approval: '2026-11-12 11:00' },
  },
};

/** Its contract waits for counsel and accountant. */
export const SKILLS: Sketch = {
  number: 'QYQ-CS-2026-013',
  name: '社区康复技能培训与教育',
  year: 2026,
  ceiling: '1020000.00',
  summary: '为社区康复人员提供技能培训链接、预防教育和小组支持，服务期一年。',
  place: '清源区望桥镇',
  clients: [90],
  team: { leads: 1, workers: 1, assistants: 3 },
  supervision: 24,
  activities: ['121444.45', '100000.00'],
  service: TERM,
  papers: { plan: '0302', minutes: [24, 29], agreement: 'QYDL-2026-10' },
  lines: LINES,
  services: [
    service('A01', 'assistance', ['就业就学低保医疗资源链接', '人次', '800', '600.00']),
    service('E02', 'education', ['学校与单位预防教育课', '节', '200', '900.00']),
    service('R04', 'rehabilitation', ['小组工作（每个不少于 4 节）', '个', '20', '6500.00']),
    service('R05', 'rehabilitation', ['心理咨询与疏导', '小时', '1000', '210.00']),
  ],
  flexible: 'R05',
  payments: inThree([2026, 2027, 2027]),
  days: {
    ...{ estimate: '2026-09-07', intent: '2026-09-09', expected: '2026-10-12', notice: '2026-10-12' },
    ...{ documentsUntil: '2026-10-19', deadline: '2026-10-22', determined: '2026-10-27', announced: '2026-10-28' },
  },
  answers: [
    { vendor: 'C', first: '1012000.00', final: '1000000.00', sme: 'none' },
    { vendor: 'A', first: '1018000.00', final: '1010000.00', sme: 'none' },
    { vendor: 'B', first: '1008000.00', final: '999000.00', sme: 'small' },
  ],
  contract: { serial: '222', draft: '2026-11-13 10:00' },
};
