import { shanghaiDate, type DateText } from '#src/kernel/dates.js';
import { type Fen, formatYuan } from '#src/kernel/money.js';
import { Rate } from '#src/kernel/rate.js';
import type { Locale } from '#src/platform/context/request-context.js';

/** Digits in groups of three: "1780000.00" becomes "1,780,000.00". */
export const grouped = (decimal: string): string => decimal.replace(/\d(?=(?:\d{3})+(?!\d))(?<!\.\d*)/g, '$&,');

/** Yuan as people read it, from the decimal text of the wire. */
export function yuan(amount: string, locale: Locale): string {
  return locale === 'en' ? `CNY ${grouped(amount)}` : `${grouped(amount)} 元`;
}

/** A large sum without what nobody reads: in Chinese in ten thousands with two decimals, in English in whole yuan. */
export function roundYuan(amount: Fen, locale: Locale): { figure: string; unit: string } {
  const of = (unit: number, scale: number) => grouped(Rate.of(amount, unit).toDecimal(scale));
  return locale === 'en' ? { figure: of(100, 0), unit: 'CNY' } : { figure: of(1_000_000, 2), unit: '万元' };
}

export const yuanOf = (amount: Fen, locale: Locale): string => yuan(formatYuan(amount), locale);

/** A share such as "0.3" as "30%". */
export const percent = (share: string): string => `${Rate.parse(share).times(Rate.of(100)).toText()}%`;

/** An instant as a clock in Shanghai shows it: "2026-08-26 10:00". */
export function clock(instant: Date | string): string {
  const date = new Date(instant);
  const later = new Date(date.getTime() + 8 * 3_600_000).toISOString();
  return `${shanghaiDate(date)} ${later.slice(11, 16)}`;
}

/** A digest or a key in groups of eight, so that two can be compared by eye. */
export const inGroups = (text: string): string => text.replace(/.{8}(?=.)/g, '$& ');

/** From one day to another. */
export const span = (from: DateText, to: DateText): string => `${from} — ${to}`;
