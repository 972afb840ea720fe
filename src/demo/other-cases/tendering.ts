import { MULTI_YEAR_GROUNDS } from '#src/procurement/tenders/calc/contract-terms.js';
import { service } from '#src/demo/purchase.js';
import { inThree, overThreeYears } from './payment-plans.js';
import type { Sketch } from './sketch.js';

/** Three years by open tender: the panel has reported, the head of the unit has three working days left to determine. */
export const DISTRICT: Sketch = {
  number: 'QYQ-GK-2026-006',
  name: '全区社区戒毒康复服务（三年）',
  method: 'open_tender',
  year: 2026,
  ceiling: '6300000.00',
  summary: '全区社区戒毒、社区康复人员的专业社会工作服务，服务期三年，内容固定、连续性强、经费有保障。',
  place: '清源区',
  clients: [200, 160],
  team: { leads: 1, workers: 3, assistants: 7 },
  supervision: 144,
  activities: ['538096.21', '480000.00'],
  service: { startsOn: '2027-01-01', endsOn: '2029-12-31' },
  papers: { plan: '0296', minutes: [25, 33], agreement: 'QYDL-2026-11' },
  lines: [
    { year: 2027, share: '0.35' },
    { year: 2028, share: '0.3' },
    { year: 2029, share: '0.35' },
  ],
  services: [
    service('R01', 'rehabilitation', ['建档与需求评估', '人', '900', '320.00']),
    service('R02', 'rehabilitation', ['走访与面谈', '人次', '20000', '95.00']),
    service('R03', 'rehabilitation', ['个案服务（开案至结案）', '例', '600', '2400.00']),
    service('R05', 'rehabilitation', ['心理咨询与疏导', '小时', '2400', '220.00']),
    service('A01', 'assistance', ['就业就学低保医疗资源链接', '人次', '1200', '600.00']),
    service('E01', 'education', ['社区禁毒宣传活动', '场', '100', '3800.00']),
    service('M01', 'administration', ['协助排查摸底与台账维护', '月', '36', '9500.00']),
    service('M02', 'administration', ['定期评估报告（每半年）', '份', '2000', '291.00']),
  ],
  flexible: 'M02',
  payments: overThreeYears(2027),
  terms: (terms) => ({
    ...terms,
    term: { ...terms.term, multiYearGrounds: MULTI_YEAR_GROUNDS.map((ground) => ({ ground })) },
  }),
  days: {
    ...{ estimate: '2026-09-01', intent: '2026-09-03', expected: '2026-10-12', notice: '2026-10-12' },
    ...{ documentsUntil: '2026-10-19', deadline: '2026-11-12' },
  },
  answers: [
    { vendor: 'A', first: '6180000.00', final: '6180000.00', sme: 'none' },
    { vendor: 'C', first: '6226000.00', final: '6226000.00', sme: 'none' },
    { vendor: 'B', first: '6150000.00', final: '6150000.00', sme: 'small' },
  ],
};

/** Its result is challenged: nobody may sign before that is answered. */
export const COUNSELLING: Sketch = {
  number: 'QYQ-CS-2026-011',
  name: '强制隔离戒毒所出所前辅导',
  year: 2026,
  ceiling: '1320000.00',
  summary: '为强制隔离戒毒人员提供出所前辅导、家庭联络和衔接计划，服务期一年。',
  place: '清源区强制隔离戒毒所',
  clients: [180],
  team: { leads: 1, workers: 2, assistants: 4 },
  supervision: 30,
  managementRate: '0.075',
  activities: ['84012.03', '60000.00'],
  service: { startsOn: '2026-12-01', endsOn: '2027-11-30' },
  papers: { plan: '0294', minutes: [20, 28], agreement: 'QYDL-2026-08' },
  lines: [
    { year: 2026, share: '0.3' },
    { year: 2027, share: '0.7' },
  ],
  services: [
    service('M03', 'administration', ['强制隔离戒毒人员出所衔接', '人次', '600', '800.00']),
    service('R03', 'rehabilitation', ['个案服务（开案至结案）', '例', '150', '2400.00']),
    service('R05', 'rehabilitation', ['心理咨询与疏导', '小时', '1000', '220.00']),
    service('M02', 'administration', ['定期评估报告（每半年）', '份', '500', '180.00']),
    service('A01', 'assistance', ['就业就学低保医疗资源链接', '人次', '200', '700.00']),
  ],
  flexible: 'A01',
  payments: inThree([2026, 2027, 2027]),
  days: {
    ...{ estimate: '2026-08-31', intent: '2026-09-02', expected: '2026-10-12', notice: '2026-10-12' },
    ...{ documentsUntil: '2026-10-19', deadline: '2026-10-23', determined: '2026-10-28', announced: '2026-10-29' },
  },
  answers: [
    { vendor: 'C', first: '1304000.00', final: '1290000.00', sme: 'none' },
    { vendor: 'A', first: '1316000.00', final: '1306000.00', sme: 'none' },
    { vendor: 'B', first: '1298000.00', final: '1286000.00', sme: 'small' },
  ],
  challenge: {
    vendor: 'B',
    ...{ submitted: '2026-11-09 09:30', accepted: '2026-11-10 09:30' },
    said: {
      facts: '成交供应商所附近三年社会工作服务合同中，有一份的履约时间早于三年前。',
      grounds: '政府采购法第五十二条；磋商文件评审标准 S12',
      request: '核查成交供应商的业绩得分，依法重新确定成交供应商。',
    },
  },
};

