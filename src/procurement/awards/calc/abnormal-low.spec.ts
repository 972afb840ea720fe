import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import type { DomainError } from '#src/kernel/errors.js';
import { type Fen, fen, parseYuan } from '#src/kernel/money.js';
import vectors from '#test/vectors/vectors.json' with { type: 'json' };

import { abnormallyLow, type AbnormalLowRatios, checkAbnormalLowRatios, STATUTORY_RATIOS } from './abnormal-low.js';

const terms = { ceilingFen: parseYuan('3000000'), ratios: STATUTORY_RATIOS };
const offers = (...bids: string[]) => bids.map((bid, index) => ({ bidder: String(index), offerFen: parseYuan(bid) }));
const shouted = (code: string) => code.toUpperCase().replaceAll('-', '_');
const triggersOf = (bids: string[], bidder: string, by = terms) =>
  abnormallyLow(offers(...bids), by).find((flag) => flag.bidder === bidder)?.triggers ?? [];

describe('an abnormally low price', () => {
  it.each(vectors.groups['abnormal-low'])('follows the vector $note', ({ in: of, out }) => {
    const ratios = { average: of.ratios.avg, secondLowest: of.ratios.second, ceiling: of.ratios.ceiling };
    const triggers = triggersOf(of.conformingBids, String(of.testedIndex), {
      ceilingFen: parseYuan(of.ceiling),
      ratios,
    });
    expect(triggers.map(shouted)).toEqual(out.triggers);
  });

  it('is strictly below every limit: an equal price is none (AL2)', () => {
    expect(triggersOf(['2850000', '2700000', '1350000'], '2')).toEqual([]);
    expect(triggersOf(['2850000', '2700000', '1349999.99'], '2')).toEqual(['second-lowest', 'ceiling']);
  });

  it('is below half of the average of all conforming bids, its own included', () => {
    const high = { ...terms, ceilingFen: parseYuan('100') };
    expect(triggersOf(['100', '100', '40'], '2', high)).toEqual(['second-lowest', 'ceiling']);
    expect(triggersOf(['100', '100', '39.99'], '2', high)).toEqual(['average', 'second-lowest', 'ceiling']);
  });

  it('measures only the lowest against the second lowest', () => {
    const open = { ...terms, ceilingFen: fen(100) };
    expect(triggersOf(['100', '30', '10'], '2', open)).toEqual(['average', 'second-lowest']);
    expect(triggersOf(['100', '20', '10'], '1', open)).toEqual(['average']);
    expect(triggersOf(['3000000', '1400000', '1400000'], '1')).toEqual([]);
  });

  it('can be doubted by the panel alone', () => {
    const flags = abnormallyLow(offers('2850000', '2700000'), terms, ['1']);
    expect(flags).toEqual([{ bidder: '1', offerFen: parseYuan('2700000'), triggers: ['panel-judgement'] }]);
  });

  it('of a single bid is measured by the ceiling, and of none nothing is', () => {
    expect(triggersOf(['1'], '0')).toEqual(['ceiling']);
    expect(abnormallyLow([], terms)).toEqual([]);
  });

  it('never is the highest of several, unless by the ceiling', () => {
    const bids = fc.array(fc.integer({ min: 1, max: 10 ** 12 }), { minLength: 2, maxLength: 9 });
    fc.assert(
      fc.property(bids, (prices) => {
        const flags = abnormallyLow(
          prices.map((price, index) => ({ bidder: String(index), offerFen: price as Fen })),
          { ...terms, ceilingFen: fen(1) },
        );
        expect(flags.some(({ offerFen }) => offerFen === Math.max(...prices))).toBe(false);
      }),
    );
  });
});

describe('the ratios of a document', () => {
  const refusal = (change: Partial<AbnormalLowRatios>) => {
    try {
      checkAbnormalLowRatios({ ...STATUTORY_RATIOS, ...change });
      return undefined;
    } catch (error) {
      return (error as DomainError).fields.map(({ path }) => path);
    }
  };

  it('may be those of the notice, or higher up to 65 %', () => {
    expect(refusal({})).toBeUndefined();
    expect(refusal({ average: '0.65', secondLowest: '0.65', ceiling: '0.65' })).toBeUndefined();
  });

  it('may neither be lower nor above 65 %, each named', () => {
    expect(refusal({ average: '0.4999', ceiling: '0.6501' })).toEqual([
      'abnormalLow.ratios.average',
      'abnormalLow.ratios.ceiling',
    ]);
    expect(refusal({ ceiling: '0.4499' })).toEqual(['abnormalLow.ratios.ceiling']);
  });
});
