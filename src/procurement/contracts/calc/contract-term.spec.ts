import { describe, expect, it } from '@jest/globals';

import { addDays, dateText, type DateText } from '#src/kernel/dates.js';
import vectors from '#test/vectors/vectors.json' with { type: 'json' };
import { MULTI_YEAR_GROUNDS } from '#src/procurement/tenders/calc/contract-terms.js';
import { nextRenewal, type RenewalCase, termDays, termFaults } from './contract-term.js';

const term = (startsOn: DateText, endsOn: DateText) => ({ startsOn, endsOn });
const sample = term('2026-10-01', '2027-09-30');

describe('the term of a contract', () => {
  it.each(vectors.groups.term)('from $in.start for a year ends on $out.lastDay at the latest', ({ in: given, out }) => {
    const start = dateText(given.start);
    expect(termFaults(term(start, dateText(out.lastDay)))).toEqual([]);
    const last = dateText(out.lastDay);
    expect(termFaults(term(start, addDays(last, 1)))).toMatchObject([{ latest: last }]);
  });

  it('of the sample is a whole year', () => {
    expect(termFaults(sample)).toEqual([]);
    expect(termDays(sample)).toBe(365);
  });

  it('longer than a year needs all the grounds, longer than three has none', () => {
    const three = term('2026-10-01', '2029-09-30');
    expect(termFaults(three, MULTI_YEAR_GROUNDS)).toEqual([]);
    expect(termFaults(three, ['continuous', 'budget-secured'])).toEqual([
      {
        code: 'multi-year-grounds-missing',
        latest: '2027-09-30',
        missing: ['content-fixed', 'funding-stable', 'price-stable'],
      },
    ]);
    expect(termFaults(term('2026-10-01', '2029-10-01'), MULTI_YEAR_GROUNDS)).toEqual([
      { code: 'longer-than-three-years', latest: '2029-09-30' },
    ]);
  });

  it('does not end before it starts, but may last a day', () => {
    expect(termFaults(term('2026-10-01', '2026-09-30'))).toEqual([{ code: 'ends-before-start' }]);
    expect(() => termDays(term('2026-10-01', '2026-09-30'))).toThrow(RangeError);
    expect([termFaults(term('2026-10-01', '2026-10-01')), termDays(term('2026-10-01', '2026-10-01'))]).toEqual([[], 1]);
  });
});

describe('a renewal', () => {
  const of: RenewalCase = {
    original: sample,
    renewals: 2,
    made: 0,
    isBudgetSecured: true,
    grade: 'good',
    renewableGrades: ['excellent', 'good'],
  };

  it('is the year after, twice at most, with a secured budget and at least 良', () => {
    expect(nextRenewal(of)).toEqual({ term: term('2027-10-01', '2028-09-30'), obstacles: [] });
    expect(nextRenewal({ ...of, made: 1 })).toEqual({ term: term('2028-10-01', '2029-09-30'), obstacles: [] });
    expect(nextRenewal({ ...of, made: 2 }).obstacles).toEqual(['renewals-used-up', 'beyond-three-years']);
  });

  it('names everything that stands against it', () => {
    expect(nextRenewal({ ...of, isBudgetSecured: false, grade: 'fair' }).obstacles).toEqual(['budget-open', 'grade']);
    expect(nextRenewal({ ...of, grade: null }).obstacles).toEqual(['grade']);
  });

  it('never leads beyond three years from the first day, whatever the contract states', () => {
    expect(nextRenewal({ ...of, renewals: 9, made: 2 }).obstacles).toEqual(['beyond-three-years']);
  });
});
