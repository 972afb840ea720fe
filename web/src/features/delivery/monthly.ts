import { Rate } from '#src/kernel/rate.js';

const PLACES = 2;

/** What an even pace asks of a month: quantity ÷ months, two decimals without idle zeros; nothing where either is not known. */
export function monthlyOf(quantity: string | undefined, months: number | undefined): string {
  if (!quantity || !months) return '—';
  return Rate.parse(quantity)
    .dividedBy(Rate.of(months))
    .toDecimal(PLACES)
    .replace(/\.?0+$/, '');
}
