import { describe, expect, it } from '@jest/globals';
import { officialCalendar } from '#test/support/calendar.js';
import { lastDay, STATUTORY_PERIODS } from '#src/kernel/deadlines.js';
import { checkSchedule } from '#src/procurement/tenders/calc/schedule.js';
import { dayOf, instantOf, SCHEDULE_2025, SCHEDULE_2026, type Hour } from './schedule.js';

const calendar = officialCalendar();
const lawfulEnd = (start: Hour, period: keyof typeof STATUTORY_PERIODS) =>
  lastDay(dayOf(start), STATUTORY_PERIODS[period], calendar);

describe('an hour of the demo', () => {
  it('is an instant in Shanghai', () => {
    expect(instantOf('2026-07-06 09:00').toISOString()).toBe('2026-07-06T01:00:00.000Z');
    expect(dayOf('2026-07-06 09:00')).toBe('2026-07-06');
  });
});

describe.each([SCHEDULE_2026, SCHEDULE_2025])(
  'the schedule of $year',
  ({ preparation, notice, procedure, ...rest }) => {
    it('goes on and never back', () => {
      const { question, answer, responses, replacement, authorised: _, ...reviewed } = procedure;
      for (const hours of [
        [rest.born, rest.catalogue, ...Object.values(rest.vendors).slice(1)],
        [preparation.estimate, preparation.reservation, preparation.intent, preparation.mandate, notice.draft],
        [notice.draft, notice.notice, question, answer, responses, replacement, notice.deadline],
        Object.values(reviewed),
      ])
        expect(hours).toEqual([...hours].sort());
    });

    it('gives the market the time that the law gives it, and not a day more than it says', () => {
      const dates = checkSchedule(
        'competitive_consultation',
        {
          intentPublishedOn: dayOf(preparation.intent),
          noticeOn: dayOf(notice.notice),
          documentsUntil: notice.documentsUntil,
          bidDeadline: instantOf(notice.deadline),
        },
        calendar,
      );
      expect(dates.earliestNotice).toBe(dayOf(notice.notice));
      expect(dates.earliestNotice).toBe(preparation.expectedOn);
      expect(dates.earliestDocumentsUntil).toBe(notice.documentsUntil);
    });

    it('keeps the clocks of the procedure', () => {
      expect(dayOf(procedure.answer) <= lawfulEnd(procedure.question, 'inquiryAnswer')).toBe(true);
      expect(dayOf(procedure.determination) <= lawfulEnd(procedure.scores, 'determination')).toBe(true);
      expect(dayOf(procedure.result) <= lawfulEnd(procedure.determination, 'resultNotice')).toBe(true);
    });

    it('keeps the clocks of the contract', () => {
      const { draft, checks, approval, signature, bondReceived, announcement, filing } = rest.contract;
      const hours = [procedure.result, draft, checks, approval, signature, bondReceived, announcement, filing];
      expect(hours).toEqual([...hours].sort());
      expect(dayOf(signature) <= lawfulEnd(procedure.result, 'contractSigning')).toBe(true);
      expect(dayOf(announcement) <= lawfulEnd(signature, 'contractAnnouncement')).toBe(true);
      expect(dayOf(filing) <= lawfulEnd(signature, 'contractFiling')).toBe(true);
    });

    it('has people at work on working days only', () => {
      const hours = [...Object.values(preparation), ...Object.values(notice), ...Object.values(procedure)] as Hour[];
      for (const hour of [
        ...hours,
        ...Object.values(rest.contract),
        rest.catalogue,
        ...(Object.values(rest.vendors) as Hour[]),
      ])
        expect([hour, calendar.isWorkday(dayOf(hour))]).toEqual([hour, true]);
    });
  },
);

it('plays the same purchase a year apart, each act on the same day of the week', () => {
  const days = (at: Hour) => instantOf(at).getTime() / 86_400_000;
  for (const part of ['preparation', 'notice', 'procedure', 'contract', 'vendors'] as const) {
    const [now, before] = [SCHEDULE_2026[part], SCHEDULE_2025[part]].map(
      (dates) => Object.entries(dates) as [string, Hour][],
    );
    expect(before!.map(([name]) => name)).toEqual(now!.map(([name]) => name));
    for (const [index, [name, at]] of now!.entries()) {
      const [, earlier] = before![index]!;
      const apart =
        at.length > 10 ? days(at) - days(earlier) : days(`${at} 00:00` as Hour) - days(`${earlier} 00:00` as Hour);
      expect([name, apart]).toEqual([name, 364]);
    }
  }
});
