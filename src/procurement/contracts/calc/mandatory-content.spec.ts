import { describe, expect, it } from '@jest/globals';

import { type Clause, CLAUSES, type ContractContent, missingContent } from './mandatory-content.js';

const whole: ContractContent = {
  parties: {
    purchaser: '清源区公安分局',
    vendor: '汀禾渡',
    basis: '禁毒办通〔2017〕2号',
    awardNotice: 'QYQ-CS-2026-018',
  },
  scope: { area: '临河街道、望桥镇', clients: 300 },
  subject: { serviceLines: [{ name: '建档与需求评估', unit: '人', quantity: '300', unitPrice: '320.00' }] },
  quality: { standards: ['MZ/T 059-2014'], records: '需求发现→承接→转介→评估' },
  staffing: { posts: [{ name: '助理社会工作师', count: 6 }] },
  term: { startsOn: '2026-10-01', endsOn: '2027-09-30', place: '临河街道、望桥镇', manner: '驻点与走访' },
  price: { total: '1780000.00', capitals: '人民币壹佰柒拾捌万元整', taxRate: '0.01' },
  payment: { instalments: [{ share: '1', condition: '签订' }], method: '国库集中支付', deadline: '10 个工作日' },
  acceptance: { standard: '服务清单', stages: ['中期', '期末'], users: '服务对象代表参加' },
  assessment: { indicators: ['P1'], grades: [{ factor: '1' }] },
  rights: { purchaser: '提供条件', vendor: '不得转包', subcontracting: '书面同意' },
  confidentiality: {
    purpose: '社区戒毒服务',
    period: '合同期内',
    manner: '编号',
    data: '敏感个人信息',
    safeguards: '加密',
    subEntrusting: '不得',
    returnOrDeletion: '期满返还或删除',
  },
  results: { ownership: '采购人' },
  breach: { vacancy: '÷365', lateReport: '0.0005', falseRecord: '0.02', cap: '0.10' },
  disputes: { manner: '协商', court: '清源区人民法院' },
};
const without = (clause: Clause, change: Record<string, unknown>): ContractContent => ({
  ...whole,
  [clause]: { ...whole[clause], ...change },
});
const paths = (content: ContractContent) => missingContent(content).map(({ path }) => path);

describe('the mandatory content of a contract (D1)', () => {
  it('has 23 clauses, and a whole one lacks nothing', () => {
    expect(CLAUSES).toHaveLength(23);
    expect(missingContent(whole)).toEqual([]);
  });

  it.each(
    Object.entries(whole).flatMap(([clause, keys]) => Object.keys(keys).map((key) => [clause as Clause, key] as const)),
  )('needs %s.%s: absent, blank or without entries is missing', (clause, key) => {
    for (const empty of [undefined, null, '', ' \n', [], ['']])
      expect(paths(without(clause, { [key]: empty }))).toContain(`${clause}.${key}`);
  });

  it.each(Object.keys(whole) as Clause[])('names each key of %s when the clause is not there at all', (clause) => {
    const missing = missingContent({ ...whole, [clause]: undefined });
    expect(missing.length).toBeGreaterThan(0);
    for (const { clause: number, path, source } of missing) {
      expect(number).toBe(CLAUSES.indexOf(clause) + 1);
      expect(path.startsWith(`${clause}.`)).toBe(true);
      expect(source).not.toBe('');
    }
  });

  it('names the entry of a list and the source', () => {
    const instalments = [{ share: '0.3', condition: '签订' }, { share: '0.7', condition: ' ' }, { share: '' }];
    expect(missingContent(without('payment', { instalments }))).toEqual([
      { clause: 8, path: 'payment.instalments.2.share', source: '22号 23' },
      { clause: 8, path: 'payment.instalments.1.condition', source: '22号 23' },
      { clause: 8, path: 'payment.instalments.2.condition', source: '22号 23' },
    ]);
  });

  it('takes 0 and false as said, and no inherited property as content', () => {
    expect(paths(without('scope', { clients: 0 }))).toEqual([]);
    expect(paths({ ...whole, results: Object.create({ ownership: '采购人' }) as Record<string, unknown> })).toEqual([
      'results.ownership',
    ]);
  });
});
