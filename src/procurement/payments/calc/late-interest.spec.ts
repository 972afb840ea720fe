import { describe, expect, it } from '@jest/globals';

import { fen, formatYuan, parseYuan } from '#src/kernel/money.js';
import vectors from '#test/vectors/vectors.json' with { type: 'json' };
import { lateInterest, mayAgreeOn } from './late-interest.js';

/** The worked examples name the agreed rate in words. */
const agreedIn = (rule: string) => (rule.includes('annual 3.00%') ? '0.03' : null);

describe('interest on a late payment', () => {
  it.each(vectors.examples.late_interest)(
    'on $principal for $days days: $rule',
    ({ principal, days, rule, expected }) => {
      const { amountFen } = lateInterest(parseYuan(principal), days, { agreedAnnualRate: agreedIn(rule) });
      expect(formatYuan(amountFen)).toBe(expected);
    },
  );

  it('tells what it was computed from', () => {
    expect(lateInterest(parseYuan('300000'), 15, { agreedAnnualRate: null })).toEqual({
      amountFen: 225000,
      formula: 'daily-interest',
      inputs: { principal: '300000.00', days: '15', dailyRate: '0.0005' },
      rule: 'D31',
    });
    expect(lateInterest(parseYuan('300000'), 15, { agreedAnnualRate: '0.03' })).toEqual({
      amountFen: 36986,
      formula: 'yearly-interest',
      inputs: { principal: '300000.00', days: '15', annualRate: '0.03', yearDays: '365' },
      rule: 'D31',
    });
  });

  it('is none on the last day', () => {
    expect(lateInterest(parseYuan('300000'), 0, { agreedAnnualRate: null }).amountFen).toBe(0);
  });

  it('needs a count of days and a principal', () => {
    expect(() => lateInterest(fen(1), -1, { agreedAnnualRate: null })).toThrow(RangeError);
    expect(() => lateInterest(fen(1), 1.5, { agreedAnnualRate: null })).toThrow(RangeError);
    expect(() => lateInterest(fen(-1), 1, { agreedAnnualRate: null })).toThrow(RangeError);
  });

  it('may be agreed at the loan prime rate or above, not below', () => {
    expect([mayAgreeOn('0.0300', '0.03'), mayAgreeOn('0.0299', '0.03'), mayAgreeOn('0.06', '0.03')]).toEqual([
      true,
      false,
      true,
    ]);
  });
});
