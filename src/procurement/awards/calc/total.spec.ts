import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { OUTLIER_SHARE, outliersOf } from './outliers.js';
import { averagePoints, formatPoints } from './points.js';
import { readScores, type ScoredCriterion, type ScoreTable } from './score-sheet.js';
import { qualityOf } from './total.js';

const criteria: ScoredCriterion[] = [
  { code: 'J1', weight: '50', kind: 'judgement', basis: 'quality' },
  { code: 'J2', weight: '30', kind: 'judgement', basis: 'quality' },
  { code: 'O1', weight: '20', kind: 'objective', basis: 'quality' },
];

/** One bid: the judgement scores of each member, and an objective score they all agree on. */
function tableOf(judgement: (readonly [string, string])[], objective = '15'): ScoreTable {
  const sheets = judgement.map(([J1, J2], index) => ({
    member: `m${index}`,
    scores: { A: { J1, J2, O1: objective } },
  }));
  return readScores(sheets, criteria, ['A']).table;
}

describe('the points of the panel', () => {
  it('are the agreed objective points and the average of the judgement', () => {
    const { objective, judgement, quality, byMember } = qualityOf(
      tableOf([
        ['40', '10'],
        ['36', '10'],
        ['37', '10'],
      ]),
      0,
    );
    expect([objective, judgement, quality].map(formatPoints)).toEqual(['15.00', '47.67', '62.67']);
    expect(byMember.map(formatPoints)).toEqual(['65.00', '61.00', '62.00']);
  });

  it('are rounded once: the parts of a member are not', () => {
    const { judgement } = qualityOf(
      tableOf([
        ['0.01', '0.01'],
        ['0', '0'],
        ['0', '0'],
      ]),
      0,
    );
    expect(formatPoints(judgement)).toBe('0.01');
  });

  it('equal the average of the members’ sums, and lie between the least and the most', () => {
    const score = (max: number) => fc.integer({ min: 0, max }).map((n) => (n / 100).toFixed(2));
    const judgement = fc.array(fc.tuple(score(5000), score(3000)), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(judgement, score(2000), (given, objective) => {
        const { quality, byMember } = qualityOf(tableOf(given, objective), 0);
        expect(quality).toBe(averagePoints(byMember));
        expect(quality).toBeGreaterThanOrEqual(Math.min(...byMember));
        expect(quality).toBeLessThanOrEqual(Math.max(...byMember));
      }),
    );
  });
});

describe('a judgement much higher or lower than the others (畸高畸低)', () => {
  const flags = (...given: [string, string][]) => outliersOf(tableOf(given), OUTLIER_SHARE);

  it('is flagged with the average it stands against', () => {
    expect(flags(['50', '30'], ['30', '20'], ['30', '20'])).toEqual([
      { member: 'm0', bidder: 'A', direction: 'high', points: '80.00', average: '60.00' },
    ]);
    expect(flags(['30', '10'], ['40', '20'], ['50', '30'])).toMatchObject([
      { member: 'm0', direction: 'low' },
      { member: 'm2', direction: 'high' },
    ]);
  });

  it('is none at exactly the share', () => {
    expect(flags(['39', '0'], ['21', '0'])).toEqual([]);
    expect(flags(['39.01', '0'], ['20.99', '0'])).toHaveLength(2);
  });

  it('is none where a member is alone, all agree, or nobody gave anything', () => {
    expect([flags(['40', '10']), flags(['7', '7'], ['7', '7']), flags(['0', '0'], ['0', '0'])]).toEqual([[], [], []]);
  });
});
