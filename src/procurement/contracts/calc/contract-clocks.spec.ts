import { describe, expect, it } from '@jest/globals';
import type { DateText } from '#src/kernel/dates.js';
import { officialCalendar } from '#test/support/calendar.js';
import { actDue, contractClocks, type ContractDays } from './contract-clocks.js';

const calendar = officialCalendar();
const drafted: ContractDays = {
  ...{
    signDueOn: '2026-10-08',
    signedOn: null,
    announceDueOn: null,
    announcedOn: null,
    fileDueOn: null,
    filedOn: null,
  },
  ...{ bondDueOn: null, bondReturnDueOn: null, bond: null },
};
const signed: ContractDays = {
  ...drafted,
  ...{ signedOn: '2026-09-14', announceDueOn: '2026-09-16', fileDueOn: '2026-09-22', bondDueOn: '2026-09-26' },
};
const on = (today: DateText, days: ContractDays = signed) => contractClocks(days, today, calendar);

describe('the clocks of a contract', () => {
  it('announce by 16 and file by 22 September 2026, the Sunday worked in exchange counted (A23, A24)', () => {
    expect(actDue('announce', '2026-09-14', calendar)).toBe('2026-09-16');
    expect(actDue('file', '2026-09-14', calendar)).toBe('2026-09-22');
  });

  it('leave the time to sign first, and nothing else', () => {
    expect(on('2026-09-14', drafted)).toEqual([
      { clock: 'sign', rule: 'A22', dueOn: '2026-10-08', doneOn: null, isLate: false, daysLeft: 13 },
    ]);
  });

  it('tell the working days left of what is open, none on the last day, fewer than none when late', () => {
    const file = (today: DateText) => on(today).find(({ clock }) => clock === 'file')!;
    expect(
      ['2026-09-14', '2026-09-19', '2026-09-22', '2026-09-24'].map((day) => file(day as DateText).daysLeft),
    ).toEqual([...[7, 3, 0, -2]]);
    expect([file('2026-09-22').isLate, file('2026-09-23').isLate]).toEqual([false, true]);
  });

  it('stop when the act is done, and remember whether it was late', () => {
    const done = on('2026-12-01', { ...signed, announcedOn: '2026-09-16', filedOn: '2026-09-23' });
    expect(done.slice(0, 3)).toMatchObject([
      { clock: 'sign', doneOn: '2026-09-14', isLate: false, daysLeft: null },
      { clock: 'announce', doneOn: '2026-09-16', isLate: false, daysLeft: null },
      { clock: 'file', doneOn: '2026-09-23', isLate: true, daysLeft: null },
    ]);
  });

  it('run for the bond too: handed in after the signature, returned after the final acceptance (A32, D32)', () => {
    const received = {
      ...signed,
      bond: { receivedOn: '2026-09-15', returnedOn: null },
      bondReturnDueOn: '2026-12-28',
    } as const;
    expect(on('2026-12-21', received).slice(3)).toMatchObject([
      { clock: 'receive-bond', rule: 'A32', doneOn: '2026-09-15', isLate: false },
      { clock: 'return-bond', rule: 'D32', dueOn: '2026-12-28', doneOn: null, daysLeft: 5 },
    ]);
  });

  it('show no days where the calendar ends, and refuse to set a last day there', () => {
    const late: ContractDays = { ...drafted, signDueOn: '2027-01-15' };
    expect(on('2026-12-30', late)).toMatchObject([{ daysLeft: null, isLate: false }]);
    expect(() => actDue('file', '2026-12-28', calendar)).toThrow(
      expect.objectContaining({ code: 'calendar-year-missing' }),
    );
  });
});
