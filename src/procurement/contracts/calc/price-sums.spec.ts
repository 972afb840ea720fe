import { describe, expect, it } from '@jest/globals';
import { formatYuan, parseYuan } from '#src/kernel/money.js';
import vectors from '#test/vectors/vectors.json' with { type: 'json' };
import { aContractContent } from '#test/builders/a-contract-content.js';
import { priceFaults, taxIn } from './price-sums.js';

const { subject, price } = aContractContent();
const [line, ...lines] = subject.serviceLines;
const faults = (over: { lines?: typeof subject.serviceLines; form?: typeof price.priceForm; total?: string }) =>
  priceFaults({
    subject: { serviceLines: over.lines ?? subject.serviceLines },
    price: { total: over.total ?? price.total, priceForm: over.form ?? price.priceForm },
  });

describe('the figures of a price', () => {
  it('of the sample contract add up to 1780000.00 twice', () => {
    expect(faults({})).toEqual([]);
  });

  it('name the line whose amount is not quantity × unit price', () => {
    expect(faults({ lines: [{ ...line!, quantity: '301' }, ...lines] })).toEqual([
      { path: 'subject.serviceLines.0.amount', expectedFen: parseYuan('96320.00'), foundFen: parseYuan('96000.00') },
    ]);
  });

  it('round each line half-up to the fen', () => {
    const half = { ...line!, quantity: '0.5', unitPrice: '0.01', amount: '0.01' };
    expect(faults({ lines: [half], form: [], total: '0.01' })).toEqual([
      { path: 'price.priceForm', expectedFen: 1, foundFen: 0 },
    ]);
  });

  it('name the post whose amount is not count × annual price; one without a count is one', () => {
    const form = price.priceForm.map((row) => (row.name === '助理社会工作师' ? { ...row, count: 7 } : row));
    expect(faults({ form })).toMatchObject([{ path: 'price.priceForm.2.amount', expectedFen: parseYuan('970704.00') }]);
    const [lead, ...others] = price.priceForm;
    expect(faults({ form: [{ ...lead!, count: null }, ...others] })).toEqual([]);
  });

  it('name the list that does not give the price, and both when the price is another', () => {
    expect(faults({ form: price.priceForm.slice(1) })).toMatchObject([{ path: 'price.priceForm' }]);
    expect(faults({ total: '1.00' }).map(({ path }) => path)).toEqual(['subject.serviceLines', 'price.priceForm']);
  });

  it('of services that have no price yet are found in their sum alone', () => {
    const open = { ...line!, unitPrice: '', amount: '' };
    expect(faults({ lines: [open, ...lines] })).toMatchObject([
      { path: 'subject.serviceLines', foundFen: parseYuan('1684000.00') },
    ]);
    expect(faults({ lines: [{ ...line!, amount: '' }, ...lines] })).toMatchObject([
      { path: 'subject.serviceLines.0.amount', foundFen: null },
      { path: 'subject.serviceLines' },
    ]);
  });
});

describe('a figure beyond any price', () => {
  it('is a fault, and no accident', () => {
    const most = { ...line!, quantity: '1000000000', unitPrice: '9999999999999.99', amount: '9999999999999.99' };
    const found = faults({ lines: Array(10).fill(most) as (typeof most)[], form: [] });
    expect(found.slice(0, 1)).toMatchObject([{ path: 'subject.serviceLines.0.amount', expectedFen: null }]);
    expect(found.at(-2)).toMatchObject({ path: 'subject.serviceLines', foundFen: null });
    const row = { code: 'P01', name: '社工', count: 10_000, annual: '9999999999999.99', amount: '1.00' };
    expect(faults({ form: [row] })[0]).toMatchObject({ path: 'price.priceForm.0.amount', expectedFen: null });
  });
});

describe('the tax in a price', () => {
  it.each(vectors.groups['vat-split'])('of $in.taxInclusive at $in.rate', ({ in: { taxInclusive, rate }, out }) => {
    const { exclusiveFen, taxFen } = taxIn(parseYuan(taxInclusive), rate);
    expect([exclusiveFen, taxFen].map(formatYuan)).toEqual([out.exclusive, out.vat]);
  });

  it('of the sample contract is 17623.76', () => {
    const { exclusiveFen, taxFen } = taxIn(parseYuan(price.total), price.taxRate);
    expect([exclusiveFen, taxFen].map(formatYuan)).toEqual(['1762376.24', '17623.76']);
  });
});
