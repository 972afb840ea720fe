import { divRate, formatYuan, sumFen } from '#src/kernel/money.js';
import { Rate } from '#src/kernel/rate.js';
import {
  bonusBracket,
  bonusTax,
  bracketOf,
  labourFeeTax,
  type TaxedMonth,
  taxedFee,
  taxOn,
  withheld,
  type WithheldMonth,
} from '#src/procurement/costing/calc/income-tax.js';
import type { TaxBracket } from '#src/procurement/costing/calc/parameter-kinds.js';
import type { Chosen } from '#src/procurement/costing/calc/parameters.js';
import { calculator, type Surroundings } from './calculator.js';
import { money, wage } from './fields.js';
import { number, rate, step, type Step, yuan } from './step.js';

const NATIONAL = '000000';
const MONTHS = 12;

const incomeTax = async ({ parameters, month }: Surroundings): Promise<Chosen<'income-tax'>> =>
  (await parameters(NATIONAL)).at('income-tax', month);

const annual = calculator({
  group: 'iit-annual',
  fields: { taxable: money() },
  compute: async ({ taxable }, around) => {
    const { value, use } = await incomeTax(around);
    const result = taxOn(taxable, value.annualBrackets);
    const { rate: of, quick } = bracketOf(taxable, value.annualBrackets);
    const explanation = step({
      name: 'annualTax',
      figure: yuan(result),
      formula: 'taxable-rate-quick',
      inputs: { taxable: yuan(taxable), rate: rate(of), quick: yuan(quick) },
      rule: 'B20',
      parameters: [use],
    });
    return { out: { result: formatYuan(result) }, explanation };
  },
});

const withholding = calculator({
  group: 'iit-cumulative-withholding',
  fields: { monthlyGross: wage(), employeeSiHf: wage(), specialAdditionalMonthly: wage(), standardMonthly: wage() },
  compute: async ({ monthlyGross, employeeSiHf, specialAdditionalMonthly, standardMonthly }, around) => {
    const { value, use } = await incomeTax(around);
    const month = {
      gross: monthlyGross,
      contributions: employeeSiHf,
      special: specialAdditionalMonthly,
      standard: standardMonthly,
    };
    const year = withheld(
      Array.from({ length: MONTHS }, () => month),
      value.annualBrackets,
    );
    const monthlyTax = year.map(({ tax }) => tax);
    const annualTax = sumFen(monthlyTax);
    const explanation = step({
      name: 'annualTax',
      figure: yuan(annualTax),
      formula: 'sum-of-months',
      inputs: { months: number(MONTHS, 'months') },
      rule: 'B20',
      parameters: [use],
      children: [
        ...year.map((_, index) => withheldStep(index, year, value.annualBrackets)),
        netStep('netMonth1', month, year[0]!),
        netStep('netMonth12', month, year[MONTHS - 1]!),
      ],
    });
    const out = {
      monthlyTax: monthlyTax.map(formatYuan),
      annualTax: formatYuan(annualTax),
      netMonth1: formatYuan(year[0]!.net),
      netMonth12: formatYuan(year[MONTHS - 1]!.net),
    };
    return { out, explanation };
  },
});

/** A month's tax: on all that was taxed since January, less what was withheld before. */
function withheldStep(index: number, year: readonly WithheldMonth[], table: readonly TaxBracket[]): Step {
  const { taxable, tax } = year[index]!;
  const { rate: of, quick } = bracketOf(taxable, table);
  return step({
    name: 'monthlyTax',
    figure: yuan(tax),
    formula: 'withheld',
    inputs: {
      month: number(index + 1),
      taxable: yuan(taxable),
      rate: rate(of),
      quick: yuan(quick),
      before: yuan(sumFen(year.slice(0, index).map((earlier) => earlier.tax))),
    },
    rule: 'B20',
  });
}

function netStep(name: string, { gross, contributions }: TaxedMonth, { net, tax }: WithheldMonth): Step {
  return step({
    name,
    figure: yuan(net),
    formula: 'net',
    inputs: { gross: yuan(gross), employeeSiHf: yuan(contributions), tax: yuan(tax) },
    rule: 'B20',
  });
}

const bonus = calculator({
  group: 'iit-annual-bonus-separate',
  fields: { bonus: money() },
  compute: async ({ bonus: of }, around) => {
    const { value, use } = await incomeTax(around);
    const result = bonusTax(of, value.monthlyBrackets);
    const monthly = divRate(of, Rate.of(MONTHS));
    const bracket = bonusBracket(of, value.monthlyBrackets);
    const explanation = step({
      name: 'bonusTax',
      figure: yuan(result),
      formula: 'bonus-rate-quick',
      inputs: { bonus: yuan(of), monthly: yuan(monthly), rate: rate(bracket.rate), quick: yuan(bracket.quick) },
      rule: 'B22',
      parameters: [use],
    });
    return { out: { result: formatYuan(result) }, explanation };
  },
});

const fees = calculator({
  group: 'iit-labour-remuneration-prewithhold',
  fields: { income: money() },
  compute: async ({ income }, { parameters, month }) => {
    const { value, use } = (await parameters(NATIONAL)).at('labour-fee-tax', month);
    const result = labourFeeTax(income, value);
    const isSum = income <= value.until;
    const taxable = taxedFee(income, value);
    const taken = step({
      name: 'taxable',
      figure: yuan(taxable),
      formula: isSum ? 'fee-less-sum' : 'fee-less-share',
      inputs: {
        income: yuan(income),
        until: yuan(value.until),
        ...(isSum ? { allowance: yuan(value.allowance) } : { share: rate(value.share) }),
      },
      rule: 'B23',
      parameters: [use],
    });
    const { rate: of, quick } = bracketOf(taxable, value.brackets);
    const explanation = step({
      name: 'feeTax',
      figure: yuan(result),
      formula: 'taxable-rate-quick',
      inputs: { taxable: yuan(taxable), rate: rate(of), quick: yuan(quick) },
      rule: 'B23',
      parameters: [use],
      children: [taken],
    });
    return { out: { result: formatYuan(result) }, explanation };
  },
});

export const INCOME_TAX = [annual, withholding, bonus, fees];
