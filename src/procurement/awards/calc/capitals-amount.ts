import { type Fen, fen } from '#src/kernel/money.js';

const DIGITS = '零壹贰叁肆伍陆柒捌玖';
const DIGIT = `[${DIGITS.slice(1)}]`;
const AMOUNT = new RegExp(`^(?:人民币)?(?:(.+)[元圆])?(?:零?(${DIGIT})角)?(?:零?(${DIGIT})分)?[整正]?$`);
/** Below ten thousand; a leading 壹 may be missing before 拾. */
const SECTION = new RegExp(`^零?(?:(${DIGIT})仟)?(?:零?(${DIGIT})佰)?(?:零?((?:${DIGIT})?拾))?(?:零?(${DIGIT}))?零?$`);
const LARGE_UNITS = [
  ['亿', 100_000_000],
  ['万', 10_000],
] as const;

/** Reads an amount written in RMB capitals (人民币大写), as "人民币壹佰玖拾万元整". @throws RangeError when it is none */
export function parseCapitals(text: string): Fen {
  const [matched = '', yuan = '', jiao = '', cents = ''] = AMOUNT.exec(text.replaceAll(/\s/g, '')) ?? [];
  if (matched === '' || yuan + jiao + cents === '') throw unreadable();
  const whole = yuan === '' || yuan === '零' ? 0 : wholeYuan(yuan);
  return fen(whole * 100 + digit(jiao) * 10 + digit(cents));
}

function wholeYuan(text: string): number {
  for (const [unit, size] of LARGE_UNITS) {
    const at = text.lastIndexOf(unit);
    if (at >= 0) return wholeYuan(text.slice(0, at)) * size + rest(text.slice(at + 1));
  }
  const section = rest(text);
  if (section === 0) throw unreadable();
  return section;
}

/** What follows 亿 or 万 may be nothing, and may itself hold 万. */
function rest(text: string): number {
  if (text.includes('万')) return wholeYuan(text);
  const match = SECTION.exec(text);
  if (!match) throw unreadable();
  const [, thousands = '', hundreds = '', tens = '', ones = ''] = match;
  const tensDigit = tens === '拾' ? 1 : digit(tens.charAt(0));
  return digit(thousands) * 1000 + digit(hundreds) * 100 + tensDigit * 10 + digit(ones);
}

const digit = (character: string): number => (character === '' ? 0 : DIGITS.indexOf(character));

const unreadable = () => new RangeError('not an amount in capitals');
