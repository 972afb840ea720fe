import { describe, expect, it } from '@jest/globals';
import vectors from '#test/vectors/vectors.json' with { type: 'json' };
import { WorkingCalendar } from './calendar.js';
import { addDays, type DateText, dateText, daysBetween } from './dates.js';
import {
  extendedDeadline,
  lastDay,
  lastDayOfTerm,
  latestIntentDay,
  retentionEnd,
  STATUTORY_PERIODS,
} from './deadlines.js';

const { deadlines, term, retention, 'report-15-days': reports } = vectors.groups;
const calendar = new WorkingCalendar(
  (['2025', '2026'] as const).map((year) => ({
    year: Number(year),
    status: 'official',
    source: vectors.parameters.calendar[year].source,
    daysOff: vectors.parameters.calendar[year].off_ranges.flatMap(({ from, to }) => {
      const first = dateText(from);
      return Array.from({ length: daysBetween(first, dateText(to)) + 1 }, (_, n) => addDays(first, n));
    }),
    makeupWorkdays: vectors.parameters.calendar[year].makeup_workdays.map(dateText),
    festivalDays: [],
  })),
);

const day = (text = '') => dateText(text);

/** What each operation of the vectors is in the kernel. */
function answer(given: (typeof deadlines)[number]['in']) {
  switch (given.op) {
    case 'add_working_days':
      return { result: lastDay(day(given.start), { workingDays: given.n }, calendar) };
    case 'add_calendar_days':
      return {
        raw: addDays(day(given.start), given.n),
        rolledToWorkday: lastDay(day(given.start), { days: given.n }, calendar),
      };
    case 'extend_deadline':
      return { result: extended(day(given.clarifiedOn), day(given.oldDeadline), given.n) };
    case 'latest_intent_date':
      return { result: latestIntentDay(day(given.start)) };
    default:
      throw new Error(`no such operation: ${given.op}`);
  }
}

const extended = (changedOn: DateText, deadline: DateText, days: number) =>
  extendedDeadline({ deadline, changedOn, notice: { days } }, calendar);

describe('deadlines', () => {
  it.each(deadlines)('$note', ({ in: given, out }) => {
    expect(answer(given)).toEqual(out);
  });

  it('leave a deadline that is far enough from the change', () => {
    expect(extended('2026-03-08', '2026-03-23', 15)).toBe('2026-03-23');
    expect(extended('2026-03-09', '2026-03-23', 15)).toBe('2026-03-24');
  });

  it('extend by working days where the method counts them', () => {
    const change = { deadline: '2026-02-24', changedOn: '2026-02-13', notice: { workingDays: 3 } } as const;
    expect(extendedDeadline(change, calendar)).toBe('2026-02-25');
  });

  it('close the challenge window seven working days after the announcement period', () => {
    const periodEnd = lastDay('2026-09-24', STATUTORY_PERIODS.resultAnnouncement, calendar);
    expect(periodEnd).toBe('2026-09-28');
    expect(lastDay(periodEnd, STATUTORY_PERIODS.challenge, calendar)).toBe('2026-10-13');
  });

  it('cannot be told in a year without a calendar', () => {
    const beyond = () => lastDay('2026-12-28', STATUTORY_PERIODS.contractSigning, calendar);
    expect(beyond).toThrow(expect.objectContaining({ code: 'calendar-year-missing', params: { year: 2027 } }));
  });

  it.each(reports)('give fifteen days to report after $in.decisionReceived', ({ in: given, out }) => {
    expect(lastDay(dateText(given.decisionReceived), { days: 15 }, calendar)).toBe(out.lastDay);
  });
});

describe('terms', () => {
  it.each(term)('a term of $in.maxYears year from $in.start ends on $out.lastDay', ({ in: given, out }) => {
    expect(lastDayOfTerm(dateText(given.start), given.maxYears)).toBe(out.lastDay);
  });

  it('that start after a February end with the February of their last year', () => {
    expect(lastDayOfTerm('2023-03-01', 1)).toBe('2024-02-29');
    expect(lastDayOfTerm('2024-02-29', 4)).toBe('2028-02-28');
  });

  it.each(retention)('$what of $in.from are kept until $out.notBefore', ({ in: given, out }) => {
    const period = given.years === undefined ? { months: given.months } : { years: given.years };
    expect(retentionEnd(dateText(given.from), period)).toBe(out.notBefore);
  });
});
