const DIGITS = '零一二三四五六七八九';

/** A count in Chinese numerals, as headings carry it: 一, 十, 二十三, 一百零五. @throws RangeError outside 1 to 999 */
export function chineseNumeral(count: number): string {
  if (!Number.isInteger(count) || count < 1 || count > 999) throw new RangeError(`no numeral for ${count}`);
  const [hundreds, tens, ones] = [Math.floor(count / 100), Math.floor(count / 10) % 10, count % 10];
  return [
    hundreds > 0 ? `${DIGITS[hundreds]}百` : '',
    tens > 0 ? `${tens === 1 && hundreds === 0 ? '' : DIGITS[tens]}十` : hundreds > 0 && ones > 0 ? '零' : '',
    ones > 0 ? DIGITS[ones] : '',
  ].join('');
}

/** How parts are numbered from the outermost on: 一、 （一） 1. （1）; deeper ones like the last. */
export function labelOf(depth: number, count: number): { number: string; label: string } {
  const number = depth < 2 ? chineseNumeral(count) : String(count);
  const label = [`${number}、`, `（${number}）`, `${number}.`, `（${number}）`][Math.min(depth, 3)] ?? '';
  return { number, label };
}
