import { describe, expect, it } from '@jest/globals';
import { monthsOf } from '#src/procurement/delivery/calc/report-clock.js';
import { aContractContent } from '#test/builders/a-contract-content.js';
import { countsOf, doneBy, MAIN_DONE, payrollOf } from './delivery-figures.js';

const content = aContractContent();
const months = monthsOf(content.term);
const lineOf = (month: string, code: string) => countsOf(content, month, MAIN_DONE).find((line) => line.code === code)!;

describe('the figures of the demo delivery', () => {
  it('add up to what the term brings, month by month in whole numbers', () => {
    const whole = Object.fromEntries(
      doneBy(content, months, MAIN_DONE).map(({ code, delivered }) => [code, delivered]),
    );
    expect(whole).toMatchObject({ R01: '300', R02: '6012', R03: '96', E01: '25', M02: '552', M03: '33', M01: '12' });
    expect(months.map((month) => lineOf(month, 'M03').count).join('')).toBe('233323332333');
    expect(lineOf('2026-10', 'M01')).toEqual({ code: 'M01', count: '1' });
  });

  it('begin with the files of all clients', () => {
    expect([lineOf('2026-10', 'R01').count, lineOf('2026-11', 'R01').count]).toEqual(['300', '0']);
  });

  it('pay each place at the offered price, and nobody for an empty one', () => {
    const empty = [{ postCode: 'assistant', from: '2026-11-30', to: '2026-12-09' }] as const;
    expect(payrollOf(content, '2026-10', empty)).toEqual([
      { code: 'lead', personMonths: '1.00', paid: '15852.00' },
      { code: 'worker', personMonths: '3.00', paid: '41112.00' },
      { code: 'assistant', personMonths: '6.00', paid: '69336.00' },
    ]);
    expect(payrollOf(content, '2026-11', empty)[2]).toMatchObject({ personMonths: '5.97' });
    expect(payrollOf(content, '2026-12', empty)[2]).toMatchObject({ personMonths: '5.71' });
  });
});
