import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { dateText } from '#src/kernel/dates.js';
import { type Fen, fen, formatYuan, parseYuan } from '#src/kernel/money.js';
import { Rate } from '#src/kernel/rate.js';
import { shippedParameters } from '#test/builders/an-estimate.js';
import vectors from '#test/vectors/vectors.json' with { type: 'json' };

import { type Month, serviceMonths } from './months.js';
import type { SurchargeRates } from './parameter-kinds.js';
import { ParameterBook } from './parameters.js';
import { priceFromCost, smallScaleVat, splitVat, surchargeShare, surchargesOn } from './taxes.js';

const book = new ParameterBook(shippedParameters(), '310000');
const [october] = serviceMonths({ start: dateText('2026-10-01'), months: 1 }) as [Month];
const halved = book.at('surcharge-small-scale', october).value;
const full = book.at('surcharge-general', october).value;
const exemption = book.at('vat-exemption', october).value;
const onePercent = Rate.parse('0.01');
const example = vectors.examples.price_build[0]!;

function writtenPrice(cost: string, vatRate: string, surcharge: Rate) {
  const price = priceFromCost(parseYuan(cost), Rate.parse(vatRate), surcharge);
  return {
    price_exclusive: formatYuan(price.exclusive),
    vat: formatYuan(price.vat),
    price_inclusive: formatYuan(price.inclusive),
    surcharges: formatYuan(price.surcharges),
  };
}

describe('VAT', () => {
  it.each(vectors.groups['vat-split'])('splits $in.taxInclusive at $in.rate', ({ in: { taxInclusive, rate }, out }) => {
    const { exclusive, vat } = splitVat(parseYuan(taxInclusive), Rate.parse(rate));
    expect({ exclusive: formatYuan(exclusive), vat: formatYuan(vat) }).toEqual(out);
  });

  it.each(vectors.groups['vat-small-scale-exemption'])(
    'of a small-scale taxpayer on $in.exclusiveSales in a $in.period is $out.vat',
    ({ in: { period, exclusiveSales, specialInvoice }, out }) => {
      const sales = { exclusive: parseYuan(exclusiveSales), specialInvoiced: parseYuan(specialInvoice) };
      const vat = smallScaleVat(sales, exemption[period as keyof typeof exemption], onePercent);
      expect(formatYuan(vat)).toBe(out.vat);
    },
  );

  it('is due on the whole amount one fen above the threshold', () => {
    const sales = { exclusive: parseYuan('100000.01'), specialInvoiced: fen(0) };
    expect(formatYuan(smallScaleVat(sales, exemption.month, onePercent))).toBe('1000.00');
  });

  it('is due on what was invoiced with special invoices, even below the threshold', () => {
    const sales = { exclusive: parseYuan('80000'), specialInvoiced: parseYuan('30000') };
    expect(formatYuan(smallScaleVat(sales, exemption.month, onePercent))).toBe('300.00');
  });
});

describe('surcharges', () => {
  it.each(vectors.groups.surcharges)('on a VAT of $in.vat are $out.total', ({ in: { vat, cityRate }, out }) => {
    const surcharges = surchargesOn(parseYuan(vat), halved, cityRate === '0.07' ? 'city' : 'town');
    const written = Object.entries(surcharges).map(([name, amount]: [string, Fen]) => [name, formatYuan(amount)]);
    expect(Object.fromEntries(written)).toEqual(out);
  });

  it('are 12 % of the VAT in a city, 6 % when halved, less in a town', () => {
    const share = (rates: SurchargeRates, location: 'city' | 'town' | 'other') =>
      surchargeShare(rates, location).toText();
    expect([share(full, 'city'), share(halved, 'city')]).toEqual(['0.12', '0.06']);
    expect([share(full, 'town'), share(full, 'other')]).toEqual(['0.1', '0.06']);
  });
});

describe('the price of a cost', () => {
  it('is that of the worked example for a small-scale taxpayer', () => {
    const expected = example.small_scale_1pct_surcharge_halved_6pct_of_vat;
    expect(writtenPrice(example.cost_ex_tax, '0.01', surchargeShare(halved, 'city'))).toEqual(expected);
  });

  it('is that of the worked example for a general taxpayer', () => {
    const expected = example.general_6pct_no_input_surcharge_12pct_of_vat;
    expect(writtenPrice(example.cost_ex_tax, '0.06', surchargeShare(full, 'city'))).toEqual(expected);
  });

  it('adds up, and holds the surcharges on its VAT to the fen', () => {
    const regime = fc.constantFrom([onePercent, halved] as const, [Rate.parse('0.06'), full] as const);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000_000_000 }), regime, (amount, [rate, rates]) => {
        const cost = fen(amount);
        const price = priceFromCost(cost, rate, surchargeShare(rates, 'city'));
        expect(cost + price.surcharges).toBe(price.exclusive);
        expect(price.exclusive + price.vat).toBe(price.inclusive);
        const due = Rate.of(price.vat).times(surchargeShare(rates, 'city')).timesInteger(1);
        expect(Math.abs(price.surcharges - due)).toBeLessThanOrEqual(1);
      }),
    );
  });
});
