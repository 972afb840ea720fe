const DECIMAL = /^(-?)(\d{1,12})(?:\.(\d{1,10}))?$/;

const abs = (n: bigint): bigint => (n < 0n ? -n : n);

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}

/** num ÷ den rounded to an integer, half away from zero (四舍五入). @throws RangeError when `den` is 0 */
export function roundHalfUp(num: bigint, den: bigint): bigint {
  if (den === 0n) throw new RangeError('division by zero');
  const rounded = (2n * abs(num) + abs(den)) / (2n * abs(den));
  return num < 0n === den < 0n ? rounded : -rounded;
}

/**
 * An exact rational number for rates, ratios, scores, weights and quantities; immutable. Nothing is rounded until
 * `toDecimal` or `timesInteger` is asked to, so a calculation rounds once, where the rule says (rulebook A49).
 */
export class Rate {
  static readonly ZERO = new Rate(0n, 1n);
  static readonly ONE = new Rate(1n, 1n);

  private readonly num: bigint;
  private readonly den: bigint;
  /** The same pair as plain numbers: BigInt arithmetic would make `timesInteger` several times slower. */
  private readonly quickNum: number;
  private readonly quickDen: number;

  private constructor(num: bigint, den: bigint) {
    if (den === 0n) throw new RangeError('division by zero');
    const divisor = greatestCommonDivisor(abs(num), abs(den)) * (den < 0n ? -1n : 1n);
    this.num = num / divisor;
    this.den = den / divisor;
    this.quickNum = Number(this.num);
    this.quickDen = Number(this.den);
  }

  /** Reads strict decimal text such as "0.16": at most 12 digits before the point and 10 behind. @throws RangeError */
  static parse(text: string): Rate {
    const match = DECIMAL.exec(text);
    if (!match) throw new RangeError('not a decimal number');
    const [, sign = '', whole = '', fraction = ''] = match;
    return new Rate(BigInt(sign + whole + fraction), 10n ** BigInt(fraction.length));
  }

  /** The quotient of two integers. @throws RangeError when one is a number but not a safe integer, or `den` is 0 */
  static of(num: number | bigint, den: number | bigint = 1): Rate {
    return new Rate(toBigInt(num), toBigInt(den));
  }

  plus(other: Rate): Rate {
    return new Rate(this.num * other.den + other.num * this.den, this.den * other.den);
  }

  minus(other: Rate): Rate {
    return this.plus(other.negated());
  }

  times(other: Rate): Rate {
    return new Rate(this.num * other.num, this.den * other.den);
  }

  /** @throws RangeError when `other` is zero */
  dividedBy(other: Rate): Rate {
    return new Rate(this.num * other.den, this.den * other.num);
  }

  negated(): Rate {
    return new Rate(-this.num, this.den);
  }

  compare(other: Rate): -1 | 0 | 1 {
    const difference = this.num * other.den - other.num * this.den;
    if (difference === 0n) return 0;
    return difference < 0n ? -1 : 1;
  }

  equals(other: Rate): boolean {
    return this.num === other.num && this.den === other.den;
  }

  isZero(): boolean {
    return this.num === 0n;
  }

  isNegative(): boolean {
    return this.num < 0n;
  }

  /** `whole` (an integer, such as an amount in fen) × this rate, half-up to an integer; exact at any size. */
  timesInteger(whole: number): number {
    const product = Math.abs(whole * this.quickNum);
    if (product + this.quickDen <= Number.MAX_SAFE_INTEGER) {
      const rounded = Math.floor((product + Math.floor(this.quickDen / 2)) / this.quickDen);
      return (whole < 0 === this.quickNum < 0 ? rounded : -rounded) + 0; // + 0 turns -0 into 0
    }
    return Number(roundHalfUp(BigInt(whole) * this.num, this.den));
  }

  /** Decimal text with exactly `scale` digits behind the point, half-up: 2/3 at scale 2 is "0.67". */
  toDecimal(scale: number): string {
    const scaled = roundHalfUp(this.num * 10n ** BigInt(scale), this.den);
    const digits = abs(scaled)
      .toString()
      .padStart(scale + 1, '0');
    const whole = digits.slice(0, digits.length - scale);
    const fraction = digits.slice(digits.length - scale);
    return `${scaled < 0n ? '-' : ''}${whole}${scale > 0 ? '.' : ''}${fraction}`;
  }

  /** The shortest decimal text that is exact: "0.16", "3". @throws RangeError when it never ends, as for 1/3 */
  toText(): string {
    let scale = 0;
    let rest = this.den;
    for (; rest % 10n === 0n; rest /= 10n) scale += 1;
    for (const factor of [2n, 5n]) for (; rest % factor === 0n; rest /= factor) scale += 1;
    if (rest !== 1n) throw new RangeError('not a terminating decimal');
    return this.toDecimal(scale);
  }
}

function toBigInt(n: number | bigint): bigint {
  if (typeof n === 'number' && !Number.isSafeInteger(n)) throw new RangeError('not a safe integer');
  return BigInt(n);
}
