import { describe, expect, it } from '@jest/globals';

import type { DateText } from '#src/kernel/dates.js';
import { officialCalendar } from '#test/support/calendar.js';
import { type ContractDates, contractDeadlines, workingDaysLeft } from './contract-clocks.js';

const calendar = officialCalendar();
const sample: ContractDates = { awardNoticeOn: '2026-09-01', signedOn: null, finallyAcceptedOn: null };
const dueDays = (change: Partial<ContractDates> = {}) =>
  Object.fromEntries(contractDeadlines({ ...sample, ...change }, calendar).map(({ clock, dueOn }) => [clock, dueOn]));

describe('the clocks of a contract', () => {
  it('leave thirty days to sign; a last day within the holidays runs on to the next working day', () => {
    expect(contractDeadlines(sample, calendar)).toEqual([
      { clock: 'sign', startedOn: '2026-09-01', dueOn: '2026-10-08', rule: 'A22' },
    ]);
  });

  it('announce by 16 and file by 22 September 2026, the Sunday worked in exchange counted', () => {
    expect(dueDays({ signedOn: '2026-09-14' })).toEqual({
      sign: '2026-10-08',
      announce: '2026-09-16',
      file: '2026-09-22',
      'return-bid-bond': '2026-09-20',
    });
  });

  it('return the performance bond ten working days after the final acceptance', () => {
    expect(dueDays({ finallyAcceptedOn: '2026-10-12' })['return-performance-bond']).toBe('2026-10-26');
  });

  it('refuse to guess a year without a calendar', () => {
    expect(() => dueDays({ awardNoticeOn: '2026-12-15' })).toThrow('calendar-year-missing');
  });

  it('tell the working days left, none on the last day, fewer than none when late', () => {
    const file = contractDeadlines({ ...sample, signedOn: '2026-09-14' }, calendar).find(
      ({ clock }) => clock === 'file',
    )!;
    const left = (on: DateText) => workingDaysLeft(file, on, calendar);
    expect([left('2026-09-14'), left('2026-09-19'), left('2026-09-22'), left('2026-09-24')]).toEqual([7, 3, 0, -2]);
  });
});
