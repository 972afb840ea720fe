import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { readNumber, writeNumber } from './contract-number.js';

const PATTERN = 'QYHT-{year}-{sequence:4}';

describe('the number of a contract', () => {
  it('is written by its pattern', () => {
    expect(writeNumber(PATTERN, { year: 2026, sequence: 31 })).toBe('QYHT-2026-0031');
    expect(writeNumber('清合〔{year}〕{sequence:1}号', { year: 2026, sequence: 31 })).toBe('清合〔2026〕31号');
  });

  it('grows beyond its width instead of starting again', () => {
    expect(writeNumber(PATTERN, { year: 2026, sequence: 10_000 })).toBe('QYHT-2026-10000');
  });

  it('is read back as it was written', () => {
    const pattern = fc.constantFrom(
      PATTERN,
      '清合〔{year}〕{sequence:2}号',
      '{sequence:3}/{year}',
      'A.*({year})|{sequence:9}',
    );
    fc.assert(
      fc.property(
        pattern,
        fc.integer({ min: 1000, max: 9999 }),
        fc.integer({ min: 1, max: 10 ** 9 }),
        (by, year, sequence) => {
          expect(readNumber(by, writeNumber(by, { year, sequence }))).toEqual({ year, sequence });
        },
      ),
    );
  });

  it.each([
    'QYHT-2026-31',
    'QYHT-2026-00031',
    'QYHT-2026-0000',
    'QYHT-0026-0031',
    'qyht-2026-0031',
    ' QYHT-2026-0031',
    '',
  ])('is not read from %j', (text) => {
    expect(readNumber(PATTERN, text)).toBeUndefined();
  });

  it.each([
    'QYHT',
    '{year}',
    '{sequence:4}',
    '{year}{year}{sequence:4}',
    '{year}-{sequence}',
    '{year}-{sequence:4}-{vendor}',
    '{{year}}{sequence:4}',
  ])('has no pattern %j', (pattern) => {
    expect(() => writeNumber(pattern, { year: 2026, sequence: 1 })).toThrow(RangeError);
    expect(() => readNumber(pattern, '')).toThrow(RangeError);
  });

  it('needs a year and a sequence from 1', () => {
    for (const parts of [
      { year: 26, sequence: 1 },
      { year: 2026, sequence: 0 },
      { year: 2026, sequence: 1.5 },
    ])
      expect(() => writeNumber(PATTERN, parts)).toThrow(RangeError);
  });
});
