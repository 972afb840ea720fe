import { describe, expect, it } from '@jest/globals';

import { type MemberSheet, readScores, type ScoredCriterion } from './score-sheet.js';

const criteria: ScoredCriterion[] = [
  { code: 'S1', weight: '20', kind: 'objective', basis: 'price' },
  { code: 'S2', weight: '12', kind: 'judgement', basis: 'quality', step: '2' },
  { code: 'S9', weight: '5', kind: 'objective', basis: 'quality' },
];
const sheet = (member: string, of: Record<string, Record<string, string>>): MemberSheet => ({ member, scores: of });
const faultsOf = (...sheets: MemberSheet[]) => readScores(sheets, criteria, ['A', 'B']).faults;
const full = { A: { S2: '10', S9: '5' }, B: { S2: '0', S9: '4.5' } };

describe('a sheet of scores', () => {
  it('is complete when every bid has a score for every criterion but the price', () => {
    const { table, faults } = readScores([sheet('m1', full)], criteria, ['A', 'B']);
    expect(faults).toEqual([]);
    expect([table.at(0, 0, 0), table.at(0, 0, 1), table.at(0, 1, 0), table.at(0, 1, 1)]).toEqual([1000, 500, 0, 450]);
  });

  it('names every score that is missing, also where a whole bid is', () => {
    expect(faultsOf(sheet('m1', { A: { S2: '10' } }))).toEqual([
      { code: 'missing', member: 'm1', bidder: 'A', criterion: 'S9' },
      { code: 'missing', member: 'm1', bidder: 'B', criterion: 'S2' },
      { code: 'missing', member: 'm1', bidder: 'B', criterion: 'S9' },
    ]);
  });

  it.each([
    ['12', undefined],
    ['0', undefined],
    ['12.01', 'out-of-range'],
    ['14', 'out-of-range'],
    ['11', 'off-step'],
    ['-2', 'not-points'],
    ['ten', 'not-points'],
    ['', 'not-points'],
    ['1.999', 'not-points'],
  ])('of a criterion of 12 points in steps of 2 with the score %j: %s', (score, code) => {
    const faults = faultsOf(sheet('m1', { ...full, A: { S2: score, S9: '5' } }));
    expect(faults[0]?.code).toBe(code);
  });

  it('takes no score that nobody asked for: the price, another criterion, another bid', () => {
    const scores = { ...full, A: { ...full.A, S1: '20', S99: '1' }, Z: { S2: '2' } };
    expect(faultsOf(sheet('m1', scores)).map(({ code, bidder, criterion }) => [code, bidder, criterion])).toEqual([
      ['not-asked', 'A', 'S1'],
      ['not-asked', 'A', 'S99'],
      ['not-asked', 'Z', 'S2'],
    ]);
  });

  it('does not take what an object inherits for a score', () => {
    const inherited: ScoredCriterion[] = [{ code: 'toString', weight: '1', kind: 'judgement', basis: 'quality' }];
    expect(readScores([sheet('m1', { A: {} })], inherited, ['A', 'constructor']).faults).toMatchObject([
      { code: 'missing', bidder: 'A' },
      { code: 'missing', bidder: 'constructor' },
    ]);
  });

  it('refuses a weight or step that is none', () => {
    const with2 = (change: Partial<ScoredCriterion>) => () => readScores([], [{ ...criteria[1]!, ...change }], []);
    expect(with2({ step: '0' })).toThrow(RangeError);
    expect(with2({ weight: '12.345' })).toThrow(RangeError);
  });
});

describe('the sheets of a panel', () => {
  it('may differ in judgement', () => {
    expect(faultsOf(sheet('m1', full), sheet('m2', { ...full, A: { S2: '2', S9: '5.00' } }))).toEqual([]);
  });

  it('must agree on objective criteria: who gave what is told', () => {
    const other = { ...full, B: { S2: '0', S9: '4' } };
    expect(faultsOf(sheet('m1', full), sheet('m2', full), sheet('m3', other))).toEqual([
      { code: 'objective-differs', bidder: 'B', criterion: 'S9', scores: { m1: '4.50', m2: '4.50', m3: '4.00' } },
    ]);
  });

  it('are not said to differ by a score that is only missing', () => {
    expect(faultsOf(sheet('m1', full), sheet('m2', { ...full, B: { S2: '0' } }))).toEqual([
      { code: 'missing', member: 'm2', bidder: 'B', criterion: 'S9' },
    ]);
  });
});
