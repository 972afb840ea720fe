import { describe, expect, it } from '@jest/globals';

import { aSheet, theIndicators, thePoints } from '#test/builders/an-assessment.js';
import { settle, type Settlement, settlementFaults } from './settlement.js';

const sheets = [aSheet(1), aSheet(2)];
/** Another evaluator who found what the first did, but for the change. */
const second = (change: Parameters<typeof aSheet>[1] = {}) => ({ ...aSheet(1, change), evaluator: '评价员2' });
const reason = '抽查 12 例,结案评估齐全';
const settlements: Settlement[] = [
  { code: 'O5', measurement: { points: '4.20' }, reason },
  { code: 'B4', measurement: { points: '3.40' }, reason: '前后测样本一致' },
];
const faultsOf = (...given: Settlement[]) => settlementFaults(theIndicators, sheets, given);

describe('the settlement of the lead', () => {
  it('gives 86.40: what is agreed stands, what differs is settled', () => {
    const { scores, total } = settle(theIndicators, sheets, settlements);
    expect(total).toBe('86.40');
    expect(Object.fromEntries(scores.map(({ code, points }) => [code, points]))).toEqual(thePoints);
  });

  it('settles every difference once, with a reason, within the spread', () => {
    const [cases, social] = settlements as [Settlement, Settlement];
    const odd = (change: Partial<Settlement>) => faultsOf({ ...cases, ...change }, social);
    expect(faultsOf(cases, social)).toEqual([]);
    expect(faultsOf(cases)).toEqual([{ code: 'B4', fault: 'not-settled' }]);
    expect(faultsOf(cases, social, cases)).toEqual([{ code: 'O5', fault: 'settled-twice' }]);
    expect(faultsOf(cases, social, { ...cases, code: 'P6' })).toEqual([{ code: 'P6', fault: 'not-in-dispute' }]);
    expect(odd({ reason: ' ' })).toEqual([{ code: 'O5', fault: 'without-reason' }]);
    expect(odd({ measurement: { points: '4.41' } })).toEqual([{ code: 'O5', fault: 'outside-the-spread' }]);
    expect(odd({ measurement: { points: '3.99' } })).toEqual([{ code: 'O5', fault: 'outside-the-spread' }]);
    expect(odd({ measurement: { actual: '4' } })).toEqual([{ code: 'O5', fault: 'wrong-kind' }]);
    expect(odd({ measurement: { points: '4.40' } })).toEqual([]);
  });

  it('settles counted figures by a count of its own', () => {
    const counted = [aSheet(1), second({ P4: { done: '25', due: '30' } })];
    const own: Settlement = { code: 'P4', measurement: { done: '24', due: '30' }, reason: '复核 1 份' };
    expect(settle(theIndicators, counted, [own]).scores.find(({ code }) => code === 'P4')?.points).toBe('6.74');
  });

  it('does not stand with a fault, or on one sheet alone', () => {
    expect(() => settle(theIndicators, sheets, [])).toThrow(RangeError);
    expect(() => settle(theIndicators, [aSheet(1)], [])).toThrow(RangeError);
    expect(settle(theIndicators, [aSheet(1), second()], []).total).toBe('86.00');
  });
});
