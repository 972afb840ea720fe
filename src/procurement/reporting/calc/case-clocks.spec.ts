import { describe, expect, it } from '@jest/globals';
import { clockState, CLOCK_STATES } from './case-clocks.js';

const dueOn = '2026-09-16';

describe('an act with a last day', () => {
  it('is in time on that day, and late on the next', () => {
    expect(clockState({ dueOn, doneOn: '2026-09-16' }, '2026-10-01')).toBe('in-time');
    expect(clockState({ dueOn, doneOn: '2026-09-17' }, '2026-10-01')).toBe('late');
    expect(clockState({ dueOn, doneOn: null }, '2026-09-16')).toBe('running');
    expect(clockState({ dueOn, doneOn: null }, '2026-09-17')).toBe('overdue');
    expect(new Set(CLOCK_STATES).size).toBe(4);
  });
});
