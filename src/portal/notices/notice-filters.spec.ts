import { describe, expect, it } from '@jest/globals';
import { AskedFor } from '../shell/asked-for.js';
import { listAddress } from '../shell/list-filters.js';
import { readNoticeFilters, termsOf } from './notice-filters.js';

const read = (query: unknown) => readNoticeFilters(new AskedFor({ query }));
const PLACE = '2026-10-26.01a22f58-e683-748d-83fd-4c6340d91614';

describe('the filters of a list', () => {
  it('are read from its address, and make the same address again', () => {
    const query = { kind: 'result', q: '社区', region: '310199', year: '2026', after: PLACE };
    expect(read(query)).toEqual(query);
    const again = new URL(listAddress('/notices', read(query)), 'http://x');
    expect(Object.fromEntries(again.searchParams)).toEqual(query);
  });

  it('are nothing where there is nothing or where it makes no sense', () => {
    for (const query of [
      {},
      { utm_source: 'x', kind: 'draft', region: '0', year: '26', after: 'x' },
      { region: "1' or 1", year: '2026; drop', after: `${PLACE}x` },
      { kind: ['result', 'tender'], region: ['310199'], q: { $ne: 1 } },
    ])
      expect(listAddress('/notices', read(query))).toBe('/notices');
  });
});

describe('the words that are looked for', () => {
  it('are parted by spaces, of any kind', () => {
    expect(termsOf('社区　康复\t2026')).toEqual(['社区', '康复', '2026']);
  });

  it('are none without a letter or a digit', () => {
    expect(termsOf('。。 % _ \\')).toBeUndefined();
    expect(termsOf('100% 。')).toEqual(['100%']);
  });

  it('are not more than anybody needs', () => {
    expect(termsOf('a b c d e f g h i j')).toHaveLength(8);
  });
});
