import { describe, expect, it } from '@jest/globals';
import { pagesOf } from './paginate.js';
import { type Slab, tied, tiedToNext } from './slab.js';

interface Named extends Slab {
  name: string;
}

const slab = (name: string, over: Partial<Slab> = {}): Named => ({
  name,
  height: 10,
  gap: 0,
  isTied: false,
  draw: () => undefined,
  ...over,
});
const named = (names: string, over: Partial<Slab> = {}) => [...names].map((name) => slab(name, over));
const pages = (slabs: readonly Slab[], height = 30) =>
  pagesOf(slabs, height).map((page) => page.map(({ slab }) => (slab as Named).name).join(''));

describe('the pages of a document', () => {
  it('are filled in order', () => {
    expect(pages(named('abcdefg'))).toEqual(['abc', 'def', 'g']);
  });

  it('are one at least', () => {
    expect(pages([])).toEqual(['']);
  });

  it('count the space above a piece, but not at their top', () => {
    const slabs = named('abcd', { gap: 4 });
    expect(pagesOf(slabs, 38).map((page) => page.map(({ top }) => top))).toEqual([[0, 14, 28], [0]]);
    expect(pages(slabs, 37)).toEqual(['ab', 'cd']);
  });

  it('keep together what is tied', () => {
    expect(pages([...named('ab'), ...tied(named('cde')), ...named('f')])).toEqual(['ab', 'cde', 'f']);
  });

  it('carry a heading over with what follows', () => {
    expect(pages([...named('ab'), ...tiedToNext(named('h')), ...named('cd')])).toEqual(['ab', 'hcd']);
  });

  it('divide what no page can hold', () => {
    expect(pages([...named('a'), ...tied(named('bcdefgh'))])).toEqual(['a', 'bcd', 'efg', 'h']);
  });

  it('begin anew where they are told to, and not twice', () => {
    expect(pages([...named('a'), slab('b', { startsPage: true }), ...named('c')])).toEqual(['a', 'bc']);
    expect(pages([slab('a', { startsPage: true }), ...named('b')])).toEqual(['ab']);
    expect(pages([...tiedToNext(named('a')), slab('b', { startsPage: true })])).toEqual(['a', 'b']);
  });

  it('repeat the head of a table that goes on', () => {
    const head = named('H');
    expect(pages([...head, ...named('abcde', { head })])).toEqual(['Hab', 'Hcd', 'He']);
  });

  it('hold a piece that is higher than a page', () => {
    expect(pages([...named('a'), slab('b', { height: 99 }), ...named('c')])).toEqual(['a', 'b', 'c']);
  });
});
