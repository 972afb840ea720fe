import { clock } from '#web/api/clock.js';
import { instant } from '#web/components/format.js';

const DAY_MS = 86_400_000;

/** Today in the office, by the clock of the product where that is not the browser's: `2026-11-16`. */
export const today = (): string => instant(clock.now ?? new Date().toISOString()).slice(0, 10);

/** A date so many days later. */
export const later = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

/** Whole days from one date to another. */
export const daysFrom = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
