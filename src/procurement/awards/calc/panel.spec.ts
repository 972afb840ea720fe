import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { parseYuan } from '#src/kernel/money.js';
import vectors from '#test/vectors/vectors.json' with { type: 'json' };

import { minimumExperts, panelFaults, type PanelNeeds, type PanelSeat, smallestPanel } from './panel.js';

const consultation: PanelNeeds = {
  method: 'competitive_consultation',
  budgetFen: parseYuan('1812251.68'),
  isComplex: false,
};
const tender: PanelNeeds = { ...consultation, method: 'open_tender' };

function seats(members: number, experts: number): PanelSeat[] {
  return Array.from({ length: members }, (_, index) => ({
    person: `p${index}`,
    kind: index < experts ? 'expert' : 'purchaser-representative',
  }));
}

describe('a review panel (A40)', () => {
  it.each(vectors.groups.committee)('$in.body of $in.n with $in.experts experts: $out.valid', ({ in: of, out }) => {
    const needs = of.body === '磋商小组' ? consultation : tender;
    expect(panelFaults({ seats: seats(of.n, of.experts) }, needs).length === 0).toBe(out.valid);
  });

  it('of a consultation has three members, of a tender five, of a large or complex one seven', () => {
    const large = { ...tender, budgetFen: parseYuan('10000000') };
    const almostLarge = { ...tender, budgetFen: parseYuan('9999999.99') };
    const all = [consultation, { ...consultation, isComplex: true }, tender, almostLarge, large];
    expect(all.map(smallestPanel)).toEqual([3, 3, 5, 5, 7]);
    expect(smallestPanel({ ...tender, isComplex: true })).toBe(7);
  });

  it('needs two thirds of experts, rounded up', () => {
    expect([3, 5, 7, 9].map(minimumExperts)).toEqual([2, 4, 5, 6]);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99 }), (members) => {
        const experts = minimumExperts(members);
        expect(3 * experts).toBeGreaterThanOrEqual(2 * members);
        expect(3 * (experts - 1)).toBeLessThan(2 * members);
      }),
    );
  });

  it('tells everything that is wrong at once', () => {
    expect(panelFaults({ seats: seats(2, 1) }, consultation)).toEqual([
      'too-few-members',
      'even-number',
      'too-few-experts',
    ]);
  });

  it('is led by an expert who sits on it', () => {
    const led = (chair: string) => panelFaults({ seats: seats(3, 2), chair }, consultation);
    expect(led('p0')).toEqual([]);
    expect(led('p2')).toEqual(['chair-represents-purchaser']);
    expect(led('p9')).toEqual(['chair-not-seated']);
  });

  it('seats nobody twice', () => {
    const [first, , third] = seats(3, 2) as [PanelSeat, PanelSeat, PanelSeat];
    expect(panelFaults({ seats: [first, first, third] }, consultation)).toEqual(['seated-twice']);
  });
});
