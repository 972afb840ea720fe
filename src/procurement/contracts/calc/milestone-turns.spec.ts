import { describe, expect, it } from '@jest/globals';
import type { PaymentCondition } from '#src/procurement/tenders/calc/procurement-document.js';
import { waitsFor, whichMeet } from './milestone-turns.js';

const of = (kind: string, conditions: PaymentCondition[], met: PaymentCondition[] = []) => ({
  kind,
  conditions,
  met: Object.fromEntries(met.map((condition) => [condition, '2026-09-14'])),
});

describe('a payment', () => {
  it('waits for its conditions, and for no evidence that comes with the invoice', () => {
    const last = of('final', ['acceptance', 'assessment', 'wage-evidence']);
    expect(waitsFor(last)).toEqual(['acceptance', 'assessment']);
    expect(waitsFor({ ...last, met: { acceptance: '2026-09-14' } })).toEqual(['assessment']);
    expect(waitsFor(of('progress', ['wage-evidence']))).toEqual([]);
  });
});

describe('a condition that has come about', () => {
  const plan = [
    of('prepayment', ['signature', 'bond']),
    of('progress', ['acceptance', 'bond']),
    of('progress', ['acceptance']),
    of('final', ['acceptance', 'assessment']),
  ];
  const which = (kind: string | null, condition: PaymentCondition, of = plan) =>
    whichMeet(of, kind, condition).map((each) => of.indexOf(each));

  it('counts for every payment that waits for signature or bond', () => {
    expect([which(null, 'signature'), which(null, 'bond')]).toEqual([[0], [0, 1]]);
  });

  it('counts for one payment where each has its own: the first of the kind that still waits', () => {
    expect([which('progress', 'acceptance'), which('final', 'acceptance')]).toEqual([[1], [3]]);
    const accepted = plan.with(1, of('progress', ['acceptance', 'bond'], ['acceptance']));
    expect(which('progress', 'acceptance', accepted)).toEqual([2]);
    expect(which('final', 'assessment')).toEqual([3]);
  });

  it('counts for none that does not ask for it, or has it already', () => {
    expect([which('prepayment', 'acceptance'), which('progress', 'assessment')]).toEqual([[], []]);
    expect(which(null, 'signature', [of('prepayment', ['signature'], ['signature'])])).toEqual([]);
  });
});
