import { describe, expect, it } from '@jest/globals';
import { aContractContent } from '#test/builders/a-contract-content.js';
import type { ContractContent } from './contract-content.js';
import { type Clause, CLAUSES, missingContent } from './mandatory-content.js';

const whole = aContractContent();
const set = (tree: unknown, [key, ...rest]: string[], value: unknown): unknown => {
  if (key === undefined) return value;
  const copy = (Array.isArray(tree) ? [...(tree as unknown[])] : { ...(tree as object) }) as Record<string, unknown>;
  copy[key] = set(copy[key], rest, value);
  return copy;
};
const without = (path: string, value: unknown) => set(whole, path.split('.'), value) as ContractContent;
const paths = (content: ContractContent) => missingContent(content).map(({ path }) => path);

/** One of each demand, by its path in the sample. */
const DEMANDED = [
  ...[
    'parties.purchaser.name',
    'parties.vendor.name',
    'parties.basis',
    'parties.awardNotice',
    'scope.area',
    'scope.clients',
  ],
  ...['name', 'unit', 'quantity', 'unitPrice'].map((key) => `subject.serviceLines.13.${key}`),
  ...['quality.standards', 'quality.records', 'staffing.posts.2.name', 'staffing.posts.2.count', 'staffing.graceDays'],
  ...['term.startsOn', 'term.endsOn', 'term.place', 'term.manner', 'price.total', 'price.capitals', 'price.taxRate'],
  ...['payment.instalments.1.share', 'payment.instalments.1.condition', 'payment.method', 'payment.workingDays'],
  ...[
    'acceptance.standard',
    'acceptance.stages',
    'acceptance.users',
    'assessment.indicators',
    'assessment.grades.good.factor',
  ],
  ...[
    'rights.purchaser',
    'rights.vendor',
    'rights.subcontracting',
    'results.ownership',
    'disputes.manner',
    'disputes.court',
  ],
  ...['purpose', 'period', 'manner', 'data', 'safeguards', 'subEntrusting', 'returnOrDeletion'].map(
    (key) => `confidentiality.${key}`,
  ),
  ...['breach.lateDailyRate', 'breach.lateCapShare', 'breach.falseRecordShare'],
];
const CLAUSES_DEMANDED = [...new Set(DEMANDED.map((path) => path.split('.')[0] as Clause))];

describe('the mandatory content of a contract (D1)', () => {
  it('has 23 clauses, and a whole one lacks nothing', () => {
    expect(CLAUSES).toHaveLength(23);
    expect([...CLAUSES].sort()).toEqual(Object.keys(whole).sort());
    expect(missingContent(whole)).toEqual([]);
  });

  it.each(DEMANDED)('needs %s: absent, blank or without entries is missing', (path) => {
    for (const empty of [undefined, null, '', ' \n', [], ['']]) expect(paths(without(path, empty))).toContain(path);
  });

  it.each(CLAUSES_DEMANDED)(
    'names what %s lacks when the clause is not there at all, with its number and its source',
    (clause) => {
      const missing = missingContent({ ...whole, [clause]: undefined });
      expect(missing.length).toBeGreaterThan(0);
      for (const { clause: number, path, source } of missing) {
        expect(number).toBe(CLAUSES.indexOf(clause) + 1);
        expect(path.startsWith(`${clause}.`)).toBe(true);
        expect(source).not.toBe('');
      }
    },
  );

  it('names a list that has no entries by itself', () => {
    expect(paths(without('subject.serviceLines', []))).toContain('subject.serviceLines');
    expect(paths(without('staffing.posts', []))).toContain('staffing.posts');
  });

  it('takes 0 as said, and no inherited property as content', () => {
    expect(paths(without('scope.clients', 0))).toEqual([]);
    const inherited = Object.create({ ownership: '采购人' }) as ContractContent['results'];
    expect(paths({ ...whole, results: inherited })).toEqual(['results.ownership']);
  });

  it('leaves the other clauses to the parties', () => {
    const free = CLAUSES.filter((clause) => !CLAUSES_DEMANDED.includes(clause));
    expect(free).toEqual([
      ...['performanceBond', 'wages', 'reports', 'amendment', 'priceAdjustment', 'termination'],
      ...['forceMajeure', 'effect'],
    ]);
    for (const clause of free) expect(paths({ ...whole, [clause]: null })).toEqual([]);
  });
});
