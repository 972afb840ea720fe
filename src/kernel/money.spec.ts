import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import vectors from '#test/vectors/vectors.json' with { type: 'json' };
import {
  addFen,
  allocate,
  divRate,
  type Fen,
  fen,
  formatYuan,
  Money,
  mulRate,
  parseYuan,
  subtractFen,
  sumFen,
  timesFen,
} from './money.js';
import { Rate } from './rate.js';

const LARGEST = 999_999_999_999_999; // 13 digits of yuan
const amount = fc.integer({ min: -LARGEST, max: LARGEST }).map(fen);

describe('fen', () => {
  it.each([0.1, Number.NaN, Infinity, 2 ** 53, -(2 ** 53)])('refuses %s', (n) => {
    expect(() => fen(n)).toThrow(RangeError);
  });

  it('knows no negative zero', () => {
    expect(fen(-0)).toBe(0);
    expect(mulRate(fen(-1), Rate.ZERO)).toBe(0);
  });
});

describe('yuan as text', () => {
  it.each([
    ['0', 0],
    ['1234567.89', 123_456_789],
    ['1.5', 150],
    ['-0.01', -1],
    ['9999999999999.99', LARGEST],
  ])('reads %s as %s fen', (text, expected) => {
    expect(parseYuan(text)).toBe(expected);
  });

  it.each(['', ' 1', '1 ', '1.', '.5', '+1', '1.005', '1e3', '1,000.00', '￥1', '１', '--1', '10000000000000', '1\n'])(
    'refuses %j',
    (text) => {
      expect(() => parseYuan(text)).toThrow(RangeError);
    },
  );

  it('always has two decimals', () => {
    expect([0, 5, -5, 100, 123_456_789].map((n) => formatYuan(fen(n)))).toEqual([
      '0.00',
      '0.05',
      '-0.05',
      '1.00',
      '1234567.89',
    ]);
  });

  it('is read back as the amount that was written', () => {
    fc.assert(fc.property(amount, (f) => expect(parseYuan(formatYuan(f))).toBe(f)));
  });
});

describe('sums', () => {
  it('adds, subtracts, sums and multiplies', () => {
    expect(addFen(fen(1), fen(2))).toBe(3);
    expect(subtractFen(fen(1), fen(2))).toBe(-1);
    expect(sumFen([fen(1), fen(2), fen(3)])).toBe(6);
    expect(sumFen(new Set<Fen>())).toBe(0);
    expect(timesFen(fen(60_000), 48)).toBe(2_880_000);
  });

  it('refuses a result that is not exact, and a count that is not an integer', () => {
    const largest = fen(Number.MAX_SAFE_INTEGER);
    expect(() => addFen(largest, fen(1))).toThrow(RangeError);
    expect(() => subtractFen(fen(-2), largest)).toThrow(RangeError);
    expect(() => sumFen([largest, fen(1), fen(-1)])).toThrow(RangeError);
    expect(() => timesFen(largest, 2)).toThrow(RangeError);
    expect(() => timesFen(fen(2), 1.5)).toThrow(RangeError);
    expect(() => mulRate(largest, Rate.of(2))).toThrow(RangeError);
  });
});

