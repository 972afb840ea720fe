import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { fen, type Fen, formatYuan, parseYuan } from '#src/kernel/money.js';
import vectors from '#test/vectors/vectors.json' with { type: 'json' };
import { daysLate, falseRecordDamages, type Lateness, latenessDamages, mayBeReduced } from './damages.js';

const price = parseYuan('1780000.00');
const terms = { dailyRate: '0.0005', capShare: '0.10', contractFen: price };
const late = (change: Partial<Lateness>) =>
  latenessDamages({ baseFen: parseYuan('712000'), days: 3, earlierFen: fen(0), ...change }, terms);

describe('damages for lateness', () => {
  it.each(vectors.groups['liquidated-damages'])('of $in.days days are $out.result', ({ in: given, out }) => {
    const contractFen = parseYuan(given.contract);
    const { amountFen, isCapped } = latenessDamages(
      { baseFen: contractFen, days: given.days, earlierFen: fen(0) },
      { dailyRate: given.daily, capShare: given.cap, contractFen },
    );
    expect([formatYuan(amountFen), isCapped]).toEqual([out.result, false]);
  });

  it('end at the cap: a thousandth a day for 150 days is a tenth of the contract', () => {
    const contractFen = parseYuan('2700000');
    const of = { baseFen: contractFen, days: 150, earlierFen: fen(0) };
    const damages = latenessDamages(of, { dailyRate: '0.001', capShare: '0.10', contractFen });
    expect([formatYuan(damages.amountFen), damages.isCapped]).toEqual(['270000.00', true]);
  });

  it('of a report three days late are taken from the payment that is due', () => {
    expect(late({})).toEqual({
      amountFen: parseYuan('1068.00'),
      isCapped: false,
      formula: 'late-days',
      inputs: { base: '712000.00', dailyRate: '0.0005', days: '3', cap: '178000.00', earlier: '0.00' },
      rule: 'D10',
    });
  });

  it('find only the room that earlier ones have left', () => {
    const left = (earlier: string) => {
      const { amountFen, isCapped } = late({ earlierFen: parseYuan(earlier) });
      return [formatYuan(amountFen), isCapped];
    };
    expect(left('176932.00')).toEqual(['1068.00', false]);
    expect(left('176932.01')).toEqual(['1067.99', true]);
    expect(left('178000.00')).toEqual(['0.00', true]);
    expect(left('178000.01')).toEqual(['0.00', true]);
  });

  it('are none without a late day', () => {
    expect([late({ days: 0 }).amountFen, late({ days: 0 }).isCapped]).toEqual([0, false]);
    expect(daysLate('2026-12-07', '2026-12-07')).toBe(0);
    expect(daysLate('2026-12-07', '2026-12-01')).toBe(0);
    expect(daysLate('2026-12-07', '2026-12-10')).toBe(3);
  });

  it('of any number of reports never exceed the cap together', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 200 }), { maxLength: 20 }), (reports) => {
        const sum = reports.reduce((earlier, days) => earlier + late({ days, earlierFen: fen(earlier) }).amountFen, 0);
        expect(sum).toBeLessThanOrEqual(17_800_000);
      }),
    );
  });

  it('count whole days', () => {
    for (const days of [-1, 0.5, Number.NaN]) expect(() => late({ days })).toThrow(RangeError);
  });
});

describe('damages for false records', () => {
  it('are two per cent of the base for each case, and no cap holds them', () => {
    expect(falseRecordDamages(price, 1, '0.02')).toEqual({
      amountFen: parseYuan('35600.00'),
      formula: 'false-records',
      inputs: { base: '1780000.00', share: '0.02', cases: '1' },
      rule: 'D11',
    });
    expect(formatYuan(falseRecordDamages(price, 6, '0.02').amountFen)).toBe('213600.00');
    expect(falseRecordDamages(price, 0, '0.02').amountFen).toBe(0);
  });

  it('count whole cases', () => {
    expect(() => falseRecordDamages(price, -1, '0.02')).toThrow(RangeError);
  });
});

describe('the reduction of damages', () => {
  it.each(vectors.groups['damages-reduction-flag'])('$in.agreed against $in.actualLoss', ({ in: given, out }) => {
    expect(mayBeReduced(parseYuan(given.agreed), parseYuan(given.actualLoss))).toBe(out.flag);
  });

  it('begins one fen above 130 % of the loss', () => {
    expect(mayBeReduced(parseYuan('130000.01'), parseYuan('100000'))).toBe(true);
    expect([mayBeReduced(fen(13), fen(10)), mayBeReduced(fen(14), fen(10))]).toEqual([false, true]);
    expect(mayBeReduced(fen(1), 0 as Fen)).toBe(true);
  });
});
