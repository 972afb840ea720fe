import { describe, expect, it } from '@jest/globals';
import type { DomainError } from '#src/kernel/errors.js';
import { aSheet, theIndicators } from '#test/builders/an-assessment.js';
import { refuseSettlement, requireMeasurable, requireWholeSheet } from './sheet-rules.js';

const { measurements } = aSheet(1);
const { P2: _, O5: __, ...gaps } = measurements;

/** The refusal of `work`. */
function refusal(work: () => void): Pick<DomainError, 'code' | 'params' | 'fields'> {
  try {
    work();
  } catch (error) {
    return error as DomainError;
  }
  throw new Error('nothing was refused');
}

describe('a sheet', () => {
  it('may have gaps while it is open, and none when it is locked', () => {
    requireMeasurable(theIndicators, gaps);
    requireWholeSheet(theIndicators, measurements);
    const { code, params, fields } = refusal(() => requireWholeSheet(theIndicators, gaps));
    expect([code, params]).toEqual(['sheet-incomplete', { count: 2 }]);
    expect(fields).toEqual([
      { path: 'measurements.P2', code: 'required' },
      { path: 'measurements.O5', code: 'required' },
    ]);
  });

  it('has nothing that cannot be scored, at any time', () => {
    const odd = { ...gaps, O5: { points: '7.01' }, Z9: { points: '1' } };
    const { code, fields } = refusal(() => requireMeasurable(theIndicators, odd));
    expect(code).toBe('measurement-faulty');
    expect(fields.map(({ path, params }) => [path, params?.fault])).toEqual([
      ['measurements.O5', 'out-of-range'],
      ['measurements.Z9', 'not-asked'],
    ]);
    expect(refusal(() => requireWholeSheet(theIndicators, odd)).code).toBe('measurement-faulty');
  });
});

describe('a settlement', () => {
  it('is refused with everything that is wrong with it', () => {
    refuseSettlement([]);
    const { code, params, fields } = refusal(() =>
      refuseSettlement([
        { code: 'O5', fault: 'outside-the-spread' },
        { code: 'B4', fault: 'not-settled' },
      ]),
    );
    expect([code, params]).toEqual(['settlement-faulty', { rule: 'E3', indicator: 'O5', fault: 'outside-the-spread' }]);
    expect(fields).toHaveLength(2);
  });
});
