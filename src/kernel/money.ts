import { Rate } from './rate.js';

declare const fenBrand: unique symbol;

/** An amount of money in fen (分, 1/100 yuan): a safe integer, up to about 90 trillion yuan; may be negative. */
export type Fen = number & { readonly [fenBrand]: true };

const YUAN = /^(-?)(\d{1,13})(?:\.(\d{1,2}))?$/;

/** Brands a number as fen. @throws RangeError unless it is a safe integer */
export function fen(n: number): Fen {
  if (!Number.isSafeInteger(n)) throw new RangeError('not an amount in whole fen');
  return (n + 0) as Fen; // + 0 turns -0 into 0
}

/** Reads yuan as written on the wire: "1234567.89", at most 13 digits before the point and 2 behind. @throws RangeError */
export function parseYuan(text: string): Fen {
  const match = YUAN.exec(text);
  if (!match) throw new RangeError('not an amount in yuan');
  const [, sign = '', yuan = '', cents = ''] = match;
  return fen(Number(sign + yuan + cents.padEnd(2, '0')));
}

/** Writes fen as yuan with two decimals: "1234567.89". */
export function formatYuan(amount: Fen): string {
  const digits = String(Math.abs(amount)).padStart(3, '0');
  return `${amount < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** @throws RangeError when the result is not a safe integer; so do all sums below */
export function addFen(a: Fen, b: Fen): Fen {
  return fen(a + b);
}

export function subtractFen(a: Fen, b: Fen): Fen {
  return fen(a - b);
}

/** The sum of any number of amounts; of none, 0. */
export function sumFen(amounts: Iterable<Fen>): Fen {
  let sum = fen(0);
  for (const amount of amounts) sum = addFen(sum, amount);
  return sum;
}

/** An amount taken `count` times; `count` is an integer. @throws RangeError */
export function timesFen(amount: Fen, count: number): Fen {
  return fen(amount * fen(count));
}

/** amount × rate, rounded half-up to the fen, once. Rule: rulebook A49. @throws RangeError */
export function mulRate(amount: Fen, rate: Rate): Fen {
  return fen(rate.timesInteger(amount));
}

/** amount ÷ rate, rounded half-up to the fen, once. Rule: rulebook A49. @throws RangeError, also when the rate is zero */
export function divRate(amount: Fen, rate: Rate): Fen {
  return mulRate(amount, Rate.ONE.dividedBy(rate));
}

/**
 * Splits an amount into instalments by integer weights, such as 30/40/30. Each is rounded half-up to the fen and the
 * last takes the remainder, so the parts always sum to the whole. Rule: rulebook D20.
 * Where rounding up would leave less than nothing for the last (3 fen in 6 parts), earlier parts take what is left.
 * @throws RangeError when a weight is not an integer ≥ 0, or all are 0
 */
export function allocate(amount: Fen, weights: readonly number[]): Fen[] {
  if (weights.some((weight) => !Number.isSafeInteger(weight) || weight < 0)) throw new RangeError('not a weight');
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (total === 0) throw new RangeError('weights without a sum');
  const sign = amount < 0 ? -1 : 1;
  let left = Math.abs(amount);
  return weights.map((weight, index) => {
    const share = Rate.of(weight, total).timesInteger(Math.abs(amount));
    const part = index === weights.length - 1 ? left : Math.min(share, left);
    left -= part;
    return fen(sign * part);
  });
}

/** An amount of money as a value object for entities; immutable, and one line over the functions above. */
export class Money {
  private constructor(readonly fen: Fen) {}

  /** @throws RangeError unless `amount` is a safe integer */
  static ofFen(amount: number): Money {
    return new Money(fen(amount));
  }

  /** @throws RangeError, see `parseYuan` */
  static ofYuan(text: string): Money {
    return new Money(parseYuan(text));
  }

  plus(other: Money): Money {
    return new Money(addFen(this.fen, other.fen));
  }

  minus(other: Money): Money {
    return new Money(subtractFen(this.fen, other.fen));
  }

  times(rate: Rate): Money {
    return new Money(mulRate(this.fen, rate));
  }

  dividedBy(rate: Rate): Money {
    return new Money(divRate(this.fen, rate));
  }

  compare(other: Money): -1 | 0 | 1 {
    if (this.fen === other.fen) return 0;
    return this.fen < other.fen ? -1 : 1;
  }

  isNegative(): boolean {
    return this.fen < 0;
  }

  isZero(): boolean {
    return this.fen === 0;
  }

  toYuan(): string {
    return formatYuan(this.fen);
  }
}
