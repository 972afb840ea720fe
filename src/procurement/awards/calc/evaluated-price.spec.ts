import { describe, expect, it } from '@jest/globals';

import type { DomainError } from '#src/kernel/errors.js';
import { formatYuan, parseYuan } from '#src/kernel/money.js';
import { Rate } from '#src/kernel/rate.js';
import vectors from '#test/vectors/vectors.json' with { type: 'json' };

import {
  checkSmeDeductions,
  deductionFor,
  evaluatedPrice,
  type SmeStanding,
  type SmeTerms,
} from './evaluated-price.js';
import { formatPoints, parsePoints } from './points.js';
import { benchmarkOf, priceScore } from './price-score.js';

const terms: SmeTerms = { smeReservation: 'none', smeDeduction: '0.10', smeSharedDeduction: '0.05' };
const example = vectors.examples.sme_deduction;
/** The bidders of the worked example, in its order. */
const standings: SmeStanding[] = [
  { kind: 'none' },
  { kind: 'small' },
  { kind: 'none' },
  { kind: 'consortium', smallShare: '0.3' },
  { kind: 'consortium', smallShare: '0.2999' },
];
const evaluated = (bid: string, standing: SmeStanding, by = terms) =>
  evaluatedPrice(parseYuan(bid), deductionFor(standing, by));

describe('the evaluated price', () => {
  it.each(example.rows.map((row, index) => [row.bidder, row, standings[index]!] as const))(
    'of %s is that of the worked example',
    (_, row, standing) => {
      expect(formatYuan(evaluated(row.bid, standing))).toBe(row.evaluated);
      expect(deductionFor(standing, terms).equals(Rate.parse(row.deduction))).toBe(true);
    },
  );

  it('leads to the scores of the worked example, the benchmark being a deducted price', () => {
    const prices = example.rows.map((row, index) => evaluated(row.bid, standings[index]!));
    const benchmark = benchmarkOf(prices);
    const scores = prices.map((price) => formatPoints(priceScore(price, benchmark, parsePoints(example.weight))));
    expect(scores).toEqual(Object.values(example.scores));
  });

  it('treats a subcontract to small enterprises like a consortium with them', () => {
    expect(formatYuan(evaluated('2800000', { kind: 'subcontract', smallShare: '0.35' }))).toBe('2660000.00');
  });

  it('is the offer where the document admits no consortium', () => {
    const { smeSharedDeduction: _, ...alone } = terms;
    expect(formatYuan(evaluated('2800000', { kind: 'consortium', smallShare: '0.5' }, alone))).toBe('2800000.00');
  });

  it('is rounded half-up to the fen', () => {
    expect(formatYuan(evaluated('0.05', { kind: 'small' }))).toBe('0.05');
    expect(formatYuan(evaluated('0.06', { kind: 'small' }))).toBe('0.05');
  });
});

describe('the deductions of a document', () => {
  const refusal = (change: Partial<SmeTerms>) => {
    try {
      checkSmeDeductions({ ...terms, ...change });
      return undefined;
    } catch (error) {
      const { code, params } = error as DomainError;
      return { code, params };
    }
  };

  it.each([
    { smeDeduction: '0.10' },
    { smeDeduction: '0.2' },
    { smeDeduction: '0' },
    { smeSharedDeduction: '0.04' },
    { smeSharedDeduction: '0.06' },
    { smeSharedDeduction: undefined },
    { smeReservation: 'whole', smeDeduction: '0', smeSharedDeduction: '0' } as const,
  ])('may be %j', (change) => {
    expect(refusal(change)).toBeUndefined();
  });

  it.each([
    ['smeDeduction', '0.0999'],
    ['smeDeduction', '0.2001'],
    ['smeDeduction', '-0.1'],
    ['smeSharedDeduction', '0.0399'],
    ['smeSharedDeduction', '0.0601'],
  ])('may not have %s of %s (A43)', (field, value) => {
    expect(refusal({ [field]: value })).toMatchObject({ code: 'sme-deduction-out-of-bounds', params: { field } });
  });

  it('are none in a project reserved for small enterprises', () => {
    expect(refusal({ smeReservation: 'whole' })).toMatchObject({ code: 'deduction-in-reserved-project' });
    expect(refusal({ smeReservation: 'whole', smeDeduction: '0' })).toMatchObject({
      code: 'deduction-in-reserved-project',
    });
  });
});
