import { describe, expect, it } from '@jest/globals';
import { WorkingCalendar } from '#src/kernel/calendar.js';
import type { DateText } from '#src/kernel/dates.js';
import { officialYear } from '#test/support/calendar.js';
import { kernelYear, noticeFaults, type HolidayNotice } from './holiday-notice.js';
import { shippedNotices } from './seed.js';

const notice: HolidayNotice = {
  year: 2027,
  standing: 'provisional',
  sourceDocument: '暂定',
  url: null,
  holidays: [
    { name: '元旦', from: '2027-01-01', to: '2027-01-03' },
    { name: '国庆节', from: '2027-10-01', to: '2027-10-07' },
  ],
  makeupWorkdays: ['2027-10-09'],
  festivalDays: ['2027-01-01', '2027-10-01'],
};
const faultsOf = (change: Partial<HolidayNotice>) => noticeFaults({ ...notice, ...change });

describe('the check of a holiday notice', () => {
  it('finds nothing wrong with the notices that come with the product', () => {
    expect(shippedNotices().map((shipped) => [shipped.year, noticeFaults(shipped)])).toEqual([
      [2025, []],
      [2026, []],
    ]);
  });

  it('refuses days outside the year, and a holiday that ends before it begins', () => {
    const holidays = [
      { name: '元旦', from: '2026-12-31' as DateText, to: '2027-01-02' as DateText },
      { name: '国庆节', from: '2027-10-05' as DateText, to: '2027-10-01' as DateText },
    ];
    expect(faultsOf({ holidays, makeupWorkdays: ['2028-01-08'], festivalDays: [] })).toEqual([
      { path: 'holidays.0.from', code: 'out-of-range', params: { min: '2027-01-01', max: '2027-12-31' } },
      { path: 'holidays.1.to', code: 'out-of-range', params: { min: '2027-10-05', max: '2027-12-31' } },
      { path: 'makeupWorkdays.0', code: 'out-of-range', params: { min: '2027-01-01', max: '2027-12-31' } },
    ]);
  });

  it('refuses what is no date', () => {
    expect(faultsOf({ makeupWorkdays: ['2027-02-29'], festivalDays: ['soon' as DateText] })).toEqual([
      { path: 'makeupWorkdays.0', code: 'not-a-date' },
      { path: 'festivalDays.0', code: 'not-a-date' },
    ]);
  });

  it('refuses two holidays that share a day, and a day named twice', () => {
    const overlapping = [...notice.holidays, { name: '中秋节', from: '2027-10-07', to: '2027-10-08' } as const];
    expect(faultsOf({ holidays: overlapping })).toEqual([{ path: 'holidays.2', code: 'duplicate' }]);
    expect(faultsOf({ festivalDays: ['2027-10-01', '2027-10-01'] })).toEqual([
      { path: 'festivalDays.1', code: 'duplicate' },
    ]);
  });

  it('refuses a make-up day that is a weekday or off, and a festival day that is worked', () => {
    expect(faultsOf({ makeupWorkdays: ['2027-10-08', '2027-10-02'], festivalDays: ['2027-06-09'] })).toEqual([
      { path: 'makeupWorkdays.0', code: 'rule', params: { year: 2027, day: '2027-10-08' } },
      { path: 'makeupWorkdays.1', code: 'rule', params: { year: 2027, day: '2027-10-02' } },
      { path: 'festivalDays.0', code: 'rule', params: { year: 2027, day: '2027-06-09' } },
    ]);
  });
});

describe('the notices that come with the product', () => {
  it.each([2025, 2026])('make the calendar of the worked examples: %i', (year) => {
    const shipped = shippedNotices().find((candidate) => candidate.year === year)!;
    expect(kernelYear(shipped)).toEqual(officialYear(year));
  });

  it.each([2025, 2026])('give %i its 248 working days', (year) => {
    const calendar = new WorkingCalendar(shippedNotices().map(kernelYear));
    const [first, last] = [`${year}-01-01` as DateText, `${year}-12-31` as DateText];
    expect(calendar.workingDaysBetween(first, last)).toBe(248);
  });
});
