import { describe, expect, it } from '@jest/globals';
import type { DateText } from '#src/kernel/dates.js';
import { officialCalendar } from '#test/support/calendar.js';
import { challengeUntil, type ChallengedStep, type ChallengeSubject, type WindowStarts } from './challenge-window.js';
import { complainUntil } from './complaint-window.js';

const CALENDAR = officialCalendar();
const starts: WindowStarts = {
  ...{ document: '2026-08-18', opening: '2026-08-26', review: '2026-08-26', result: '2026-09-02' },
};
interface What {
  readonly subject: ChallengeSubject;
  readonly step?: ChallengedStep;
}
const until = (what: What, today: DateText, over: Partial<WindowStarts> = {}) => {
  try {
    return challengeUntil(what, { ...starts, ...over }, today, CALENDAR);
  } catch (error) {
    const { code, params } = error as { code: string; params: { lastDay?: string } };
    return params.lastDay ? `${code} ${params.lastDay}` : code;
  }
};

describe('the window of a challenge (A26)', () => {
  it.each<[What, string]>([
    [{ subject: 'document' }, '2026-08-27'],
    [{ subject: 'procedure', step: 'opening' }, '2026-09-04'],
    [{ subject: 'procedure', step: 'review' }, '2026-09-04'],
    [{ subject: 'result' }, '2026-09-11'],
  ])('of %o ends seven working days after its start', (what, lastDay) => {
    expect(until(what, '2026-08-19')).toBe(lastDay);
    expect(until(what, lastDay as DateText)).toBe(lastDay);
    expect(until(what, '2026-09-12')).toBe(`challenge-too-late ${lastDay}`);
  });

  // DL19, DL23: across the holidays of October
  it.each<[DateText, DateText]>([
    ['2026-09-28', '2026-10-13'],
    ['2025-09-26', '2025-10-13'],
  ])('of a result announced until %s ends on %s', (result, lastDay) => {
    expect(until({ subject: 'result' }, result, { result })).toBe(lastDay);
  });

  it('is not closed while the step is under way, and not open before the result', () => {
    expect(until({ subject: 'procedure', step: 'review' }, '2026-08-27', { review: null })).toBeNull();
    expect(until({ subject: 'procedure', step: 'review' }, '2026-08-26', { opening: null, review: null })).toBe(
      'bids-still-sealed',
    );
    expect(until({ subject: 'result' }, '2026-08-27', { result: null })).toBe('result-not-announced');
  });
});

describe('the window of a complaint (A28)', () => {
  it('opens with the answer, or when it is overdue, and ends fifteen working days after the time for it', () => {
    const dueOn = '2026-10-22'; // DL21
    expect(complainUntil({ isReplied: false, dueOn }, '2026-10-22', CALENDAR)).toBeNull();
    expect(complainUntil({ isReplied: false, dueOn }, '2026-10-23', CALENDAR)).toBe('2026-11-12');
    expect(complainUntil({ isReplied: true, dueOn }, '2026-10-15', CALENDAR)).toBe('2026-11-12');
  });
});
