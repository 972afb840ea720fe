import { Rate } from '#src/kernel/rate.js';

/** A figure that is being typed; nothing yet, and what is no figure, counts as nothing. */
export function typedRate(text: unknown): Rate {
  try {
    return Rate.parse(typeof text === 'string' && text !== '' ? text : '0');
  } catch {
    return Rate.ZERO;
  }
}

/** The sum of figures, without floats. */
export function sumOf(figures: readonly unknown[]): Rate {
  return figures.reduce<Rate>((total, figure) => total.plus(typedRate(figure)), Rate.ZERO);
}

export const HUNDRED = Rate.of(100);
