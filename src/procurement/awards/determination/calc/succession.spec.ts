import { describe, expect, it } from '@jest/globals';
import { fen } from '#src/kernel/money.js';
import { type Choice, chooseCandidate, SUCCESSION_GROUNDS } from './succession.js';

const candidate = (bidId: string, rank: number) => ({
  ...{ bidId, rank, vendor: { id: bidId, name: bidId } },
  ...{ offerFen: fen(178_000_000), total: '89.75' },
});
const candidates = [candidate('A', 1), candidate('C', 2), candidate('B', 3)];
const choose = (choice: Choice = {}, annulled: string[] = [], ties: string[][] = []) => {
  try {
    return chooseCandidate({ candidates, ties }, new Set(annulled), choice).bidId;
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe('the choice of a candidate', () => {
  it('is the first of the report, named or not', () => {
    expect(choose()).toBe('A');
    expect(choose({ bidId: 'A' })).toBe('A');
  });

  it('is the next one once the award of the first was annulled, with a ground', () => {
    expect(choose({}, ['A'])).toBe('succession-ground-missing');
    for (const ground of SUCCESSION_GROUNDS) expect(choose({ ground }, ['A'])).toBe('C');
    expect(choose({ ground: 'award-annulled' }, ['A', 'C'])).toBe('B');
    expect(choose({ bidId: 'A', ground: 'award-annulled' }, ['A'])).toBe('unknown-reference');
  });

  it('passes nobody over who has not had the award, on whatever ground', () => {
    expect(choose({ bidId: 'C' })).toBe('succession-ground-missing');
    for (const ground of SUCCESSION_GROUNDS) {
      expect(choose({ bidId: 'C', ground })).toBe('not-next-candidate');
      expect(choose({ bidId: 'B', ground }, ['A'])).toBe('not-next-candidate');
    }
  });

  it('waits for the draw between those who are tied, and for no other', () => {
    expect(choose({}, [], [['A', 'C']])).toBe('tie-undecided');
    expect(choose({}, [], [['C', 'B']])).toBe('A');
  });

  it('is none of somebody else, and none when nobody is left', () => {
    expect(choose({ bidId: 'D', ground: 'cannot-perform' })).toBe('unknown-reference');
    expect(choose({}, ['A', 'B', 'C'])).toBe('candidates-exhausted');
  });
});
