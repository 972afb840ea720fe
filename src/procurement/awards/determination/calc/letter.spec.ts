import { describe, expect, it } from '@jest/globals';
import { parseYuan } from '#src/kernel/money.js';
import { STATUTORY_RATIOS } from '#src/procurement/awards/calc/abnormal-low.js';
import { evaluate } from '#src/procurement/awards/calc/bid-evaluation.js';
import { OUTLIER_SHARE } from '#src/procurement/awards/calc/outliers.js';
import { letterNumber, ownResult, reasonOf } from './letter.js';

const document = [
  { code: 'S1', name: '价格', weight: '20' },
  { code: 'S2', name: '方案', weight: '75' },
  { code: 'S3', name: '督导', weight: '5' },
];
const evaluation = evaluate({
  ...{ method: 'competitive_consultation', isGovernmentService: true, tieBreak: 'draw', outlierShare: OUTLIER_SHARE },
  criteria: document.map(({ code, weight }) => ({
    ...{ code, weight, kind: 'judgement' as const, basis: code === 'S1' ? ('price' as const) : ('quality' as const) },
  })),
  sme: { smeReservation: 'none', smeDeduction: '0.10' },
  abnormalLow: { ceilingFen: parseYuan('200.00'), ratios: STATUTORY_RATIOS },
  bids: [
    { bidder: 'A', offerFen: parseYuan('100.00'), standing: { kind: 'none' } },
    { bidder: 'B', offerFen: parseYuan('100.00'), standing: { kind: 'small' } },
  ],
  sheets: ['4', '4', '5'].map((points, index) => ({
    member: String(index),
    scores: { A: { S2: '70', S3: points }, B: { S2: '60', S3: '3' } },
  })),
});
const of = (bidder: string) =>
  ownResult(
    evaluation,
    evaluation.bids.find((bid) => bid.bidder === bidder)!,
    document,
  );

describe('what a letter says of a bid', () => {
  it('is the average of the panel for each criterion, half-up, and the points of the price', () => {
    expect(of('A').criteria).toEqual([
      { ...document[0]!, points: '18.00' },
      { ...document[1]!, points: '70.00' },
      { ...document[2]!, points: '4.33' },
    ]);
  });

  it('keeps the offer apart from the price that was scored (A43)', () => {
    expect(of('B')).toMatchObject({ offer: '100.00', evaluatedPrice: '90.00', price: '20.00', rank: 2 });
    expect(of('A')).toMatchObject({ quality: '74.33', total: '92.33', rank: 1 });
  });

  it.each([
    [false, 'ranked-behind'],
    [true, 'award-annulled'],
  ])('whose own award was annulled (%s) has not won for the reason %s', (wasAnnulled, code) => {
    expect(reasonOf(wasAnnulled)).toEqual({ code, words: null });
  });
});

describe('the number of a letter', () => {
  it.each([
    ['competitive_consultation', 'award', 1, 'T-1-CJ01'],
    ['open_tender', 'award', 2, 'T-1-ZB02'],
    ['open_tender', 'result', 12, 'T-1-GZ12'],
  ] as const)('of a %s tells what it is: %s', (method, kind, n, number) => {
    expect(letterNumber({ number: 'T-1', method }, kind, n)).toBe(number);
  });
});
