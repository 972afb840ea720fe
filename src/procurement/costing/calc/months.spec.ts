import { describe, expect, it } from '@jest/globals';

import { dateText } from '#src/kernel/dates.js';

import { firstDay, lastServiceDay, monthOfYear, serviceMonths } from './months.js';

describe('the months of a service', () => {
  it('run over the turn of the year', () => {
    expect(serviceMonths({ start: dateText('2026-11-01'), months: 3 })).toEqual(['2026-11', '2026-12', '2027-01']);
  });

  it('are those in which a service month begins', () => {
    expect(serviceMonths({ start: dateText('2026-01-31'), months: 3 })).toEqual(['2026-01', '2026-02', '2026-03']);
  });

  it('end on the day before the same day', () => {
    expect(lastServiceDay({ start: dateText('2026-10-01'), months: 12 })).toBe('2027-09-30');
    expect(lastServiceDay({ start: dateText('2026-05-06'), months: 12 })).toBe('2027-05-05');
  });

  it('know their first day and their number in the year', () => {
    expect(firstDay('2026-09')).toBe('2026-09-01');
    expect(monthOfYear('2026-09')).toBe(9);
  });
});
