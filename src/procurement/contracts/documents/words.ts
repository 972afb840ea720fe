import type { DateText } from '#src/kernel/dates.js';
import { Rate } from '#src/kernel/rate.js';
import { chineseNumeral } from '#src/platform/documents/index.js';

/** 2026年9月14日. */
export function dateWords(date: DateText): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

/** 5%, of ratio text. @throws RangeError when it is no decimal */
export function percentWords(ratio: string): string {
  return `${Rate.parse(ratio).times(Rate.of(100)).toText()}%`;
}

/** A small ratio as contracts write it: 万分之五, 千分之一; in percent where it is no such part. @throws RangeError when it is no decimal */
export function dailyRateWords(ratio: string): string {
  for (const [word, parts] of [
    ['千分之', 1_000],
    ['万分之', 10_000],
  ] as const) {
    const count = Rate.parse(ratio).times(Rate.of(parts)).toText();
    if (/^[1-9]\d?$/.test(count)) return word + chineseNumeral(Number(count));
  }
  return percentWords(ratio);
}

/** How many of something: 两, 三, 十二; in figures from a thousand on, and for none. */
export function countWords(count: number): string {
  if (count === 2) return '两';
  return count >= 1 && count <= 999 ? chineseNumeral(count) : String(count);
}

/** A text that the template goes on after: without the full stop or semicolon at its end. */
export const unended = (text: string): string => text.trim().replace(/[。；;.\s]+$/u, '');

/** 甲、乙、丙. */
export const inRow = (parts: readonly string[]): string => parts.join('、');

/** 甲、乙和丙. */
export function together(parts: readonly string[]): string {
  const last = parts.at(-1);
  return parts.length > 1 ? `${inRow(parts.slice(0, -1))}和${last}` : (last ?? '');
}
