import { describe, expect, it } from '@jest/globals';

import { CUSTOMARY_GRADE_TERMS, type Grade, gradeTermFaults, type GradeTerms } from './grade-terms.js';

describe('the terms of the grades', () => {
  const changed = (grade: Grade, change: Partial<GradeTerms[Grade]>) =>
    gradeTermFaults({ ...CUSTOMARY_GRADE_TERMS, [grade]: { ...CUSTOMARY_GRADE_TERMS[grade], ...change } });

  it('are customarily 100, 95, 80 and 0 per cent, with renewal for 优 and 良', () => {
    expect(gradeTermFaults(CUSTOMARY_GRADE_TERMS)).toEqual([]);
    expect(Object.values(CUSTOMARY_GRADE_TERMS).map(({ factor }) => factor)).toEqual(['1', '0.95', '0.80', '0']);
  });

  it('never pay or allow more for a worse grade', () => {
    expect(changed('good', { factor: '1.01' })).toEqual(['good']);
    expect(changed('poor', { factor: '-0.1' })).toEqual(['poor']);
    expect(changed('fair', { factor: '0.96' })).toEqual(['fair']);
    expect(changed('good', { mayRenew: false })).toEqual([]);
    expect(changed('poor', { mayRenew: true })).toEqual(['poor']);
    expect(changed('excellent', { factor: '0.90' })).toEqual(['good']);
  });
});
