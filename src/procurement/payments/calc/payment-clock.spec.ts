import { describe, expect, it } from '@jest/globals';

import { type DateText, dateText } from '#src/kernel/dates.js';
import { officialCalendar } from '#test/support/calendar.js';
import vectors from '#test/vectors/vectors.json' with { type: 'json' };
import { payBy, payByContract, paymentClock, periodStart } from './payment-clock.js';

const calendar = officialCalendar();

describe('the clock of a payment', () => {
  it('leaves ten working days from the accepted invoice, make-up days counted and holidays not', () => {
    expect(payBy('invoice', '2026-09-16', calendar)).toBe('2026-09-30');
    expect(payBy('invoice', '2026-09-28', calendar)).toBe('2026-10-16');
  });

  it('leaves thirty days from delivery where nothing is agreed (DL25)', () => {
    const { in: given, out } = vectors.groups.deadlines.find(({ note }) => note.startsWith('id: DL25'))!;
    expect(payBy('delivery', dateText(given.start!), calendar)).toBe(out.rolledToWorkday);
    expect(payBy('delivery-at-most', '2026-06-10', calendar)).toBe('2026-08-10');
  });

  it('tells the working days left of the prepayment that was paid on 24 September', () => {
    const on = (day: DateText) => paymentClock('2026-09-30', day, calendar);
    expect(on('2026-09-16')).toEqual({ dueOn: '2026-09-30', workingDaysLeft: 10, daysLate: 0 });
    expect(on('2026-09-24')).toEqual({ dueOn: '2026-09-30', workingDaysLeft: 3, daysLate: 0 });
    expect(on('2026-09-30')).toEqual({ dueOn: '2026-09-30', workingDaysLeft: 0, daysLate: 0 });
  });

  it('counts lateness in calendar days, for interest runs through holidays', () => {
    expect(paymentClock('2026-09-30', '2026-10-08', calendar)).toEqual({
      dueOn: '2026-09-30',
      workingDaysLeft: -1,
      daysLate: 8,
    });
  });

  it('counts from the accepted invoice once the conditions are met, whichever came later', () => {
    const invoice = { acceptedOn: '2026-09-17', checkDueOn: '2026-09-21' } as const;
    expect(periodStart(invoice, '2026-09-14')).toBe('2026-09-17');
    expect(periodStart(invoice, '2026-09-24')).toBe('2026-09-24');
  });

  it('is not held up by a check that is late', () => {
    const late = { acceptedOn: '2026-09-29', checkDueOn: '2026-09-21' } as const;
    expect(periodStart(late, '2026-09-14')).toBe('2026-09-21');
    expect(periodStart(late, '2026-09-22')).toBe('2026-09-22');
  });

  it('ends earlier where the contract says so, and never later than the law', () => {
    expect(payByContract(5, '2026-09-16', calendar)).toBe('2026-09-22'); // Sunday the 20th is worked
    expect(payByContract(10, '2026-09-16', calendar)).toBe(payBy('invoice', '2026-09-16', calendar));
    expect(payByContract(30, '2026-09-16', calendar)).toBe('2026-09-30');
  });

  it('refuses to guess a year without a calendar', () => {
    expect(() => payBy('invoice', '2027-04-14', calendar)).toThrow('calendar-year-missing');
  });
});
