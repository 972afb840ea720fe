import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import vectors from '#test/vectors/vectors.json' with { type: 'json' };
import { type CalendarYear, WorkingCalendar } from './calendar.js';
import { addDays, type DateText, dateText, daysBetween, weekday } from './dates.js';

const { calendar: notices, statutoryFestivalDays } = vectors.parameters;
const years = (['2025', '2026'] as const).map((year): CalendarYear => ({
  year: Number(year),
  status: 'official',
  source: notices[year].source,
  daysOff: notices[year].off_ranges.flatMap(({ from, to }) => daysOf(dateText(from), dateText(to))),
  makeupWorkdays: notices[year].makeup_workdays.map(dateText),
  festivalDays: statutoryFestivalDays[year].map(dateText),
}));
const calendar = new WorkingCalendar(years);
const missing2027 = expect.objectContaining({ code: 'calendar-year-missing', params: { year: 2027 } });

function daysOf(from: DateText, to: DateText): DateText[] {
  return Array.from({ length: daysBetween(from, to) + 1 }, (_, n) => addDays(from, n));
}

function thrownBy(act: () => unknown): unknown {
  try {
    return act();
  } catch (error) {
    return error;
  }
}

describe('the holiday notices', () => {
  it.each(years)('give $year the working days that were counted independently', ({ year }) => {
    const notice = notices[String(year) as '2025' | '2026'];
    const workdays = daysOf(`${year}-01-01`, `${year}-12-31`).filter((day) => calendar.isWorkday(day));
    const byMonth = Array.from({ length: 12 }, (_, month) =>
      workdays.filter((day) => Number(day.slice(5, 7)) === month + 1),
    );
    expect(workdays).toHaveLength(notice.working_days_total);
    expect(byMonth.map((days) => days.length)).toEqual(notice.working_days_by_month);
    expect(calendar.workingDaysBetween(`${year}-01-01`, `${year}-12-31`)).toBe(notice.working_days_total);
  });

  it.each(Object.values(notices).flatMap((notice) => ('off_ranges' in notice ? notice.off_ranges : [])))(
    'give $name from $from to $to $days days off',
    ({ from, to, days }) => {
      const range = daysOf(dateText(from), dateText(to));
      expect(range).toHaveLength(days);
      expect(range.some((day) => calendar.isWorkday(day))).toBe(false);
    },
  );

  it('make weekend days worked in exchange', () => {
    const makeups = years.flatMap((year) => year.makeupWorkdays);
    expect(makeups.every((day) => weekday(day) > 5 && calendar.isWorkday(day))).toBe(true);
  });

  it('leave every statutory festival day off', () => {
    const festivals = years.flatMap((year) => year.festivalDays);
    expect(festivals).toHaveLength(26);
    expect(festivals.some((day) => calendar.isWorkday(day))).toBe(false);
  });

  it('say nothing of 2027, whose festival days alone make no calendar', () => {
    for (const day of notices['2027'].statutory_days_only_by_law_no_adjustment.map(dateText))
      expect(thrownBy(() => calendar.isWorkday(day))).toEqual(missing2027);
  });
});

describe('WorkingCalendar', () => {
  it.each(vectors.groups['is-workday'])('judges $in.date as $out.result', ({ in: given, out }) => {
    const answer = thrownBy(() => calendar.isWorkday(dateText(given.date)));
    expect(answer).toEqual(out.result === 'ERROR_CALENDAR_UNAVAILABLE' ? missing2027 : out.result);
  });

  it('refuses to count into a year it was not given', () => {
    expect(calendar.addWorkingDays('2026-12-30', 1)).toBe('2026-12-31');
    expect(thrownBy(() => calendar.addWorkingDays('2026-12-31', 1))).toEqual(missing2027);
    expect(thrownBy(() => calendar.workingDaysBetween('2026-12-31', '2027-01-01'))).toEqual(missing2027);
    expect(thrownBy(() => calendar.rollForward('2027-01-04'))).toEqual(missing2027);
  });

  it('tells the year of a date, and so whether it is provisional', () => {
    const provisional: CalendarYear = { ...calendar.yearOf('2026-05-01'), year: 2028, status: 'provisional' };
    expect(new WorkingCalendar([provisional]).yearOf('2028-01-01').status).toBe('provisional');
    expect(calendar.yearOf('2026-05-01').status).toBe('official');
  });

  it('rolls a rest day forward and leaves a working day', () => {
    expect(calendar.rollForward('2026-02-15')).toBe('2026-02-24');
    expect(calendar.rollForward('2026-02-14')).toBe('2026-02-14');
  });

  it('counts back over a holiday', () => {
    expect(calendar.addWorkingDays('2026-02-24', -1)).toBe('2026-02-14');
    expect(calendar.workingDaysBetween('2026-02-24', '2026-02-13')).toBe(-2);
  });

  it('stays where it is for no days, and refuses part of one', () => {
    expect(calendar.addWorkingDays('2026-02-15', 0)).toBe('2026-02-15');
    expect(calendar.workingDaysBetween('2026-02-15', '2026-02-15')).toBe(0);
    expect(() => calendar.addWorkingDays('2026-02-15', 1.5)).toThrow(RangeError);
  });

  it('counts working days and moves by them alike', () => {
    const start = fc.integer({ min: 0, max: 300 }).map((n) => addDays('2025-06-01', n));
    fc.assert(
      fc.property(start, fc.integer({ min: -80, max: 80 }), (from, n) => {
        const to = calendar.addWorkingDays(from, n);
        expect(calendar.workingDaysBetween(from, to)).toBe(n);
        if (n !== 0) expect(calendar.isWorkday(to)).toBe(true);
        if (calendar.isWorkday(from)) expect(calendar.addWorkingDays(to, -n)).toBe(from);
      }),
    );
  });

  it('refuses a year given twice and a day both off and worked', () => {
    const [year] = years as [CalendarYear];
    expect(() => new WorkingCalendar([year, year])).toThrow(RangeError);
    expect(() => new WorkingCalendar([{ ...year, makeupWorkdays: ['2025-01-01'] }])).toThrow(RangeError);
  });
});
