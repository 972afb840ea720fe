import type { NoticeBodies } from '#src/portal/notices/notice-bodies.js';

const SERVICE = { place: '清源区临河街道、望桥镇', startsOn: '2026-10-01', endsOn: '2027-09-30' } as const;
const LINE = {
  code: 'R02',
  name: '走访与面谈',
  unit: '人次',
  quantity: '6360',
  standard: '每月 2 次',
  unitPrice: '95.00',
};
const NUMBER = 'QYQ-CS-2026-018-01';
const METHOD = 'competitive_consultation';

/** What a notice of each kind says, as its module writes it; every text that somebody types is Chinese. */
export const NOTICE_BODIES: NoticeBodies = {
  intent: {
    ...{ budget: '1812251.68', expectedOn: '2026-08-13', summary: '为约 300 名人员提供服务。\n服务期一年。' },
    ...{ method: METHOD, industry: '其他未列明行业', smeReservation: 'none' },
  },
  tender: {
    ...{ number: NUMBER, method: METHOD, ceiling: '1812251.68', documentsUntil: '2026-08-20' },
    ...{ bidDeadline: '2026-08-26T02:00:00.000Z', service: { ...SERVICE, clients: 300, renewals: 2 } },
    ...{ qualification: ['符合第二十二条规定'], smeReservation: 'none', smeDeduction: '0.10' },
    custody: { threshold: 2, custodians: [{ organisation: '清源区财政局', fingerprint: '7Btis11Dtw6mGYpgHgs' }] },
  },
  clarification: { number: NUMBER, part: '付款', question: '何时付款？', answer: '合同生效之后。', isLate: true },
  correction: {
    ...{ number: NUMBER, summary: '截止时间延后。', affectsBids: true, documentVersion: 2 },
    changes: [
      { field: 'bidDeadline', before: '2026-08-26T02:00:00.000Z', after: '2026-08-31T02:00:00.000Z' },
      { field: 'title', before: '旧名称', after: '新名称' },
      { field: 'document.service' },
      { field: 'document.后加的' },
    ],
  },
  cancellation: { number: NUMBER, reason: '因重大变故采购任务取消。' },
  result: {
    ...{ number: NUMBER, method: METHOD, supplier: { name: '汀禾渡中心', uscc: '52310199MJ0QY101XB' } },
    ...{
      amount: '1780000.00',
      services: [LINE],
      service: SERVICE,
      panel: ['评审专家一', '采购人代表'],
      total: '89.75',
    },
    ...{
      evaluatedPrice: '1780000.00',
      sme: { deduction: '0.10', statement: { kind: 'small', statement: '本单位属于小型企业。' } },
    },
    challengeUntil: '2026-09-11',
  },
  annulment: {
    ...{ number: NUMBER, supplier: { name: '汀禾渡中心', amount: '1780000.00' } },
    ...{ ground: 'challenge-upheld', reason: '质疑成立。' },
  },
  failure: {
    ...{ number: NUMBER, method: METHOD, ground: 'too-few-bidders', reason: '只有两家响应。' },
    ...{ bidders: 2, minimum: 3, challengeUntil: '2026-09-11' },
  },
  challenge: { number: NUMBER, subject: 'result', effect: 'none', summary: '经复核评分无误。' },
  complaint: { number: NUMBER, outcome: 'dismissed', decisionNumber: '清财采〔2026〕1号', decision: '驳回投诉。' },
  contract: {
    ...{ number: 'QYHT-2026-0031', signedOn: '2026-09-14', projectNumber: 'QYQ-CS-2026-018', method: METHOD },
    ...{ purchaser: { name: '公安分局', uscc: '11310199MB0QY0018U' }, supplier: { name: '汀禾渡中心', uscc: 'X' } },
    ...{ price: { total: '1780000.00', capitals: '壹佰柒拾捌万元整' }, term: SERVICE },
    ...{ services: [{ ...LINE, amount: '604200.00' }] },
    payments: [{ name: '预付款', share: '0.3', amount: '534000.00', condition: '合同生效' }],
  },
  acceptance: {
    ...{ contract: 'QYHT-2026-0031', vendor: '汀禾渡中心', stage: 'mid-term', result: 'passed', heldOn: '2027-04-10' },
    ...{ signedOn: '2027-04-13', summary: '验收合格。', group: { persons: 5, speakFor: ['purchaser', 'site'] } },
    items: [
      { code: 'R01', name: '建档', unit: '人', quantity: '300', delivered: '300', passed: true },
      { code: 'R03', name: '个案', unit: '例', quantity: '100', delivered: '<5', passed: false },
    ],
    users: { asked: '60', satisfied: '≥56' },
  },
  assessment: {
    ...{ contract: 'QYHT-2026-0031', vendor: '汀禾渡中心', evaluator: '明尺公司' },
    ...{ startsOn: '2026-10-01', endsOn: '2027-09-30', total: '86.40', grade: 'good' },
    ...{ groups: [{ group: 'process', points: '22.81', weight: '25' }], spread: '0.80', vetoes: ['leak'] },
    ...{ mustRectify: true, samples: [{ kind: 'files', population: '300', size: '30' }], summary: '总体良好。' },
    findings: [
      { name: '档案合规率', text: '七份缺少记录。' },
      { name: null, text: '队伍稳定。' },
    ],
  },
};

/** The same with `text` in the place of every text that somebody typed. */
export function typedInto<T>(body: T, text: string): T {
  const replaced = (value: unknown): unknown => {
    if (typeof value === 'string') return /\p{Script=Han}/u.test(value) ? text : value;
    if (Array.isArray(value)) return value.map(replaced);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, replaced(inner)]));
  };
  return replaced(body) as T;
}
