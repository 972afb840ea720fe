import type { Fen } from './money.js';

const DIGITS = ['零', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖'];
const UNITS = [
  ['亿', 100_000_000],
  ['万', 10_000],
  ['仟', 1_000],
  ['佰', 100],
  ['拾', 10],
] as const;

/**
 * An amount in RMB capitals (人民币大写) as contracts and payment orders require: "人民币壹拾万柒仟元零伍角叁分".
 * Where the rule leaves 零 or 整 optional, this writes 零 before 角 when the yuan end in 0, none between 万 and a full 仟,
 * and 整 after 角. Rule: 支付结算办法 附一; rulebook D40. @throws RangeError when the amount is negative
 */
export function capitals(amount: Fen): string {
  if (amount < 0) throw new RangeError('a negative amount has no capitals');
  const yuan = Math.floor(amount / 100);
  const jiao = Math.floor((amount % 100) / 10);
  const cents = amount % 10;
  const gap = yuan > 0 && (jiao === 0 ? cents > 0 : yuan % 10 === 0);
  return [
    '人民币',
    yuan > 0 || amount === 0 ? `${inWords(yuan)}元` : '',
    gap ? '零' : '',
    jiao > 0 ? `${digit(jiao)}角` : '',
    cents > 0 ? `${digit(cents)}分` : '整',
  ].join('');
}

/**
 * The other way in which the rule writes an amount such as 107000.53, undefined where it shows none: 零 between 万 and the 仟 that follows an empty
 * 万, and none before 角 ("人民币壹拾万零柒仟元伍角叁分"). A paper that says so is right too. Rule: 支付结算办法 附一; rulebook D40.
 */
export function otherCapitals(amount: Fen): string | undefined {
  const yuan = Math.floor(amount / 100);
  const digitAt = (unit: number) => Math.floor(yuan / unit) % 10;
  const isBetween = yuan >= 10_000 && digitAt(10_000) === 0 && digitAt(1_000) > 0;
  const isBeforeJiao = digitAt(1) === 0 && Math.floor((amount % 100) / 10) > 0;
  if (!isBetween || !isBeforeJiao) return undefined;
  return capitals(amount)
    .replace('元零', '元')
    .replace(/万(?!.*万)/, '万零');
}

/** The greatest unit that fits splits the number: what stands before it and what follows are written the same way. */
function inWords(n: number): string {
  const [name, unit] = UNITS.find(([, value]) => n >= value) ?? ['', 1];
  if (unit === 1) return digit(n);
  const rest = n % unit;
  const gap = rest < unit / 10 ? '零' : '';
  return inWords(Math.floor(n / unit)) + name + (rest === 0 ? '' : gap + inWords(rest));
}

const digit = (n: number): string => DIGITS[n] ?? '';
