import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Rate, roundHalfUp } from './rate.js';

const integer = fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n });
const divisor = integer.filter((n) => n !== 0n);
const rate = fc.tuple(integer, divisor).map(([num, den]) => Rate.of(num, den));

describe('roundHalfUp', () => {
  it.each([
    [5n, 10n, 1n],
    [4n, 10n, 0n],
    [-5n, 10n, -1n],
    [-4n, 10n, 0n],
    [25n, -10n, -3n],
    [-35n, -10n, 4n],
    [0n, 7n, 0n],
  ])('rounds %s ÷ %s to %s, halves away from zero', (num, den, expected) => {
    expect(roundHalfUp(num, den)).toBe(expected);
  });

  it('is never further than half a unit away, and exactly half only away from zero', () => {
    fc.assert(
      fc.property(integer, divisor, (num, den) => {
        const result = roundHalfUp(num, den);
        const twiceOff = 2n * (result * den - num) * (den < 0n ? -1n : 1n);
        const size = den < 0n ? -den : den;
        expect(twiceOff <= size && twiceOff >= -size).toBe(true);
        if (twiceOff === size) expect(result > 0n).toBe(true);
        if (twiceOff === -size) expect(result < 0n).toBe(true);
      }),
    );
  });

  it('refuses to divide by zero', () => {
    expect(() => roundHalfUp(1n, 0n)).toThrow(RangeError);
  });
});

describe('Rate', () => {
  it.each(['0.16', '-0.5', '0', '12', '999999999999.9999999999', '0.0005'])('reads %s and writes it back', (text) => {
    expect(Rate.parse(text).toText()).toBe(text);
  });

  it.each([
    '',
    ' 1',
    '1 ',
    '1.',
    '.5',
    '+1',
    '1e3',
    '１',
    '1,000',
    '--1',
    '1.12345678901',
    '1234567890123',
    '1\n',
    'NaN',
  ])('refuses %j', (text) => {
    expect(() => Rate.parse(text)).toThrow(RangeError);
  });

  it.each([0.5, Number.NaN, Infinity, 2 ** 53])('refuses to be made of %s', (n) => {
    expect(() => Rate.of(n)).toThrow(RangeError);
    expect(() => Rate.of(1, n)).toThrow(RangeError);
  });

  it('refuses to divide by zero', () => {
    expect(() => Rate.of(1, 0)).toThrow(RangeError);
    expect(() => Rate.ONE.dividedBy(Rate.ZERO)).toThrow(RangeError);
  });

  it('is the same rate however it was written', () => {
    expect(Rate.parse('0.50').equals(Rate.of(-2, -4))).toBe(true);
    expect(Rate.parse('-0').equals(Rate.ZERO)).toBe(true);
    expect(Rate.parse('0.50').toText()).toBe('0.5');
  });

  it('computes exactly where floats do not', () => {
    expect(Rate.parse('0.1').plus(Rate.parse('0.2')).toText()).toBe('0.3');
    expect(Rate.of(1, 3).times(Rate.of(3)).equals(Rate.ONE)).toBe(true);
    expect(Rate.ONE.minus(Rate.parse('0.06').times(Rate.parse('1.12'))).toText()).toBe('0.9328');
  });

  it('keeps the laws of arithmetic', () => {
    fc.assert(
      fc.property(rate, rate, rate, (a, b, c) => {
        expect(a.plus(b).equals(b.plus(a))).toBe(true);
        expect(a.plus(b).minus(b).equals(a)).toBe(true);
        expect(a.times(b.plus(c)).equals(a.times(b).plus(a.times(c)))).toBe(true);
        expect(a.plus(a.negated()).isZero()).toBe(true);
        if (!b.isZero()) expect(a.times(b).dividedBy(b).equals(a)).toBe(true);
      }),
    );
  });

  it('orders rates', () => {
    expect(Rate.of(1, 3).compare(Rate.parse('0.3333333333'))).toBe(1);
    expect(Rate.of(-1, 2).compare(Rate.of(1, 3))).toBe(-1);
    expect(Rate.of(2, 4).compare(Rate.of(1, 2))).toBe(0);
    expect(Rate.of(-1, 2).isNegative()).toBe(true);
    expect(Rate.ZERO.isNegative()).toBe(false);
  });

  it.each([
    [Rate.of(2, 3), 2, '0.67'],
    [Rate.of(1, 200), 2, '0.01'],
    [Rate.of(-1, 200), 2, '-0.01'],
    [Rate.of(-1, 1000), 2, '0.00'],
    [Rate.of(5, 2), 0, '3'],
    [Rate.of(839, 10), 2, '83.90'],
  ])('%#: writes a fixed number of decimals, half-up', (value, scale, expected) => {
    expect(value.toDecimal(scale)).toBe(expected);
  });

  it('writes the shortest exact decimal, and refuses a quotient that never ends', () => {
    expect(Rate.of(1, 8).toText()).toBe('0.125');
    expect(Rate.of(-3000, 10).toText()).toBe('-300');
    expect(() => Rate.of(1, 3).toText()).toThrow(RangeError);
  });

  it('multiplies integers half-up, the same whether or not the product fits a number', () => {
    const whole = fc.oneof(fc.maxSafeInteger(), fc.integer({ min: -1000, max: 1000 }));
    const small = fc
      .tuple(fc.integer(), fc.integer({ min: 1 }))
      .map(([num, den]) => [BigInt(num), BigInt(den)] as const);
    fc.assert(
      fc.property(whole, fc.oneof(small, fc.tuple(integer, divisor)), (n, [num, den]) => {
        const expected = roundHalfUp(BigInt(n) * num, den);
        expect(Rate.of(num, den).timesInteger(n)).toBe(Number(expected));
      }),
      { numRuns: 1000 },
    );
  });
});
