import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addFen, fen, formatYuan, parseYuan, subtractFen } from '#src/kernel/money.js';
import { Rate } from '#src/kernel/rate.js';
import vectors from '#test/vectors/vectors.json' with { type: 'json' };
import { disabledFund, hourlyWage, overtimePay, severanceMonths, unusedLeavePay } from './labour.js';

const HUNDREDTH = Rate.of(1, 100);

describe('overtime', () => {
  it.each(vectors.groups.overtime)(
    'of $in.hours h at $in.multiple on a wage of $in.monthlyWage is $out.result',
    ({ in: given, out }) => {
      const wage = parseYuan(given.monthlyWage);
      expect({
        hourly: hourlyWage(wage).times(HUNDREDTH).toDecimal(4),
        result: formatYuan(overtimePay(wage, Rate.parse(given.hours), Rate.parse(given.multiple))),
      }).toEqual(out);
    },
  );

  it('is rounded once, not by the hour', () => {
    // 0.0575 yuan an hour: a hundred hours are 5.75, not 6.00
    expect(formatYuan(overtimePay(parseYuan('10.00'), Rate.of(100), Rate.ONE))).toBe('5.75');
  });
});

describe('severance', () => {
  it.each(vectors.groups['severance-months'])(
    'after $in.years years and $in.months months is $out.monthWages',
    ({ in: { years, months }, out }) => {
      expect(severanceMonths(years, months).toText()).toBe(out.monthWages);
    },
  );

  it.each([
    [0, 0, '0'],
    [3, 6, '4'],
    [3, 5, '3.5'],
  ])('after %i years and %i months is %s', (years, months, wages) => {
    expect(severanceMonths(years, months).toText()).toBe(wages);
  });

  it.each([
    [-1, 0],
    [1, 12],
    [1.5, 0],
  ])('is not worked out for %d years and %d months', (years, months) => {
    expect(() => severanceMonths(years, months)).toThrow(RangeError);
  });
});

describe('leave that was not taken', () => {
  it.each(vectors.groups['unused-annual-leave'])(
    'of $in.unusedDays days brings $out.total300pct',
    ({ in: { monthlyWage, unusedDays }, out }) => {
      const { extra, total } = unusedLeavePay(parseYuan(monthlyWage), unusedDays);
      expect({ extra200pct: formatYuan(extra), total300pct: formatYuan(total) }).toEqual(out);
    },
  );

  it('brings a third of it with the ordinary wage, within a fen', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000 }).map(fen), fc.integer({ min: 0, max: 15 }), (wage, days) => {
        const { extra, total } = unusedLeavePay(wage, days);
        const ordinary = subtractFen(total, extra);
        expect(Math.abs(addFen(ordinary, ordinary) - extra)).toBeLessThanOrEqual(2);
      }),
    );
  });
});

describe('the disabled people’s employment fund', () => {
  it.each(vectors.groups['disabled-fund'])('of $in.staff people is $out.result', ({ in: given, out }) => {
    const { staff, hired } = given;
    const [ratio, discount] = [Rate.parse(given.ratio), Rate.parse(given.discount)];
    const wage = parseYuan(given.avgAnnualWage);
    expect(formatYuan(disabledFund({ staff, ratio, hired, wage, discount }))).toBe(out.result);
  });

  it('is nothing for whoever employs as many as are asked for, or more', () => {
    const given = { staff: 100, ratio: Rate.parse('0.015'), wage: parseYuan('90000'), discount: Rate.ONE };
    expect(disabledFund({ ...given, hired: 2 })).toBe(0);
    expect(formatYuan(disabledFund({ ...given, hired: 1 }))).toBe('45000.00');
  });
});
