import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { addFen, divRate, fen, type Fen, parseYuan, subtractFen } from '#src/kernel/money.js';
import { Rate } from '#src/kernel/rate.js';
import vectors from '#test/vectors/vectors.json' with { type: 'json' };
import { type EInvoice, type InvoicedPayment, invoiceFaults } from './e-invoice.js';

const invoice: EInvoice = {
  number: '26990000000000000018',
  rate: '0.01',
  amountFen: parseYuan('528712.87'),
  taxFen: parseYuan('5287.13'),
  totalFen: parseYuan('534000.00'),
};
const payment: InvoicedPayment = { taxRate: '0.01', netFen: invoice.totalFen, mostFen: invoice.totalFen };
const faults = (change: Partial<EInvoice>, of: Partial<InvoicedPayment> = {}) =>
  invoiceFaults({ ...invoice, ...change }, { ...payment, ...of });

describe('an e-invoice', () => {
  it('of the sample stands: 528712.87 + 5287.13 = 534000.00', () => {
    expect(faults({})).toEqual([]);
  });

  it.each([
    '2699000000000000001',
    '269900000000000000180',
    '2699000000000000001X',
    ' 26990000000000000018',
    '２６９９００００００００００００００１８',
    '',
  ])('has a number of 20 digits, not %j', (number) => {
    expect(faults({ number })).toEqual([{ path: 'number', code: 'not-20-digits' }]);
  });

  it('adds up', () => {
    expect(faults({ taxFen: parseYuan('5287.14') })).toEqual([
      { path: 'total', code: 'not-the-sum', expected: '534000.01' },
    ]);
  });

  it('is split by its rate, the amount half-up and the tax the rest', () => {
    expect(faults({ amountFen: parseYuan('528712.88'), taxFen: parseYuan('5287.12') })).toEqual([
      { path: 'amount', code: 'not-the-split', expected: '528712.87' },
    ]);
  });

  it.each(vectors.groups['vat-split'])('splits $in.taxInclusive at $in.rate', ({ in: { taxInclusive, rate }, out }) => {
    const totalFen = parseYuan(taxInclusive);
    const split = { rate, totalFen, amountFen: parseYuan(out.exclusive), taxFen: parseYuan(out.vat) };
    expect(faults(split, { taxRate: rate, netFen: totalFen, mostFen: totalFen })).toEqual([]);
  });

  it('has the rate of the contract', () => {
    expect(faults({}, { taxRate: '0.010' })).toEqual([]);
    expect(faults({}, { taxRate: '0.03' })).toEqual([
      { path: 'rate', code: 'not-the-contract-rate', expected: '0.03' },
    ]);
    const exempt = { rate: '0', amountFen: invoice.totalFen, taxFen: fen(0) };
    expect(faults(exempt, { taxRate: '0' })).toEqual([]);
  });

  it('covers the payment and no more than the milestone', () => {
    expect(faults({}, { netFen: parseYuan('532100.38') })).toEqual([]);
    expect(faults({}, { netFen: parseYuan('534000.01'), mostFen: parseYuan('534000.01') })).toEqual([
      { path: 'total', code: 'below-payment', expected: '534000.01' },
    ]);
    expect(faults({}, { netFen: parseYuan('1'), mostFen: parseYuan('533999.99') })).toEqual([
      { path: 'total', code: 'above-milestone', expected: '533999.99' },
    ]);
  });

  it('stands whatever the total, when it is split as it should be', () => {
    const rates = fc.constantFrom('0', '0.01', '0.03', '0.06');
    fc.assert(
      fc.property(rates, fc.integer({ min: 1, max: 10 ** 12 }), (rate, total) => {
        const totalFen = total as Fen;
        const amountFen = divRate(totalFen, Rate.ONE.plus(Rate.parse(rate)));
        const taxFen = subtractFen(totalFen, amountFen);
        expect(addFen(amountFen, taxFen)).toBe(totalFen);
        expect(
          faults({ rate, totalFen, amountFen, taxFen }, { taxRate: rate, netFen: totalFen, mostFen: totalFen }),
        ).toEqual([]);
      }),
    );
  });
});
