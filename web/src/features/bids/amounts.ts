import { type Fen, formatYuan, mulRate, parseYuan, sumFen } from '#src/kernel/money.js';
import { Rate } from '#src/kernel/rate.js';

const MONEY = /^(0|[1-9]\d{0,12})(\.\d{1,2})?$/;

/** What is typed or pasted for an amount, without separators: `1,234.5` → `1234.5`. */
export const plainAmount = (typed: string): string => typed.replace(/[,，\s¥￥]/g, '');

/** The fen of an amount as it is typed; nothing for what is no amount. */
export function fenOf(typed: string): Fen | undefined {
  const plain = plainAmount(typed);
  return MONEY.test(plain) ? parseYuan(plain) : undefined;
}

/** Two decimals, as the envelope says it; what is no amount stays as it is typed. */
export function amountText(typed: string): string {
  const fen = fenOf(typed);
  return fen === undefined ? plainAmount(typed) : formatYuan(fen);
}

/** A price times a quantity, exact to the fen; nothing where one of them is missing or the product is beyond any price. */
export function timesQuantity(price: string, quantity: string): Fen | undefined {
  const fen = fenOf(price);
  return fen === undefined || !/^\d+(\.\d{1,6})?$/.test(quantity)
    ? undefined
    : within(() => mulRate(fen, Rate.parse(quantity)));
}

/** The sum of what is there. */
export const sumOf = (amounts: readonly (Fen | undefined)[]): Fen | undefined =>
  within(() => sumFen(amounts.map((one) => one ?? parseYuan('0'))));

function within(compute: () => Fen): Fen | undefined {
  try {
    return compute();
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
