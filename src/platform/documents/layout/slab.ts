import type { Canvas } from '#src/platform/documents/pages/canvas.js';

/** Where a slab came to stand on its page. */
export interface Place {
  /** distance from the top of the page */
  top: number;
  isFirst: boolean;
  isLast: boolean;
}

/** A piece of a page that is never divided: a line, a row of a table. */
export interface Slab {
  height: number;
  /** space above it, left out at the top of a page */
  gap: number;
  /** the next one must stand on the same page */
  isTied: boolean;
  startsPage?: boolean;
  /** what is repeated above it when it begins a page: the head of its table */
  head?: readonly Slab[];
  /** its entry in the outline */
  entry?: { title: string; depth: number };
  draw(canvas: Canvas, place: Place): void;
}

/** Ties all slabs into one piece that a page holds as a whole. */
export const tied = (slabs: readonly Slab[]): Slab[] =>
  slabs.map((slab, index) => ({ ...slab, isTied: slab.isTied || index < slabs.length - 1 }));

/** Ties the last slab to whatever comes after. */
export const tiedToNext = (slabs: readonly Slab[]): Slab[] =>
  slabs.map((slab, index) => (index === slabs.length - 1 ? { ...slab, isTied: true } : slab));
