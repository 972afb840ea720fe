import { describe, expect, it } from '@jest/globals';
import type { DateText } from '#src/kernel/dates.js';
import { gapsOf, type Occupancy } from './staffing-gaps.js';

const term = { startsOn: '2026-10-01', endsOn: '2027-09-30' } as const;
const held = (startsOn: DateText, endsOn: DateText | null = null): Occupancy => ({ startsOn, endsOn });

describe('the vacancies of a place', () => {
  it('are the days between two people (demo: ten days)', () => {
    const people = [held('2026-12-10'), held('2026-10-01', '2026-11-29')];
    expect(gapsOf(term, people, '2026-12-11')).toEqual([{ from: '2026-11-30', to: '2026-12-09', isOpen: false }]);
  });

  it('are none while somebody is there from the first day on', () => {
    expect(gapsOf(term, [held('2026-09-20')], '2027-09-30')).toEqual([]);
    expect(gapsOf(term, [held('2026-10-01', '2026-11-29'), held('2026-11-30')], '2026-12-11')).toEqual([]);
  });

  it('are open until somebody has come, today counted', () => {
    const gone = held('2026-10-01', '2026-11-29');
    expect(gapsOf(term, [gone], '2026-12-03')).toEqual([{ from: '2026-11-30', to: '2026-12-03', isOpen: true }]);
    expect(gapsOf(term, [gone, held('2026-12-10')], '2026-12-03')).toMatchObject([{ to: '2026-12-03', isOpen: true }]);
    expect(gapsOf(term, [gone, held('2026-12-10')], '2026-12-10')).toMatchObject([{ to: '2026-12-09', isOpen: false }]);
    expect(gapsOf(term, [gone], '2026-11-29')).toEqual([]);
  });

  it('begin with the term and end with it', () => {
    expect(gapsOf(term, [], '2026-09-30')).toEqual([]);
    expect(gapsOf(term, [], '2026-10-01')).toEqual([{ from: '2026-10-01', to: '2026-10-01', isOpen: true }]);
    expect(gapsOf(term, [], '2027-09-30')).toMatchObject([{ to: '2027-09-30', isOpen: true }]);
    expect(gapsOf(term, [], '2027-11-01')).toEqual([{ from: '2026-10-01', to: '2027-09-30', isOpen: false }]);
  });

  it('do not know somebody who left before coming', () => {
    expect(gapsOf(term, [held('2026-10-01', '2026-09-25')], '2026-10-02')).toMatchObject([
      { from: '2026-10-01', to: '2026-10-02', isOpen: true },
    ]);
  });

  it('are two when the second one left too', () => {
    const people = [held('2026-10-03', '2026-10-05'), held('2026-10-08', '2026-10-09')];
    expect(gapsOf(term, people, '2026-10-12')).toEqual([
      { from: '2026-10-01', to: '2026-10-02', isOpen: false },
      { from: '2026-10-06', to: '2026-10-07', isOpen: false },
      { from: '2026-10-10', to: '2026-10-12', isOpen: true },
    ]);
  });
});
