import { describe, expect, it } from '@jest/globals';

import { progressOf, reportFaults, type ReportedCount } from './monthly-report.js';

const lines = [
  { code: 'R01', quantity: '300' },
  { code: 'R02', quantity: '6360' },
  { code: 'M01', quantity: '12' },
];
const count = (code: string, done: string, evidence = 1): ReportedCount => ({ code, count: done, evidence });
const whole = [count('R01', '25'), count('R02', '530.5'), count('M01', '0', 0)];

describe('a monthly report', () => {
  it('is complete with a count for every line and evidence for what was done', () => {
    expect(reportFaults(lines, whole)).toEqual([]);
  });

  it('names what is missing, given twice, not of the contract, no count or without evidence', () => {
    const counts = [count('R01', '25', 0), count('X', '1'), count('M01', '-1'), count('M01', '1')];
    expect(reportFaults(lines, counts)).toEqual([
      { code: 'R01', fault: 'without-evidence' },
      { code: 'X', fault: 'unknown-line' },
      { code: 'M01', fault: 'not-a-count' },
      { code: 'M01', fault: 'twice' },
      { code: 'R02', fault: 'missing' },
    ]);
  });

  it.each(['', '1e3', '１', 'many', '1/2'])('takes no %j for a count', (text) => {
    expect(reportFaults(lines.slice(0, 1), [count('R01', text)])).toEqual([{ code: 'R01', fault: 'not-a-count' }]);
  });
});

describe('the progress of the service', () => {
  it('is what the reports did, against an even pace', () => {
    expect(progressOf(lines, [whole, whole, whole], 12)).toEqual([
      { code: 'R01', quantity: '300', done: '75', share: '0.2500', expected: '75.00', isBehind: false },
      { code: 'R02', quantity: '6360', done: '1591.5', share: '0.2502', expected: '1590.00', isBehind: false },
      { code: 'M01', quantity: '12', done: '0', share: '0.0000', expected: '3.00', isBehind: true },
    ]);
  });

  it('is nothing before the first report, and nothing is behind', () => {
    expect(progressOf(lines, [], 12).some(({ isBehind }) => isBehind)).toBe(false);
    expect(progressOf([{ code: 'Z', quantity: '0' }], [], 12)).toMatchObject([{ share: '0.0000' }]);
  });
});
