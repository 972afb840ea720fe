import { describe, expect, it } from '@jest/globals';
import { WorkingCalendar } from '#src/kernel/calendar.js';
import { shanghaiInstant, type DateText } from '#src/kernel/dates.js';
import type { DomainError } from '#src/kernel/errors.js';
import { officialCalendar } from '#test/support/calendar.js';
import { checkSchedule, statutoryDates } from './schedule.js';

const calendar = officialCalendar();
const lawful = {
  intentPublishedOn: '2026-07-14' as DateText,
  noticeOn: '2026-08-13' as DateText,
  documentsUntil: '2026-08-20' as DateText,
  bidDeadline: shanghaiInstant('2026-08-26', '10:00'),
};
const refusal = (change: Partial<typeof lawful>, by = calendar) => {
  try {
    checkSchedule('competitive_consultation', { ...lawful, ...change }, by);
  } catch (error) {
    const { code, params, fields } = error as DomainError;
    return { code, params, path: fields[0]?.path };
  }
  return undefined;
};

describe('the schedule of a tender', () => {
  it('gives the statutory dates of a consultation announced on 13 August 2026', () => {
    expect(statutoryDates('competitive_consultation', '2026-07-14', '2026-08-13', calendar)).toEqual({
      earliestNotice: '2026-08-13',
      noticeEnds: '2026-08-18',
      earliestDocumentsUntil: '2026-08-20',
      earliestDeadline: '2026-08-24',
    });
  });

  it('gives an open tender twenty days and a notice of five working days', () => {
    expect(statutoryDates('open_tender', '2026-07-14', '2026-08-13', calendar)).toMatchObject({
      noticeEnds: '2026-08-20',
      earliestDeadline: '2026-09-02',
    });
  });

  it('accepts dates on the first lawful day', () => {
    expect(refusal({})).toBeUndefined();
    expect(refusal({ bidDeadline: shanghaiInstant('2026-08-24', '09:00') })).toBeUndefined();
  });

  it('refuses a notice on the 29th day after the intent, naming the rule and the earliest day', () => {
    expect(refusal({ noticeOn: '2026-08-12', documentsUntil: '2026-08-20' })).toEqual({
      code: 'notice-before-intent-period',
      params: { rule: 'A5', earliest: '2026-08-13', field: 'noticeOn' },
      path: 'noticeOn',
    });
  });

  it('refuses documents that are available for four working days only', () => {
    expect(refusal({ documentsUntil: '2026-08-19' })).toMatchObject({
      code: 'documents-period-too-short',
      params: { rule: 'A10', earliest: '2026-08-20' },
    });
  });

  it('refuses a deadline nearer than the method allows, rolled over the weekend', () => {
    expect(refusal({ bidDeadline: shanghaiInstant('2026-08-21', '10:00') })).toMatchObject({
      code: 'deadline-too-near',
      params: { rule: 'A12', earliest: '2026-08-24' },
    });
  });

  it('refuses a deadline on a holiday and names the next working day', () => {
    expect(refusal({ bidDeadline: shanghaiInstant('2026-10-03', '10:00') })).toMatchObject({
      code: 'deadline-on-rest-day',
      params: { rule: 'F3', earliest: '2026-10-08' },
    });
  });

  it('reads the day of the deadline in Shanghai, whatever the zone of the machine', () => {
    expect(refusal({ bidDeadline: new Date('2026-08-23T16:30:00Z') })).toBeUndefined();
    expect(refusal({ bidDeadline: new Date('2026-08-23T15:30:00Z') })).toMatchObject({ code: 'deadline-too-near' });
  });

  it('does not guess a year without a calendar', () => {
    expect(refusal({ bidDeadline: shanghaiInstant('2027-01-04', '10:00') })).toMatchObject({
      code: 'calendar-year-missing',
    });
    expect(refusal({}, new WorkingCalendar([]))).toMatchObject({
      code: 'calendar-year-missing',
      params: { year: 2026 },
    });
  });
});
