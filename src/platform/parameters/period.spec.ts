import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, type DateText } from '#src/kernel/dates.js';
import { remainders, type Period } from './period.js';

const period = (effectiveFrom: DateText, effectiveTo: DateText | null): Period => ({ effectiveFrom, effectiveTo });
const year2026 = period('2026-01-01', '2026-12-31');

describe('what is left of a period', () => {
  it('ends the day before a later one without an end begins', () => {
    expect(remainders(period('2025-07-01', null), period('2026-07-01', null))).toEqual([
      period('2025-07-01', '2026-06-30'),
    ]);
  });

  it('is nothing when the other covers it', () => {
    expect(remainders(year2026, year2026)).toEqual([]);
    expect(remainders(year2026, period('2020-01-01', null))).toEqual([]);
  });

  it('is two pieces when the other lies inside', () => {
    expect(remainders(year2026, period('2026-04-01', '2026-06-30'))).toEqual([
      period('2026-01-01', '2026-03-31'),
      period('2026-07-01', '2026-12-31'),
    ]);
  });

  it('begins the day after the other ends, and keeps having no end', () => {
    expect(remainders(period('2026-01-01', null), period('2025-01-01', '2026-06-30'))).toEqual([
      period('2026-07-01', null),
    ]);
  });

  it('is the whole when they share no day', () => {
    expect(remainders(year2026, period('2027-01-01', null))).toEqual([year2026]);
    expect(remainders(year2026, period('2025-01-01', '2025-12-31'))).toEqual([year2026]);
  });

  const day = fc.integer({ min: 0, max: 30 });
  const anyPeriod = fc.tuple(day, fc.option(day)).map(([from, length]) => {
    const first = addDays('2026-01-01', from);
    return period(first, length === null ? null : addDays(first, length));
  });
  const holds = ({ effectiveFrom, effectiveTo }: Period, date: DateText) =>
    effectiveFrom <= date && (effectiveTo === null || date <= effectiveTo);

  it('holds exactly the days of the one that are none of the other', () => {
    fc.assert(
      fc.property(anyPeriod, anyPeriod, fc.integer({ min: -5, max: 70 }), (whole, taken, offset) => {
        const date = addDays('2026-01-01', offset);
        const pieces = remainders(whole, taken).filter((piece) => holds(piece, date));
        expect(pieces).toHaveLength(holds(whole, date) && !holds(taken, date) ? 1 : 0);
      }),
    );
  });
});