/** Its final offers are open, and the members of the panel have their score sheets before them. */
export const WELLBEING: Sketch = {
  number: 'QYQ-CS-2026-017',
  name: '社区戒毒人员心理健康服务',
  year: 2026,
  ceiling: '1010000.00',
  summary: '为社区戒毒人员提供心理评估、疏导和危机干预，服务期一年。',
  place: '清源区临河街道',
  clients: [100],
  team: { leads: 1, workers: 1, assistants: 3 },
  supervision: 24,
  activities: ['112282.37', '90000.00'],
  service: { startsOn: '2027-01-01', endsOn: '2027-12-31' },
  papers: { plan: '0308', minutes: [27, 35], agreement: 'QYDL-2026-14' },
  lines: [
    { year: 2027, share: '0.7' },
    { year: 2028, share: '0.3' },
  ],
  services: [
    service('R05', 'rehabilitation', ['心理咨询与疏导', '小时', '2400', '220.00']),
    service('R03', 'rehabilitation', ['个案服务（开案至结案）', '例', '100', '2400.00']),
    service('R04', 'rehabilitation', ['小组工作（每个不少于 4 节）', '个', '20', '6500.00']),
    service('M02', 'administration', ['定期评估报告（每半年）', '份', '500', '186.00']),
  ],
  flexible: 'M02',
  payments: inThree([2027, 2027, 2028]),
  days: {
    ...{ estimate: '2026-09-28', intent: '2026-09-29', expected: '2026-10-30', notice: '2026-10-30' },
    ...{ documentsUntil: '2026-11-06', deadline: '2026-11-13', isScored: false },
  },
  answers: [
    { vendor: 'A', first: '1000000.00', final: '991000.00', sme: 'none' },
    { vendor: 'B', first: '998000.00', final: '986000.00', sme: 'small' },
    { vendor: 'C', first: '1004000.00', final: '995000.00', sme: 'none' },
  ],
};

/** Its document is out; somebody has asked what it means, and two working days are left for the answer. */
export const CLINIC: Sketch = {
  number: 'QYQ-CS-2026-019',
  name: '戒毒药物维持治疗门诊驻点社工',
  year: 2026,
  ceiling: '1060000.00',
  summary: '在两处药物维持治疗门诊派驻专业社工，开展个案、小组与家庭支持，服务期一年。',
  place: '清源区药物维持治疗门诊',
  clients: [80, 60],
  team: { leads: 1, workers: 1, assistants: 3 },
  supervision: 24,
  activities: ['158092.79', '130000.00'],
  service: { startsOn: '2027-01-01', endsOn: '2027-12-31' },
  papers: { plan: '0311', minutes: [28, 34], agreement: 'QYDL-2026-12' },
  lines: [
    { year: 2027, share: '0.7' },
    { year: 2028, share: '0.3' },
  ],
  services: [
    service('R03', 'rehabilitation', ['个案服务（开案至结案）', '例', '120', '2400.00']),
    service('R04', 'rehabilitation', ['小组工作（每个不少于 4 节）', '个', '24', '6500.00']),
    service('R05', 'rehabilitation', ['心理咨询与疏导', '小时', '1200', '220.00']),
    service('A02', 'assistance', ['家庭关系辅导与家属支持', '户次', '400', '450.00']),
    service('M02', 'administration', ['定期评估报告（每半年）', '份', '280', '180.00']),
  ],
  flexible: 'R03',
  payments: inThree([2027, 2027, 2028]),
  days: {
    ...{ estimate: '2026-10-08', intent: '2026-10-09', expected: '2026-11-10', notice: '2026-11-10' },
    ...{ documentsUntil: '2026-11-17', deadline: '2026-11-24' },
  },
  inquiry: {
    vendor: 'B',
    asked: '2026-11-13 09:30',
    part: '服务地点与时间',
    question: '门诊周末开诊时，驻点社工是否须按门诊时间到岗？调休如何计算？',
  },
};

/** Its intent is public since twelve days; eighteen are left before a notice may follow. */
export const YOUTH: Sketch = {
  number: 'QYQ-CS-2026-021',
  name: '望桥镇青少年毒品预防教育',
  year: 2026,
  ceiling: '1180000.00',
  summary: '面向望桥镇中小学校与青少年开展毒品预防教育课程、社区宣传与高风险青少年帮扶，服务期一年。',
  place: '清源区望桥镇',
  clients: [60, 60],
  team: { leads: 1, workers: 2, assistants: 3 },
  supervision: 24,
  activities: ['97989.78', '80000.00'],
  service: { startsOn: '2027-03-01', endsOn: '2028-02-29' },
  papers: { plan: '0334', minutes: [32, 36], agreement: 'QYDL-2026-13' },
  lines: [
    { year: 2027, share: '0.7' },
    { year: 2028, share: '0.3' },
  ],
  services: [service('E02', 'education', ['学校与单位预防教育课', '节', '400', '900.00'])],
  flexible: 'E02',
  payments: inThree([2027, 2027, 2028]),
  days: { estimate: '2026-11-02', intent: '2026-11-04', expected: '2026-12-04' },
};
