import { describe, expect, it } from '@jest/globals';
import { monthsEnded } from './months.js';

const term = { startsOn: '2026-10-01', endsOn: '2027-09-30' } as const;

describe('the months of a service that have ended', () => {
  it('are those before the current one, none before the service, all after it', () => {
    expect(monthsEnded(term, '2026-09-30')).toEqual([]);
    expect(monthsEnded(term, '2026-10-31')).toEqual([]);
    expect(monthsEnded(term, '2026-12-01')).toEqual(['2026-10', '2026-11']);
    expect(monthsEnded(term, '2028-01-01')).toHaveLength(12);
  });

  it('are none of a contract that ended before its service began', () => {
    expect(monthsEnded({ ...term, endsOn: '2026-09-20' }, '2027-01-01')).toEqual([]);
  });
});
