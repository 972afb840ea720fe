import { describe, expect, it } from '@jest/globals';

import { officialCalendar } from '#test/support/calendar.js';
import { monthOf, monthsDue, monthsOf, openReports, reportableFrom, reportDueOn } from './report-clock.js';

const calendar = officialCalendar();
const term = { startsOn: '2025-10-01', endsOn: '2026-09-30' } as const;

describe('the clock of monthly reports', () => {
  it('has a month for each that the term touches', () => {
    expect(monthsOf(term)).toHaveLength(12);
    expect(monthsOf({ startsOn: '2026-11-30', endsOn: '2027-01-01' })).toEqual(['2026-11', '2026-12', '2027-01']);
    expect(monthsOf({ startsOn: '2026-11-30', endsOn: '2026-11-30' })).toEqual(['2026-11']);
    expect(() => monthsOf({ startsOn: '2026-11-30', endsOn: '2026-11-29' })).toThrow(RangeError);
  });

  it.each([
    ['2026-10', '2026-11-06'],
    ['2026-09', '2026-10-13'],
    ['2026-01', '2026-02-06'],
    ['2025-12', '2026-01-08'],
  ] as const)('of %s ends on the fifth working day after it, %s', (month, dueOn) => {
    expect(reportDueOn(month, calendar)).toBe(dueOn);
  });

  it('refuses to guess a year without a calendar', () => {
    expect(() => reportDueOn('2026-12', calendar)).toThrow('calendar-year-missing');
  });

  it('tells which reports are open and how late they are', () => {
    expect(openReports(term, ['2025-10'], '2026-01-11', calendar)).toEqual([
      { month: '2025-11', dueOn: '2025-12-05', daysLate: 37 },
      { month: '2025-12', dueOn: '2026-01-08', daysLate: 3 },
    ]);
  });

  it('asks for no report of a month that has not ended', () => {
    expect(openReports(term, [], '2025-10-31', calendar)).toEqual([]);
    expect(openReports(term, [], '2025-11-01', calendar)).toMatchObject([{ month: '2025-10', daysLate: 0 }]);
    expect(openReports(term, [], '2026-11-16', calendar)).toHaveLength(12);
  });

  it('is what the contract says', () => {
    expect(reportDueOn('2026-10', calendar, 3)).toBe('2026-11-04');
    const [first] = openReports({ ...term, workingDay: 3 }, [], '2025-11-10', calendar);
    expect(first).toEqual({ month: '2025-10', dueOn: '2025-11-05', daysLate: 5 });
  });

  it('lets a month be told when nothing of it is left to come', () => {
    expect(monthOf('2025-10-31')).toBe('2025-10');
    expect(reportableFrom('2025-10', term)).toBe('2025-11-01');
    expect(reportableFrom('2026-02', term)).toBe('2026-03-01');
    expect(reportableFrom('2026-09', { ...term, endsOn: '2026-09-15' })).toBe('2026-09-16');
  });

  it('wants a report from its last day on', () => {
    expect(monthsDue(term, '2025-11-06', calendar)).toEqual([]);
    expect(monthsDue(term, '2025-11-07', calendar)).toEqual(['2025-10']);
    expect(monthsDue(term, '2026-10-13', calendar)).toHaveLength(12);
  });
});
