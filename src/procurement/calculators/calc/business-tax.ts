import { type Fen, formatYuan } from '#src/kernel/money.js';
import { Rate } from '#src/kernel/rate.js';
import type { SurchargeRates } from '#src/procurement/costing/calc/parameter-kinds.js';
import { corporateIncomeTax, smallScaleVat, splitVat, surchargesOn } from '#src/procurement/costing/calc/taxes.js';
import { calculator } from './calculator.js';
import { balance, choice, decimal, flag, money } from './fields.js';
import { rate, step, yuan } from './step.js';

const NATIONAL = '000000';

const vatSplit = calculator({
  group: 'vat-split',
  fields: { taxInclusive: money(), rate: decimal('0', '1') },
  compute: ({ taxInclusive, rate: of }) => {
    const { exclusive, vat } = splitVat(taxInclusive, of);
    const without = step({
      name: 'exclusive',
      figure: yuan(exclusive),
      formula: 'vat-exclusive',
      inputs: { taxInclusive: yuan(taxInclusive), rate: rate(of) },
      rule: 'B31',
    });
    const explanation = step({
      name: 'vat',
      figure: yuan(vat),
      formula: 'vat-rest',
      inputs: { taxInclusive: yuan(taxInclusive), exclusive: yuan(exclusive) },
      rule: 'B31',
      children: [without],
    });
    return { out: { exclusive: formatYuan(exclusive), vat: formatYuan(vat) }, explanation };
  },
});

const smallScale = calculator({
  group: 'vat-small-scale-exemption',
  fields: { period: choice('month', 'quarter'), exclusiveSales: money(), specialInvoice: money() },
  compute: async ({ period, exclusiveSales, specialInvoice }, { parameters, month }) => {
    const book = await parameters(NATIONAL);
    const exemption = book.at('vat-exemption', month);
    const { value, use } = book.at('vat-rate-small-scale', month);
    const threshold = exemption.value[period];
    const vat = smallScaleVat({ exclusive: exclusiveSales, specialInvoiced: specialInvoice }, threshold, value.rate);
    const explanation = step({
      name: 'vat',
      figure: yuan(vat),
      formula: exclusiveSales > threshold ? 'vat-whole' : 'vat-special-only',
      inputs: {
        exclusiveSales: yuan(exclusiveSales),
        specialInvoice: yuan(specialInvoice),
        threshold: yuan(threshold),
        rate: rate(value.rate),
      },
      rule: 'B30',
      parameters: [exemption.use, use],
    });
    return { out: { vat: formatYuan(vat) }, explanation };
  },
});

const surcharges = calculator({
  group: 'surcharges',
  fields: { vat: money(), cityRate: decimal('0', '1'), halved: flag() },
  compute: async ({ vat, cityRate, halved }, { parameters, month }) => {
    const { value, use } = (await parameters(NATIONAL)).at('surcharge-general', month);
    const part = halved ? Rate.of(1, 2) : Rate.ONE;
    const urban = cityRate.times(part);
    const rates: SurchargeRates = {
      urban: { city: urban, town: urban, other: urban },
      education: value.education.times(part),
      localEducation: value.localEducation.times(part),
    };
    const of = surchargesOn(vat, rates, 'city');
    const line = (name: 'urban' | 'education' | 'localEducation', share: Rate, amount: Fen) =>
      step({
        name,
        figure: yuan(amount),
        formula: halved ? 'surcharge-halved' : 'surcharge',
        inputs: { vat: yuan(vat), rate: rate(share) },
        rule: 'B32',
        parameters: name === 'urban' ? [] : [use],
      });
    const explanation = step({
      name: 'surchargesTotal',
      figure: yuan(of.total),
      formula: 'sum-of-parts',
      inputs: {},
      rule: 'B32',
      children: [
        line('urban', cityRate, of.urban),
        line('education', value.education, of.education),
        line('localEducation', value.localEducation, of.localEducation),
      ],
    });
    const out = Object.fromEntries(
      Object.entries(of).map(([name, amount]: [string, Fen]) => [name, formatYuan(amount)]),
    );
    return { out, explanation };
  },
});

const corporate = calculator({
  group: 'cit',
  fields: { taxableIncome: balance(), smallProfit: flag() },
  compute: async ({ taxableIncome, smallProfit }, { parameters, month }) => {
    const book = await parameters(NATIONAL);
    const general = book.at('corporate-income-tax', month);
    const relief = smallProfit ? book.find('small-profit-relief', month) : undefined;
    const result = corporateIncomeTax(taxableIncome, general.value, relief?.value);
    const isRelieved = relief !== undefined && taxableIncome <= relief.value.limit;
    const explanation = step({
      name: 'corporateTax',
      figure: yuan(result),
      formula: taxableIncome <= 0 ? 'cit-loss' : isRelieved ? 'cit-relieved' : 'cit',
      inputs: {
        taxableIncome: yuan(taxableIncome),
        rate: rate((isRelieved ? relief : general).value.rate),
        ...(relief && { limit: yuan(relief.value.limit) }),
      },
      rule: 'B33',
      parameters: [general.use, ...(relief ? [relief.use] : [])],
    });
    return { out: { result: formatYuan(result) }, explanation };
  },
});

export const BUSINESS_TAX = [vatSplit, smallScale, surcharges, corporate];
