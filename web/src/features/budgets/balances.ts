import { parseYuan, type Fen } from '#src/kernel/money.js';
import type { components } from '#web/api/generated/schema.js';

export type Balances = components['schemas']['BalancesView'];
export type Line = components['schemas']['BudgetLineView'];

/** Where each fen of a line stands, from what is done with to what is free; together they are its appropriation. */
export const STANDS = ['paid', 'inPayment', 'committed', 'reserved', 'available'] as const;
export type Stand = (typeof STANDS)[number];

/** Colours that differ in lightness too. */
export const COLOURS: Readonly<Record<Stand, string>> = {
  paid: '#0f5c63',
  inPayment: '#3f7cac',
  committed: '#8a6d1f',
  reserved: '#c9ab62',
  available: '#dfe6ea',
};

/** The sum over several lines, by where the money stands. */
export function sumOf(all: readonly Balances[], stand: keyof Balances): Fen {
  return all.reduce((sum, one) => sum + parseYuan(one[stand]), 0) as Fen;
}

/** How much of an amount is another one, in percent for a bar or a figure. */
export function shareOf(part: Fen, whole: Fen): number {
  return whole === 0 ? 0 : (part / whole) * 100;
}
