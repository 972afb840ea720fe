import { describe, expect, it } from '@jest/globals';

import { formatYuan, parseYuan } from '#src/kernel/money.js';
import { compareWages, type PaidPost } from './wage-floor.js';

const offered = [
  { code: 'P1', annualFen: parseYuan('190224.00') },
  { code: 'P3', annualFen: parseYuan('138672.00') },
];
const paid = (code: string, personMonths: string, amount: string): PaidPost => ({
  code,
  personMonths,
  paidFen: parseYuan(amount),
});
const short = (...of: PaidPost[]) =>
  compareWages(offered, of).findings.map(({ code, shortFen }) => [code, formatYuan(shortFen)]);

describe('the pay of the staff against the price form', () => {
  it('is enough when each post is paid what was offered, for the months worked', () => {
    expect(compareWages(offered, [paid('P1', '6', '95112.00'), paid('P3', '36', '416016.00')])).toEqual({
      findings: [
        { code: 'P1', floorFen: parseYuan('95112.00'), paidFen: parseYuan('95112.00'), shortFen: 0 },
        { code: 'P3', floorFen: parseYuan('416016.00'), paidFen: parseYuan('416016.00'), shortFen: 0 },
      ],
      unpaid: [],
      unknown: [],
    });
  });

  it('tells what lacks to the fen, and no surplus of one post makes up for another', () => {
    expect(short(paid('P1', '6', '95111.99'), paid('P3', '36', '500000.00'))).toEqual([
      ['P1', '0.01'],
      ['P3', '0.00'],
    ]);
  });

  it('counts parts of months, divided last', () => {
    expect(short(paid('P3', '35.67', '0'))).toEqual([['P3', '412202.52']]);
    expect(short(paid('P3', '0', '0'))).toEqual([['P3', '0.00']]);
  });

  it('names posts that only one side knows', () => {
    expect(compareWages(offered, [paid('P9', '1', '1')])).toEqual({
      findings: [],
      unpaid: ['P1', 'P3'],
      unknown: ['P9'],
    });
  });

  it('needs a number of months', () => {
    expect(() => short(paid('P1', '-1', '0'))).toThrow(RangeError);
    expect(() => short(paid('P1', 'six', '0'))).toThrow(RangeError);
  });
});
