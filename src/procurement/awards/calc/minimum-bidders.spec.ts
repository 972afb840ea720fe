import { describe, expect, it } from '@jest/globals';

import { competitionOf } from './minimum-bidders.js';

const service = { method: 'competitive_consultation', isGovernmentService: true } as const;
const other = { method: 'competitive_consultation', isGovernmentService: false } as const;
const tender = { method: 'open_tender', isGovernmentService: true } as const;

describe('the number of bidders (A30)', () => {
  it.each([
    [3, service, 'goes-on'],
    [2, service, 'goes-on-by-exception'],
    [1, service, 'ends'],
    [0, service, 'ends'],
    [3, other, 'goes-on'],
    [2, other, 'ends'],
    [3, tender, 'goes-on'],
    [2, tender, 'ends'],
  ] as const)('%i in %j: the procedure %s', (bidders, terms, outcome) => {
    expect(competitionOf(bidders, terms)).toMatchObject({ bidders, outcome });
  });

  it('says the minimum that applies', () => {
    expect([service, other, tender].map((terms) => competitionOf(3, terms).minimum)).toEqual([2, 3, 3]);
  });

  it('lets a tender with two left be negotiated when finance approves, and no consultation', () => {
    expect(competitionOf(2, tender).mayNegotiate).toBe(true);
    expect(competitionOf(1, tender).mayNegotiate).toBe(false);
    expect(competitionOf(2, other).mayNegotiate).toBe(false);
  });
});
