import { describe, expect, it } from '@jest/globals';

import { parseYuan } from '#src/kernel/money.js';
import { deviations, type Substance } from './substance.js';

const line = (code: string, quantity: string, unitPrice: string, amount: string) => ({
  code,
  name: code,
  unit: '人',
  quantity,
  unitPriceFen: parseYuan(unitPrice),
  amountFen: parseYuan(amount),
  standard: '入组 15 日内建档',
});
const agreed: Substance = {
  vendorId: 'A',
  priceFen: parseYuan('1780000.00'),
  taxRate: '0.01',
  serviceLines: [line('R01', '300', '320.00', '96000.00'), line('R02', '6360', '95.00', '604200.00')],
  priceForm: [
    {
      code: 'P3',
      name: '助理社会工作师',
      count: 6,
      annualFen: parseYuan('138672.00'),
      amountFen: parseYuan('832032.00'),
    },
    { code: 'P4', name: '督导', count: null, annualFen: null, amountFen: parseYuan('28800.00') },
  ],
  service: { startsOn: '2026-10-01', endsOn: '2027-09-30', place: '临河街道、望桥镇', clients: 300, renewals: 2 },
  payments: [
    { code: 'M1', name: '预付款', share: '0.30' },
    { code: 'M2', name: '中期', share: '0.70' },
  ],
  grades: [{ code: 'good', factor: '0.95', mayRenew: true }],
};
const first = <T>(list: readonly T[], change: Partial<T>): T[] => [{ ...list[0]!, ...change }, ...list.slice(1)];
const found = (change: Partial<Substance>) => deviations(agreed, { ...agreed, ...change });

describe('the substance of a contract', () => {
  it('is what document and offer say', () => {
    expect(deviations(agreed, structuredClone(agreed))).toEqual([]);
  });

  it('does not depend on the order of lines or on how a decimal is written', () => {
    expect(found({ serviceLines: agreed.serviceLines.toReversed(), taxRate: '0.010' })).toEqual([]);
    expect(found({ payments: first(agreed.payments, { share: '0.3' }) })).toEqual([]);
  });

  it.each([
    ['priceFen', { priceFen: parseYuan('1780000.01') }, 178000000, 178000001],
    ['vendorId', { vendorId: 'B' }, 'A', 'B'],
    ['taxRate', { taxRate: '0.03' }, '0.01', '0.03'],
    ['serviceLines.0.quantity', { serviceLines: first(agreed.serviceLines, { quantity: '299' }) }, '300', '299'],
    [
      'serviceLines.0.standard',
      { serviceLines: first(agreed.serviceLines, { standard: '尽快' }) },
      '入组 15 日内建档',
      '尽快',
    ],
    ['priceForm.0.annualFen', { priceForm: first(agreed.priceForm, { annualFen: null }) }, 13867200, null],
    ['service.endsOn', { service: { ...agreed.service, endsOn: '2027-10-31' as const } }, '2027-09-30', '2027-10-31'],
    ['payments.0.share', { payments: first(agreed.payments, { share: '0.50' }) }, '0.30', '0.50'],
    ['grades.0.mayRenew', { grades: first(agreed.grades, { mayRenew: false }) }, true, false],
  ])('may not differ in %s', (path, change, was, is) => {
    expect(found(change)).toEqual([{ path, code: 'differs', agreed: was, contract: is }]);
  });

  it('may neither lose nor gain a line, nor have one twice', () => {
    const [one, two] = agreed.serviceLines as [Substance['serviceLines'][0], Substance['serviceLines'][0]];
    expect(found({ serviceLines: [two] })).toEqual([
      { path: 'serviceLines', code: 'missing', agreed: 'R01', contract: null },
    ]);
    const gained = [{ path: 'serviceLines.2', code: 'added', agreed: null }];
    expect(found({ serviceLines: [one, two, { ...one, code: 'R99' }] })).toMatchObject(gained);
    expect(found({ serviceLines: [one, two, one] })).toMatchObject(gained);
  });

  it('names every deviation, by where it stands in the contract', () => {
    const changed = agreed.serviceLines.toReversed().map((each) => ({ ...each, unit: '次' }));
    expect(found({ serviceLines: changed, priceFen: parseYuan('1') }).map(({ path }) => path)).toEqual([
      'priceFen',
      'serviceLines.0.unit',
      'serviceLines.1.unit',
    ]);
  });

  it('has no more and no fewer fields than were agreed', () => {
    const { place, ...without } = agreed.service;
    expect(found({ service: without as Substance['service'] })).toEqual([
      { path: 'service.place', code: 'differs', agreed: place, contract: null },
    ]);
    expect(found({ ...({ bonus: '1' } as object) })).toEqual([
      { path: 'bonus', code: 'differs', agreed: null, contract: '1' },
    ]);
    expect(found({ service: '一年' as unknown as Substance['service'] })).toMatchObject([
      { path: 'service', contract: '一年' },
    ]);
  });
});
