import { describe, expect, it } from '@jest/globals';

import { formatYuan, parseYuan } from '#src/kernel/money.js';
import vectors from '#test/vectors/vectors.json' with { type: 'json' };
import { type ContractPrice, priceFaults, taxIn } from './price-sums.js';

/** The service list of the sample contract: code, quantity, unit price, amount. */
const SERVICES = [
  ['R01', '300', '320.00', '96000.00'],
  ['R02', '6360', '95.00', '604200.00'],
  ['R03', '100', '2400.00', '240000.00'],
  ['R04', '12', '6500.00', '78000.00'],
  ['R05', '400', '220.00', '88000.00'],
  ['A01', '240', '600.00', '144000.00'],
  ['A02', '120', '450.00', '54000.00'],
  ['A03', '24', '1500.00', '36000.00'],
  ['E01', '24', '3800.00', '91200.00'],
  ['E02', '40', '900.00', '36000.00'],
  ['M01', '12', '9500.00', '114000.00'],
  ['M02', '600', '180.00', '108000.00'],
  ['M03', '36', '800.00', '28800.00'],
  ['M04', '12', '5150.00', '61800.00'],
] as const;
/** Its price form: item, count and annual price of a post, amount. */
const FORM = [
  ['项目主管', 1, '190224.00', '190224.00'],
  ['社会工作师', 3, '164448.00', '493344.00'],
  ['助理社会工作师', 6, '138672.00', '832032.00'],
  ['督导', null, null, '28800.00'],
  ['培训', null, null, '18000.00'],
  ['活动', null, null, '57000.00'],
  ['办公交通', null, null, '32400.00'],
  ['管理费及合理结余', null, null, '109518.81'],
  ['附加税费', null, null, '1057.43'],
  ['增值税', null, null, '17623.76'],
] as const;

const sample: ContractPrice = {
  priceFen: parseYuan('1780000.00'),
  taxRate: '0.01',
  serviceLines: SERVICES.map(([code, quantity, unitPrice, amount]) => ({
    code,
    name: code,
    unit: '次',
    quantity,
    unitPriceFen: parseYuan(unitPrice),
    amountFen: parseYuan(amount),
    standard: '',
  })),
  priceForm: FORM.map(([name, count, annual, amount], index) => ({
    code: `P${index}`,
    name,
    count,
    annualFen: annual === null ? null : parseYuan(annual),
    amountFen: parseYuan(amount),
  })),
};

describe('the figures of a price', () => {
  it('of the sample contract add up to 1780000.00 twice', () => {
    expect(priceFaults(sample)).toEqual([]);
  });

  it('name the line whose amount is not quantity × unit price, half-up to the fen', () => {
    const [line, ...rest] = sample.serviceLines;
    const half = { ...line!, quantity: '0.5', unitPriceFen: parseYuan('0.01'), amountFen: parseYuan('0.01') };
    const only = { ...sample, priceFen: parseYuan('0.01'), serviceLines: [half], priceForm: [] };
    expect(priceFaults(only)).toEqual([{ path: 'priceForm', expectedFen: 1, foundFen: 0 }]);
    expect(priceFaults({ ...sample, serviceLines: [{ ...line!, quantity: '301' }, ...rest] })).toEqual([
      { path: 'serviceLines.0.amount', expectedFen: parseYuan('96320.00'), foundFen: parseYuan('96000.00') },
    ]);
  });

  it('name the post, and the list that does not give the price', () => {
    const dearer = sample.priceForm.map((row) => (row.code === 'P2' ? { ...row, count: 7 } : row));
    expect(priceFaults({ ...sample, priceForm: dearer })).toMatchObject([{ path: 'priceForm.2.amount' }]);
    expect(priceFaults({ ...sample, priceForm: sample.priceForm.slice(1) })).toMatchObject([{ path: 'priceForm' }]);
    expect(priceFaults({ ...sample, priceFen: parseYuan('1') }).map(({ path }) => path)).toEqual([
      'serviceLines',
      'priceForm',
    ]);
  });
});

describe('the tax in a price', () => {
  it.each(vectors.groups['vat-split'])('of $in.taxInclusive at $in.rate', ({ in: { taxInclusive, rate }, out }) => {
    const { exclusiveFen, taxFen } = taxIn(parseYuan(taxInclusive), rate);
    expect([exclusiveFen, taxFen].map(formatYuan)).toEqual([out.exclusive, out.vat]);
  });

  it('of the sample contract is 17623.76', () => {
    const { exclusiveFen, taxFen } = taxIn(sample.priceFen, sample.taxRate);
    expect([exclusiveFen, taxFen].map(formatYuan)).toEqual(['1762376.24', '17623.76']);
  });
});
