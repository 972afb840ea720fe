import { describe, expect, it } from '@jest/globals';
import { parseYuan } from '#src/kernel/money.js';
import { CRITERIA } from '#src/demo/purchase.js';
import { ANSWERS, priceFormAt, SCORES, serviceLinesAt, sheetOf } from './answers.js';

const total = (parts: readonly { amount: string }[]) => parts.reduce((sum, { amount }) => sum + parseYuan(amount), 0);

describe('what the vendors of the demo answer', () => {
  it.each(ANSWERS.flatMap(({ vendor, first, final }) => [first, final].map((offer) => ({ vendor, offer }))))(
    'comes to $offer of $vendor in its service list and in its price form',
    ({ offer }) => {
      expect(total(serviceLinesAt(offer))).toBe(parseYuan(offer));
      expect(total(priceFormAt(offer))).toBe(parseYuan(offer));
    },
  );

  it('prices the final offer of A part by part as its contract will', () => {
    expect(priceFormAt('1780000.00').slice(-3)).toEqual([
      { item: '管理费及合理结余', amount: '109518.81' },
      { item: '附加税费（减半）', amount: '1057.43' },
      { item: '增值税 1%', amount: '17623.76' },
    ]);
    expect(serviceLinesAt('1780000.00')[2]).toEqual({ itemCode: 'R03', unitPrice: '2400.00', amount: '240000.00' });
  });

  it('is scored on every criterion but the price, by three members, within its points', () => {
    const quality = CRITERIA.filter(({ basis }) => basis === 'quality');
    expect(Object.keys(SCORES)).toEqual(quality.map(({ code }) => code));
    for (const { code, weight, kind } of quality)
      for (const scores of Object.values(SCORES[code]!)) {
        expect(scores).toHaveLength(3);
        expect(Math.max(...scores)).toBeLessThanOrEqual(Number(weight));
        if (kind === 'objective') expect(new Set(scores).size).toBe(1);
      }
  });

  it('gives each member a sheet of all bids', () => {
    const sheet = sheetOf(1, { A: 'a', B: 'b', C: 'c' });
    expect(Object.keys(sheet)).toEqual(['a', 'b', 'c']);
    expect(sheet.a).toMatchObject({ S2: '12', S11: '5', S12: '4' });
  });
});
