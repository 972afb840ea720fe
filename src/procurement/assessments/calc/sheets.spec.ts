import { describe, expect, it } from '@jest/globals';

import { aSheet, theIndicators } from '#test/builders/an-assessment.js';
import { compareSheets, type EvaluatorSheet, scoreSheet, sheetFaults } from './sheets.js';

const sheets = [aSheet(1), aSheet(2)];

describe("an evaluator's sheet", () => {
  it('is scored: 86.00 and 86.80', () => {
    expect(sheets.map((sheet) => scoreSheet(theIndicators, sheet).total)).toEqual(['86.00', '86.80']);
  });

  it('is complete, measurable, and holds nothing else', () => {
    expect(sheetFaults(theIndicators, aSheet(1))).toEqual([]);
    const { P2: _, ...measurements } = aSheet(1, { O5: { points: '7.01' }, Z9: { points: '1' } }).measurements;
    expect(sheetFaults(theIndicators, { evaluator: '评价员1', measurements })).toEqual([
      { code: 'P2', fault: 'missing' },
      { code: 'O5', fault: 'out-of-range' },
      { code: 'Z9', fault: 'not-asked' },
    ]);
    expect(() => scoreSheet(theIndicators, { evaluator: '评价员1', measurements })).toThrow(RangeError);
  });

  it('takes no inherited property for a measurement', () => {
    const odd: EvaluatorSheet = { evaluator: 'x', measurements: {} };
    const [first] = theIndicators;
    expect(sheetFaults([{ ...first!, code: 'constructor' }], odd)).toEqual([{ code: 'constructor', fault: 'missing' }]);
  });
});

describe('the spread between evaluators', () => {
  it('is shown for the totals and for each indicator on which they differ', () => {
    expect(compareSheets(theIndicators, sheets)).toEqual({
      totals: { 评价员1: '86.00', 评价员2: '86.80' },
      spread: '0.80',
      differences: [
        { code: 'O5', points: { 评价员1: '4.00', 评价员2: '4.40' }, spread: '0.40' },
        { code: 'B4', points: { 评价员1: '3.20', 评价员2: '3.60' }, spread: '0.40' },
      ],
    });
  });

  it('is none between equal sheets, though their counts differ above the target', () => {
    const other = { ...aSheet(1, { O7: { actual: '26' } }), evaluator: '评价员2' };
    expect(compareSheets(theIndicators, [aSheet(1), other])).toMatchObject({ spread: '0.00', differences: [] });
  });

  it('needs sheets, one of each evaluator', () => {
    expect(() => compareSheets(theIndicators, [])).toThrow(RangeError);
    expect(() => compareSheets(theIndicators, [aSheet(1), aSheet(1)])).toThrow(RangeError);
  });
});
