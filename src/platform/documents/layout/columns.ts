/** What a column wishes: its share of the width relative to the others, and the least width that no word of it leaves. */
export interface ColumnWish {
  share: number;
  least: number;
}

/**
 * Divides a width by the shares; a column whose words would not fit gets what they need, and the others share the rest.
 * Where there is not room for all, the shares alone decide and words are broken.
 */
export function columnWidths(width: number, wishes: readonly ColumnWish[]): number[] {
  const needed = wishes.reduce((sum, { least }) => sum + least, 0);
  const fixed = new Set<ColumnWish>();
  for (;;) {
    const shares = wishes.reduce((sum, wish) => sum + (fixed.has(wish) ? 0 : wish.share), 0);
    const rest = wishes.reduce((left, wish) => left - (fixed.has(wish) ? wish.least : 0), width);
    const widthOf = (wish: ColumnWish) => (fixed.has(wish) ? wish.least : (rest * wish.share) / shares);
    const tooNarrow = needed > width ? [] : wishes.filter((wish) => widthOf(wish) < wish.least - 1e-6);
    if (tooNarrow.length === 0) return wishes.map(widthOf);
    for (const wish of tooNarrow) fixed.add(wish);
  }
}
