import { describe, expect, it } from '@jest/globals';
import type { DateText } from '#src/kernel/dates.js';
import { FAMILY_RELATIONS, RELATION_KINDS, type RelationFact, relationsThatBar } from './independence.js';

const sides = ['vendor', 'purchaser'];
const on = '2026-10-12';
const bars = (...facts: RelationFact[]) => relationsThatBar(facts, sides, on);

describe('the independence of whoever assesses', () => {
  it('is of both sides of the contract', () => {
    expect(bars({ kind: 'employment', vendor: 'vendor', until: null })).toEqual(['employment']);
    expect(bars({ kind: 'family', vendor: 'purchaser', relation: 'spouse' })).toEqual(['spouse']);
    expect(bars({ kind: 'control', vendor: 'somebody else', until: null })).toEqual([]);
    expect(bars()).toEqual([]);
  });

  it('is there again three years after a relation ended, not before', () => {
    const employed = (until: DateText) => bars({ kind: 'employment', vendor: 'vendor', until });
    expect(employed('2023-10-12')).toEqual(['employment']);
    expect(employed('2023-10-11')).toEqual([]);
  });

  it('is barred once by relations of one kind to both sides', () => {
    const facts = sides.map((vendor): RelationFact => ({ kind: 'directorship', vendor, until: null }));
    expect(bars(...facts, { kind: 'other', vendor: 'vendor', statement: '曾任顾问' })).toEqual([
      'directorship',
      'other',
    ]);
  });

  it('knows every kind of relation that the law names', () => {
    expect(RELATION_KINDS).toHaveLength(6);
    for (const relation of FAMILY_RELATIONS)
      expect(bars({ kind: 'family', vendor: 'vendor', relation })).toEqual([relation]);
  });
});
