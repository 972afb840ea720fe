import { describe, expect, it } from '@jest/globals';
import { officialCalendar } from '#test/support/calendar.js';
import { lastDay } from '#src/kernel/deadlines.js';
import { reportDueOn } from '#src/procurement/delivery/calc/report-clock.js';
import { PERFORMANCE_2025 } from './performance-2025.js';
import { dayOf, type Hour, SCHEDULE_2025, SCHEDULE_2026 } from './schedule.js';
import { DEMO_STORY, untilTheNotice } from './story.js';

const calendar = officialCalendar();
const HOUR = /^\d{4}-\d\d-\d\d \d\d:\d\d$/;

/** Every hour of a story, however deep it lies. */
function hoursIn(value: unknown): Hour[] {
  if (typeof value === 'string') return HOUR.test(value) ? [value as Hour] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(hoursIn);
}

describe('the demo story', () => {
  const [main, ...others] = DEMO_STORY.cases;

  it('has people at work on working days only, and nobody after its clock has come to rest', () => {
    const hours = [...hoursIn(DEMO_STORY.cases), ...hoursIn(DEMO_STORY.renewals)];
    expect(hours.length).toBeGreaterThan(300);
    for (const hour of hours) expect([hour, calendar.isWorkday(dayOf(hour))]).toEqual([hour, true]);
    const deadlines = DEMO_STORY.cases.map(({ notice }) => notice?.deadline);
    for (const hour of hours.filter((each) => each > DEMO_STORY.rests!)) expect(deadlines).toContain(hour);
  });

  it('tells each purchase under its own number, on a catalogue that is published before', () => {
    const numbers = DEMO_STORY.cases.map(({ projectNumber }) => projectNumber);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(main!.projectNumber).toBe('QYQ-CS-2025-018');
    for (const { year, notice, projectNumber } of others) {
      const { published } = DEMO_STORY.catalogues.find((catalogue) => catalogue.year === year)!;
      expect([projectNumber, notice === undefined || published < notice.draft]).toEqual([projectNumber, true]);
    }
  });

  it('gives no paper number twice', () => {
    const invoices = DEMO_STORY.cases.flatMap(({ performance }) => performance?.payments ?? []);
    for (const key of ['invoiceNumber', 'instructionNumber', 'receiptNumber'] as const) {
      const numbers = invoices.map((payment) => payment[key]);
      expect(new Set(numbers).size).toBe(numbers.length);
    }
    for (const { invoiceNumber } of invoices) expect(invoiceNumber).toMatch(/^\d{20}$/);
  });

  it('can be cut short where only a notice is wanted', () => {
    const [announced, ...more] = untilTheNotice(SCHEDULE_2026).cases;
    expect(more).toEqual([]);
    expect(announced).toMatchObject({ notice: SCHEDULE_2026.notice });
    expect([announced!.procedure, announced!.contract]).toEqual([undefined, undefined]);
  });
});

describe('the performance of the main purchase', () => {
  const { reports, vacancy, deduction, acceptances, assessment, payments } = PERFORMANCE_2025;
  const within = (start: Hour, workingDays: number) => lastDay(dayOf(start), { workingDays }, calendar);

  it('reports every month of the service, within five working days of the next', () => {
    const { startsOn, endsOn } = SCHEDULE_2025.service;
    expect([reports[0]!.month, reports.at(-1)!.month, reports.length]).toEqual([
      ...[startsOn.slice(0, 7), endsOn.slice(0, 7), 12],
    ]);
    for (const { month, submitted, confirmed, accepted } of reports) {
      expect(dayOf(submitted) <= reportDueOn(month as `${number}-${number}`, calendar)).toBe(true);
      expect([submitted, confirmed, accepted]).toEqual([submitted, confirmed, accepted].sort());
    }
  });

  it('keeps the clocks of deduction, acceptance, comments and payments', () => {
    expect(vacancy.told < deduction.proposed && vacancy.filled < deduction.proposed).toBe(true);
    expect(dayOf(deduction.replied) <= within(deduction.proposed, 5)).toBe(true);
    for (const { signed, announced } of Object.values(acceptances))
      expect(dayOf(announced) <= within(signed, 2)).toBe(true);
    expect(dayOf(assessment.commented) <= within(assessment.drafted, 5)).toBe(true);
    for (const hours of payments) {
      expect(Object.values(hours)).toEqual([...Object.values(hours)].sort());
      expect(dayOf(hours.settled) <= within(hours.accepted, 10)).toBe(true);
    }
  });
});