describe('rates on money', () => {
  it.each([
    ['7546.00', '0.005', '37.73'],
    ['7546.00', '0.002', '15.09'],
    ['-7546.00', '0.002', '-15.09'],
    ['0.01', '0.5', '0.01'],
    ['0.01', '0.4999999999', '0.00'],
    ['9999999999999.99', '0.9999999999', '9999999998999.99'],
  ])('%s × %s is %s, half-up to the fen', (yuan, rate, expected) => {
    expect(formatYuan(mulRate(parseYuan(yuan), Rate.parse(rate)))).toBe(expected);
  });

  it.each(vectors.groups['vat-split'])(
    'takes the tax of $in.rate out of $in.taxInclusive yuan',
    ({ in: given, out }) => {
      const exclusive = divRate(parseYuan(given.taxInclusive), Rate.ONE.plus(Rate.parse(given.rate)));
      expect(formatYuan(exclusive)).toBe(out.exclusive);
      expect(formatYuan(subtractFen(parseYuan(given.taxInclusive), exclusive))).toBe(out.vat);
    },
  );

  it('refuses to divide by a rate of zero', () => {
    expect(() => divRate(fen(1), Rate.ZERO)).toThrow(RangeError);
  });

  it('rounds to the nearest fen, a half away from zero', () => {
    fc.assert(
      fc.property(amount, fc.integer({ min: 1, max: 10_000 }), (f, points) => {
        const twiceOff = 2n * (BigInt(mulRate(f, Rate.of(points, 10_000))) * 10_000n - BigInt(f) * BigInt(points));
        expect(twiceOff >= -10_000n && twiceOff <= 10_000n).toBe(true);
        if (twiceOff === 10_000n) expect(f).toBeGreaterThan(0);
        if (twiceOff === -10_000n) expect(f).toBeLessThan(0);
      }),
    );
  });
});

describe('allocate', () => {
  it.each([
    ...vectors.groups.instalments.map(({ in: { contract, split }, out }) => [contract, split, out.result] as const),
    ['1834567.89', [30, 40, 30], ['550370.37', '733827.16', '550370.36']] as const,
    ['0.03', [1, 1, 1, 1, 1, 1], ['0.01', '0.01', '0.01', '0.00', '0.00', '0.00']] as const,
    ['-0.05', [50, 50], ['-0.03', '-0.02']] as const,
    ['100.00', [0, 1], ['0.00', '100.00']] as const,
  ])('splits %s by %j into %j', (whole, weights, parts) => {
    expect(allocate(parseYuan(whole), weights).map(formatYuan)).toEqual(parts);
  });

  it('gives parts that sum to the whole and never point the other way', () => {
    const weights = fc
      .array(fc.nat({ max: 1000 }), { minLength: 1, maxLength: 24 })
      .filter((list) => list.some((weight) => weight > 0));
    fc.assert(
      fc.property(fc.oneof(amount, fc.integer({ min: -50, max: 50 }).map(fen)), weights, (whole, list) => {
        const parts = allocate(whole, list);
        expect(parts).toHaveLength(list.length);
        expect(sumFen(parts)).toBe(whole);
        expect(parts.every((part) => part === 0 || part < 0 === whole < 0)).toBe(true);
      }),
    );
  });

  it.each([[[]], [[0, 0]], [[1, -1, 2]], [[0.5, 0.5]]])('refuses the weights %j', (weights) => {
    expect(() => allocate(fen(100), weights)).toThrow(RangeError);
  });
});

describe('Money', () => {
  it('computes as the functions do and stays as it was', () => {
    const price = Money.ofYuan('100.05');
    expect(price.plus(Money.ofFen(5)).toYuan()).toBe('100.10');
    expect(price.minus(Money.ofYuan('200')).toYuan()).toBe('-99.95');
    expect(price.times(Rate.parse('0.1')).toYuan()).toBe('10.01');
    expect(price.dividedBy(Rate.parse('1.06')).toYuan()).toBe('94.39');
    expect(price.fen).toBe(10_005);
  });

  it('compares', () => {
    const [less, more] = [Money.ofFen(-1), Money.ofFen(1)];
    expect([less.compare(more), more.compare(less), less.compare(less)]).toEqual([-1, 1, 0]);
    expect([less.isNegative(), more.isNegative(), Money.ofFen(0).isZero(), more.isZero()]).toEqual([
      true,
      false,
      true,
      false,
    ]);
  });

  it('refuses what is not whole fen', () => {
    expect(() => Money.ofFen(0.5)).toThrow(RangeError);
    expect(() => Money.ofYuan('1.005')).toThrow(RangeError);
  });
});
