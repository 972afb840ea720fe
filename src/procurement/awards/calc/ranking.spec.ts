import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { type Fen, parseYuan } from '#src/kernel/money.js';
import vectors from '#test/vectors/vectors.json' with { type: 'json' };

import { parsePoints, type Points } from './points.js';
import { candidatesOf, type Contender, rank, type TieRules } from './ranking.js';

type Row = readonly [bidder: string, total: string, offer: string, quality?: string];

const contender = ([bidder, total, offer, quality = '70']: Row): Contender => ({
  bidder,
  total: parsePoints(total),
  offerFen: parseYuan(offer),
  quality: parsePoints(quality),
});
const tender: TieRules = { method: 'open_tender', tieBreak: 'draw' };
const consultation: TieRules = { method: 'competitive_consultation', tieBreak: 'draw' };
const order = (rows: readonly Row[], rules = tender) => rank(rows.map(contender), rules);
const names = (rows: readonly Row[], rules = tender) => order(rows, rules).places.map(({ bidder }) => bidder);
const [byPrice, tied] = vectors.examples.tie_break;
const equal: Row[] = [
  ['A', '90.10', '980000'],
  ['B', '90.10', '980000'],
];

describe('the ranking', () => {
  it('follows the worked example: score, then the lower offer (87号令 57)', () => {
    const rows = byPrice!.rows as unknown as Row[];
    expect(names(rows)).toEqual(byPrice!.expected_rank);
    expect(order(rows).places).toEqual([
      { bidder: 'C', rank: 1, decidedBy: null },
      { bidder: 'B', rank: 2, decidedBy: 'offer' },
      { bidder: 'A', rank: 3, decidedBy: 'score' },
    ]);
  });

  it('leaves equal score and offer tied, for the document or a draw to part (87号令 68)', () => {
    const { places, ties } = order(tied!.rows as unknown as Row[]);
    expect(ties).toEqual([['A', 'B']]);
    expect(places.map(({ rank }) => rank)).toEqual([1, 1]);
  });

  it('of a consultation goes on to technical merit (214号 25)', () => {
    const rows: Row[] = [
      ['A', '90', '100', '70.00'],
      ['B', '90', '100', '70.01'],
    ];
    expect(order(rows, consultation)).toEqual({
      places: [
        { bidder: 'B', rank: 1, decidedBy: null },
        { bidder: 'A', rank: 2, decidedBy: 'technical-merit' },
      ],
      ties: [],
    });
    expect(order(rows).ties).toEqual([['A', 'B']]);
    expect(names(rows, { ...tender, tieBreak: 'technical-merit' })).toEqual(['B', 'A']);
  });

  it('takes the order of a draw, but only between the tied', () => {
    const rows: Row[] = [...equal, ['C', '90.10', '980001'], ['D', '95', '990000']];
    expect(order(rows, { ...tender, drawn: ['C', 'B', 'A', 'D'] })).toEqual({
      places: [
        { bidder: 'D', rank: 1, decidedBy: null },
        { bidder: 'B', rank: 2, decidedBy: 'score' },
        { bidder: 'A', rank: 3, decidedBy: 'draw' },
        { bidder: 'C', rank: 4, decidedBy: 'offer' },
      ],
      ties: [],
    });
  });

  it('waits for a draw that names all of the tied', () => {
    expect(order([...equal, ['C', '90.10', '980000']], { ...tender, drawn: ['C', 'A'] }).ties).toEqual([
      ['A', 'B', 'C'],
    ]);
  });

  it('refuses a draw that names somebody else, or somebody twice', () => {
    const draw =
      (...drawn: string[]) =>
      () =>
        order(equal, { ...tender, drawn });
    expect(draw('A', 'Z')).toThrow(expect.objectContaining({ code: 'unknown-reference' }));
    expect(draw('B', 'A', 'B')).toThrow(expect.objectContaining({ code: 'duplicate-code' }));
  });

  it('is a total order that the order of the input does not change', () => {
    const few = (max: number) => fc.integer({ min: 1, max });
    const contenders = fc
      .array(fc.record({ total: few(3), offerFen: few(2), quality: few(2) }), { minLength: 1, maxLength: 12 })
      .map((all) => all.map((each, index) => ({ bidder: `v${index}`, ...each }) as unknown as Contender));
    const rules = fc.constantFrom<TieRules>(tender, consultation, { ...tender, tieBreak: 'technical-merit' });
    fc.assert(
      fc.property(contenders, rules, fc.boolean(), (all, terms, isDrawn) => {
        const drawn = isDrawn ? all.map(({ bidder }) => bidder).toReversed() : [];
        const ranking = rank(all, { ...terms, drawn });
        expect(rank(all.toReversed(), { ...terms, drawn })).toEqual(ranking);
        expect(ranking.places.map(({ bidder }) => bidder).toSorted()).toEqual(
          all.map((each) => each.bidder).toSorted(),
        );
        const totals = ranking.places.map(({ bidder }) => all.find((each) => each.bidder === bidder)!.total);
        expect(totals).toEqual(totals.toSorted((a, b) => b - a));
        if (isDrawn) expect(ranking.places.map(({ rank }) => rank)).toEqual(all.map((_, index) => index + 1));
        expect(ranking.ties.length === 0).toBe(new Set(ranking.places.map(({ rank }) => rank)).size === all.length);
      }),
    );
  });
});

describe('the candidates', () => {
  const of = (...totals: number[]) =>
    candidatesOf(
      rank(
        totals.map((total, index) => ({
          bidder: `v${index}`,
          total: total as Points,
          quality: 0 as Points,
          offerFen: 1 as Fen,
        })),
        tender,
      ),
    );

  it('are the first three, fewer only when fewer are left', () => {
    expect(of(9, 8, 7, 6)).toEqual(['v0', 'v1', 'v2']);
    expect(of(9, 8)).toEqual(['v0', 'v1']);
  });

  it('include all who share the third place', () => {
    expect(of(9, 8, 7, 7)).toEqual(['v0', 'v1', 'v2', 'v3']);
    expect(of(9, 8, 8, 8, 7)).toEqual(['v0', 'v1', 'v2', 'v3']);
  });
});
