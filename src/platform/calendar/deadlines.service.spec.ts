import { describe, expect, it } from '@jest/globals';
import { WorkingCalendar } from '#src/kernel/calendar.js';
import type { DateText } from '#src/kernel/dates.js';
import { officialCalendar, officialYear } from '#test/support/calendar.js';
import vectors from '#test/vectors/vectors.json' with { type: 'json' };
import { deadline } from './deadlines.service.js';

interface Example {
  in: { op: string; start: DateText; n: number };
  out: { result?: DateText; raw?: DateText; rolledToWorkday?: DateText };
}
const examples = vectors.groups.deadlines as unknown as Example[];
const calendar = officialCalendar();

describe('the calculator of deadlines', () => {
  it.each(examples.filter(({ in: { op } }) => op === 'add_working_days'))(
    'counts $in.n working days from $in.start to $out.result',
    ({ in: { start, n }, out: { result } }) => {
      const answer = deadline({ op: 'add-working-days', start, n }, calendar);
      expect(answer).toEqual({ lastDay: result, counted: result, provisional: false });
    },
  );

  it.each(examples.filter(({ in: { op } }) => op === 'add_calendar_days'))(
    'counts $in.n days from $in.start to $out.raw and rolls on to $out.rolledToWorkday',
    ({ in: { start, n }, out: { raw, rolledToWorkday } }) => {
      const answer = deadline({ op: 'add-days', start, n }, calendar);
      expect(answer).toMatchObject({ counted: raw, lastDay: rolledToWorkday });
    },
  );

  it('refuses a deadline in a year that is not there', () => {
    const refusal = expect.objectContaining({ code: 'calendar-year-missing', params: { year: 2027 } }) as unknown;
    expect(() => deadline({ op: 'add-days', start: '2026-12-20', n: 30 }, calendar)).toThrow(refusal);
    expect(() => deadline({ op: 'add-working-days', start: '2026-12-30', n: 5 }, calendar)).toThrow(refusal);
  });

  it('needs no calendar for the calendar days that it only passes', () => {
    expect(deadline({ op: 'add-days', start: '2024-12-20', n: 30 }, calendar).lastDay).toBe('2025-01-20');
  });

  it('says when it rests on a provisional year, the one in the middle too', () => {
    const years = [officialYear(2025), { ...officialYear(2026), status: 'provisional' as const }];
    const stand = new WorkingCalendar(years);
    expect(deadline({ op: 'add-working-days', start: '2025-12-01', n: 5 }, stand).provisional).toBe(false);
    expect(deadline({ op: 'add-working-days', start: '2025-12-30', n: 5 }, stand).provisional).toBe(true);
    expect(deadline({ op: 'add-days', start: '2025-12-01', n: 40 }, stand).provisional).toBe(true);
  });
});
