import { describe, expect, it } from '@jest/globals';

import { dateText } from '#src/kernel/dates.js';

import { conflictsOf, type RelationFact } from './recusal.js';

const purchase = { vendors: ['A', 'B'], activityOn: dateText('2026-08-26') };
const codes = (...facts: RelationFact[]) => conflictsOf(facts, purchase).map(({ code }) => code);
const ended = (until: string | null, kind: 'employment' | 'control' = 'employment'): RelationFact => ({
  kind,
  vendor: 'A',
  until: until === null ? null : dateText(until),
});

describe('the statutory relations (A51)', () => {
  it('count within three years before the activity, the day itself included', () => {
    expect(codes(ended('2023-08-26'))).toEqual(['employment']);
    expect(codes(ended('2023-08-25'))).toEqual([]);
    expect(codes(ended(null, 'control'))).toEqual(['control']);
  });

  it('include directors and supervisors of the vendor', () => {
    const until = dateText('2025-01-31');
    const facts: RelationFact[] = [
      { kind: 'directorship', vendor: 'A', until },
      { kind: 'board-supervision', vendor: 'B', until },
    ];
    expect(conflictsOf(facts, purchase)).toEqual([
      { vendor: 'A', code: 'directorship' },
      { vendor: 'B', code: 'board-supervision' },
    ]);
  });

  it('include the family of the vendor’s head, collateral blood within three generations', () => {
    const family = (relation: 'spouse' | 'direct-blood' | 'collateral-blood' | 'near-in-law', generations?: number) =>
      codes({ kind: 'family', vendor: 'A', relation, generations });
    expect(family('spouse')).toEqual(['spouse']);
    expect(family('direct-blood')).toEqual(['direct-blood']);
    expect(family('near-in-law')).toEqual(['near-in-law']);
    expect(family('collateral-blood', 3)).toEqual(['collateral-blood']);
    expect(family('collateral-blood', 4)).toEqual([]);
    expect(family('collateral-blood')).toEqual(['collateral-blood']);
  });

  it('include whatever else may touch fairness', () => {
    expect(codes({ kind: 'other', vendor: 'B', statement: 'taught the project lead' })).toEqual(['other']);
  });

  it('to a vendor that takes no part do not matter', () => {
    expect(
      codes({ kind: 'other', vendor: 'Z', statement: 'any' }, { kind: 'employment', vendor: 'Z', until: null }),
    ).toEqual([]);
  });
});
