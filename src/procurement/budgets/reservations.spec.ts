import { describe, expect, it } from '@jest/globals';
import { fen } from '#src/kernel/money.js';
import type { LinePart } from './calc/budget-split.js';
import { checkParts, reservationsOn, type LockedLine } from './reservations.js';

const part = (budgetLineId: string, amount: number): LinePart => ({ budgetLineId, amountFen: fen(amount) });
const line = (id: string, available: number, status: LockedLine['status'] = 'available'): LockedLine => ({
  id,
  title: `line ${id}`,
  status,
  availableFen: fen(available),
});

describe('the parts of a reservation', () => {
  it('sum to the total', () => {
    expect(() => checkParts(fen(181_225_168), [part('a', 54_367_550), part('b', 126_857_618)])).not.toThrow();
  });

  it.each([[part('a', 99)], [part('a', 100), part('b', 1)], []])('are refused when they do not: %j', (...parts) => {
    const given = parts.filter((each): each is LinePart => 'budgetLineId' in each);
    expect(() => checkParts(fen(100), given)).toThrow(
      expect.objectContaining({ code: 'reservation-not-total', params: expect.objectContaining({ total: '1.00' }) }),
    );
  });

  it('come from one line each', () => {
    expect(() => checkParts(fen(3), [part('a', 1), part('b', 1), part('a', 1)])).toThrow(
      expect.objectContaining({ code: 'invalid-shape', fields: [{ path: 'parts.2.budgetLineId', code: 'duplicate' }] }),
    );
  });

  it('are above zero', () => {
    expect(() => checkParts(fen(3), [part('a', 3), part('b', 0)])).toThrow(
      expect.objectContaining({ fields: [{ path: 'parts.1.amount', code: 'out-of-range', params: { min: '0.01' } }] }),
    );
  });
});

describe('reserving on lines', () => {
  it('takes a line to its last fen, and says where it rests on a budget still to come', () => {
    expect(reservationsOn([line('b', 60, 'pending'), line('a', 40)], [part('a', 40), part('b', 50)])).toEqual([
      { budgetLineId: 'a', amountFen: 40, isConditional: false },
      { budgetLineId: 'b', amountFen: 50, isConditional: true },
    ]);
  });

  it('refuses one fen too many, with what is left', () => {
    expect(() => reservationsOn([line('a', 40), line('b', 123_456)], [part('a', 40), part('b', 123_457)])).toThrow(
      expect.objectContaining({
        code: 'budget-line-exceeded',
        params: { field: 'parts.1.amount', budgetLineId: 'b', line: 'line b', left: '1234.56' },
      }),
    );
  });

  it('refuses a line that is not among the purchaser’s', () => {
    expect(() => reservationsOn([line('a', 40)], [part('a', 40), part('b', 50)])).toThrow(
      expect.objectContaining({ fields: [{ path: 'parts.1.budgetLineId', code: 'unknown-reference' }] }),
    );
  });
});
