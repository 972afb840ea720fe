import { describe, expect, it } from '@jest/globals';
import { CalendarYear } from './calendar-year.entity.js';
import { calendarYearLifecycle } from './calendar-year.lifecycle.js';
import type { HolidayNotice } from './holiday-notice.js';
import { shippedNotices } from './seed.js';

const official = shippedNotices()[1]!;
const provisional: HolidayNotice = { ...official, standing: 'provisional', sourceDocument: '暂定年历', url: null };
const refusal = (code: string) => expect.objectContaining({ code }) as unknown;

const imported = (notice: HolidayNotice) => {
  const year = CalendarYear.of(notice);
  year.begin('import', 'importer');
  return year;
};
const allowed = ({ status, takenBy }: CalendarYear, actor: string) =>
  calendarYearLifecycle.allowed({ status, takenBy }, actor);
const inForce = (notice: HolidayNotice) => {
  const year = imported(notice);
  year.approve('approver');
  return year;
};

describe('a calendar year', () => {
  it('is proposed by whoever imports its notice', () => {
    const year = imported(official);
    expect(year).toMatchObject({ ...official, status: 'proposed', takenBy: { import: ['importer'] } });
    expect(allowed(year, 'importer')).toEqual(['import']);
    expect(allowed(year, 'approver')).toEqual(['import', 'approve']);
  });

  it('is approved by another person than those who imported or mended it', () => {
    const year = imported(official);
    year.import(provisional, 'second');
    for (const hand of ['importer', 'second']) expect(() => year.approve(hand)).toThrow(refusal('four-eyes'));
    year.approve('approver');
    expect(year).toMatchObject({ ...provisional, status: 'active' });
  });

  it('refuses a notice whose days do not fit together', () => {
    const wrong = { ...official, festivalDays: ['2026-03-02' as const] };
    expect(() => CalendarYear.of(wrong)).toThrow(refusal('calendar-year-inconsistent'));
  });

  it('cannot be mended once it is approved', () => {
    expect(() => inForce(official).import(official, 'importer')).toThrow(refusal('illegal-transition'));
  });

  it('gives way to the official notice, and to a later one', () => {
    for (const before of [inForce(provisional), inForce(official)]) {
      const successor = inForce(official);
      before.giveWayTo(successor, 'approver');
      expect(before).toMatchObject({ status: 'superseded', supersededBy: successor.id });
    }
  });

  it('does not give way to a stand-in once the official notice is in force', () => {
    const refused = () => inForce(official).giveWayTo(inForce(provisional), 'approver');
    expect(refused).toThrow(refusal('calendar-year-official'));
  });
});
