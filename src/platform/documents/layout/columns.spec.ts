import { describe, expect, it } from '@jest/globals';
import { columnWidths } from './columns.js';

const wish = (share: number, least = 0) => ({ share, least });

describe('the columns of a table', () => {
  it('share the width as the template asks', () => {
    expect(columnWidths(100, [wish(1), wish(3), wish(1)])).toEqual([20, 60, 20]);
  });

  it('are never narrower than their longest word: the others give way in proportion', () => {
    expect(columnWidths(100, [wish(1, 40), wish(3), wish(1)])).toEqual([40, 45, 15]);
  });

  it('give way until every word fits', () => {
    expect(columnWidths(100, [wish(1, 40), wish(3), wish(1, 18)])).toEqual([40, 42, 18]);
  });

  it('take exactly the width there is', () => {
    const widths = columnWidths(442, [wish(2, 50), wish(7, 20), wish(3, 80), wish(1, 30)]);
    expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(442);
  });

  it('follow the shares alone where not all words can fit', () => {
    expect(columnWidths(100, [wish(1, 90), wish(1, 90)])).toEqual([50, 50]);
  });

  it('may be none', () => {
    expect(columnWidths(100, [])).toEqual([]);
  });
});
