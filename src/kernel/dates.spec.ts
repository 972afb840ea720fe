import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  addDays,
  addMonths,
  addYears,
  type DateText,
  dateText,
  daysBetween,
  endOfShanghaiDay,
  isDateText,
  shanghaiDate,
  shanghaiInstant,
  weekday,
} from './dates.js';

const date = fc.integer({ min: -25_000, max: 50_000 }).map((n) => addDays('2000-01-01', n));

describe('a date as text', () => {
  it.each(['2026-11-23', '2024-02-29', '2000-02-29', '1890-03-07', '9999-12-31'])('accepts %s', (text) => {
    expect(isDateText(text)).toBe(true);
    expect(dateText(text)).toBe(text);
  });

  it.each([
    '',
    '2025-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-1-1',
    '20260101',
    '0026-01-01',
  ])('refuses %j', (text) => {
    expect(isDateText(text)).toBe(false);
    expect(() => dateText(text)).toThrow(RangeError);
  });

  it('refuses a time behind the date', () => {
    expect(isDateText('2026-01-01T00:00:00Z')).toBe(false);
    expect(isDateText('2026-01-01\n')).toBe(false);
  });
});

describe('date arithmetic', () => {
  it('crosses months, years and leap days', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2024-03-01', -1)).toBe('2024-02-29');
    expect(addDays('2026-03-08', 0)).toBe('2026-03-08');
    expect(daysBetween('2024-01-01', '2025-01-01')).toBe(366);
  });

  it('counts days and moves by days alike', () => {
    fc.assert(
      fc.property(date, fc.integer({ min: -40_000, max: 40_000 }), (start, n) => {
        expect(daysBetween(start, addDays(start, n))).toBe(n);
        expect(addDays(start, n) < start).toBe(n < 0);
      }),
    );
  });

  it.each<[DateText, number, DateText]>([
    ['2026-08-31', 6, '2027-02-28'],
    ['2023-08-31', 6, '2024-02-29'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2026-12-01', 25, '2029-01-01'],
  ])('%s and %s months is %s', (start, n, expected) => {
    expect(addMonths(start, n)).toBe(expected);
  });

  it('takes a leap day to the end of February', () => {
    expect(addYears('2024-02-29', 1)).toBe('2025-02-28');
    expect(addYears('2024-02-29', 4)).toBe('2028-02-29');
    expect(addYears('2026-11-23', -3)).toBe('2023-11-23');
  });

  it('never lands in another month than the one asked for', () => {
    fc.assert(
      fc.property(date, fc.integer({ min: -600, max: 600 }), (start, n) => {
        const months = (text: DateText) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7));
        expect(months(addMonths(start, n)) - months(start)).toBe(n);
      }),
    );
  });

  it('refuses to leave the years 1000 to 9999', () => {
    expect(() => addDays('9999-12-31', 1)).toThrow(RangeError);
    expect(() => addDays('1000-01-01', -1)).toThrow(RangeError);
  });

  it('numbers the days of the week from Monday', () => {
    expect(weekday('2026-11-23')).toBe(1);
    expect(weekday('2026-11-28')).toBe(6);
    expect(weekday('2026-11-29')).toBe(7);
    expect(weekday('1949-10-01')).toBe(6);
  });
});

describe('Shanghai time', () => {
  it('is eight hours ahead of UTC, also in the summers that once had another', () => {
    expect(shanghaiInstant('2026-03-23', '09:30').toISOString()).toBe('2026-03-23T01:30:00.000Z');
    expect(shanghaiInstant('2026-01-01', '00:00').toISOString()).toBe('2025-12-31T16:00:00.000Z');
    expect(shanghaiInstant('1988-07-01', '12:00').toISOString()).toBe('1988-07-01T04:00:00.000Z');
  });

  it('turns the date at 16:00 UTC', () => {
    expect(shanghaiDate(new Date('2026-12-31T15:59:59.999Z'))).toBe('2026-12-31');
    expect(shanghaiDate(new Date('2026-12-31T16:00:00.000Z'))).toBe('2027-01-01');
    expect(shanghaiDate(new Date('1969-12-31T15:59:59.999Z'))).toBe('1969-12-31');
  });

  it('ends a day where the next one starts', () => {
    expect(endOfShanghaiDay('2026-12-31')).toEqual(shanghaiInstant('2027-01-01', '00:00'));
  });

  it('gives back the date of any time of it', () => {
    fc.assert(
      fc.property(date, fc.nat({ max: 23 }), fc.nat({ max: 59 }), (day, hours, minutes) => {
        const time = `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
        expect(shanghaiDate(shanghaiInstant(day, time))).toBe(day);
      }),
    );
  });

  it.each(['24:00', '9:30', '09:60', '09:30:00', ''])('refuses the time %j', (time) => {
    expect(() => shanghaiInstant('2026-03-23', time)).toThrow(RangeError);
  });
});
