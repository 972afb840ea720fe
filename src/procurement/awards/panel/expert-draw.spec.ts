import { describe, expect, it } from '@jest/globals';
import { drawExperts } from '#src/procurement/awards/calc/draw.js';
import { type DrawnFor, ownDraw, provincialDraw, sha256 } from './expert-draw.js';

const OF: DrawnFor = { seats: 2, vendors: ['A', 'B'], on: '2026-08-26', now: new Date('2026-08-26T02:30:00Z') };
const free = (userId: string) => ({ userId, relations: [] });
const employed = (userId: string, until: '2024-01-31' | '2022-01-31' | null) => ({
  ...{ userId, relations: [{ kind: 'employment' as const, vendor: 'A', until }] },
});

describe('a draw of our own (A40)', () => {
  it('can be held again by anybody from what it keeps', () => {
    const { own, drawn, reserves, excluded } = ownDraw(['e1', 'e2', 'e3', 'e4'].map(free), 'seed', OF);
    const again = drawExperts(JSON.parse(JSON.stringify(own)) as NonNullable<typeof own>, sha256);
    expect(again).toMatchObject({ drawn, reserves, excluded, emptySeats: 0 });
  });

  it('leaves out who has to do with a bidder, within three years', () => {
    const { drawn, excluded } = ownDraw(
      [employed('e1', '2024-01-31'), employed('e2', '2022-01-31'), free('e3')],
      's',
      OF,
    );
    expect([...drawn].sort()).toEqual(['e2', 'e3']);
    expect(excluded).toEqual([{ person: 'e1', conflicts: ['employment'] }]);
  });

  it('keeps what was declared of everybody', () => {
    const { relations } = ownDraw([employed('e1', null), free('e2')], 'seed', OF);
    expect(relations).toEqual({ e1: [{ kind: 'employment', vendor: 'A', until: null }], e2: [] });
  });
});

describe('the record of a provincial draw', () => {
  const record = { number: 'C-1', drawnOn: '2026-08-25', fileId: 'file' } as const;

  it('seats experts in its own order, and passes over who is in conflict', () => {
    const draw = provincialDraw([free('e1'), employed('e2', null), free('e3'), free('e4')], record, OF);
    expect(draw).toMatchObject({ own: null, record, drawn: ['e1', 'e3'], reserves: ['e4'] });
    expect(draw.excluded).toEqual([{ person: 'e2', conflicts: ['employment'] }]);
  });
});
