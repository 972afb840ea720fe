import { DomainError } from '#src/kernel/errors.js';
import { addFen, divRate, type Fen, formatYuan, mulRate, subtractFen } from '#src/kernel/money.js';
import { Rate } from '#src/kernel/rate.js';
import {
  contributionBase,
  type ContributionShare,
  type Contributions,
  contributionsOf,
} from '#src/procurement/costing/calc/contributions.js';
import {
  disabledFund,
  hourlyWage,
  HOURS_A_DAY,
  overtimePay,
  PAID_DAYS,
  severanceMonths,
  unusedLeavePay,
} from '#src/procurement/costing/calc/labour.js';
import type { Month } from '#src/procurement/costing/calc/months.js';
import type { BaseBounds } from '#src/procurement/costing/calc/parameter-kinds.js';
import { requiredWorkers } from '#src/procurement/costing/calc/staffing.js';
import { calculator } from './calculator.js';
import { count, decimal, wage, word } from './fields.js';
import { exact, number, rate, step, type Step, written, yuan } from './step.js';

/** Regions by the names that their half years are asked for with; any other by its code. */
const REGIONS: Readonly<Record<string, string>> = { beijing: '110000', shanghai: '310000' };
const HALF_YEAR = /^([a-z]+|\d{6})-(\d{4})H([12])$/;

/** Region and first month of a half year such as `shanghai-2026H2`. @throws DomainError `invalid-shape` */
function halfYear(text: string): { region: string; month: Month } {
  const [, place = '', year, half] = HALF_YEAR.exec(text) ?? [];
  const region = /^\d/.test(place) ? place : Object.hasOwn(REGIONS, place) ? REGIONS[place] : undefined;
  if (!region)
    throw new DomainError('invalid-shape', {}, [
      { path: 'region', code: 'wrong-form', params: { example: 'shanghai-2026H2' } },
    ]);
  return { region, month: `${year as `${number}`}-${half === '1' ? '01' : '07'}` as Month };
}

const contributions = calculator({
  group: 'contributions',
  fields: { region: word(), declaredWage: wage() },
  compute: async ({ region, declaredWage }, { parameters }) => {
    const at = halfYear(region);
    const { value: scheme, use } = (await parameters(at.region)).at('contribution-scheme', at.month);
    const all = contributionsOf(declaredWage, scheme);
    const total = step({
      name: 'contributionsTotal',
      figure: yuan(addFen(all.employerTotal, all.employeeTotal)),
      formula: 'contributions-of-both',
      inputs: { region: written(region) },
      rule: 'B1',
      parameters: [use],
      children: [
        baseStep('siBase', declaredWage, scheme.socialInsurance),
        baseStep('hfBase', declaredWage, scheme.housingFund),
        sideOf('employer', all, declaredWage),
        sideOf('employee', all, declaredWage),
      ],
    });
    return {
      out: {
        siBase: formatYuan(all.socialInsuranceBase),
        hfBase: formatYuan(all.housingFundBase),
        employer: amountsOf(all.employer),
        employee: amountsOf(all.employee),
        employerTotal: formatYuan(all.employerTotal),
        employeeTotal: formatYuan(all.employeeTotal),
      },
      explanation: total,
    };
  },
});

const amountsOf = (shares: readonly ContributionShare[]) =>
  Object.fromEntries(shares.map(({ insurance, amount }) => [insurance, formatYuan(amount)]));

function sideOf(side: 'employer' | 'employee', all: Contributions, declaredWage: Fen): Step {
  return step({
    name: `${side}Total`,
    figure: yuan(all[`${side}Total`]),
    formula: 'sum-of-parts',
    inputs: {},
    rule: 'B1',
    children: all[side].map((share) => shareStep(share, declaredWage)),
  });
}

function shareStep({ insurance, bounds, rate: of, rounding, amount }: ContributionShare, declaredWage: Fen): Step {
  const base = contributionBase(declaredWage, bounds);
  const fixed = rounding === 'fen' ? subtractFen(amount, mulRate(base, of)) : undefined;
  const hasFixed = fixed !== undefined && fixed > 0;
  return step({
    name: insurance,
    figure: yuan(amount),
    formula: hasFixed ? 'share-and-fixed' : rounding === 'yuan' ? 'share-whole-yuan' : 'share',
    inputs: { base: yuan(base), rate: rate(of), ...(hasFixed && { fixed: yuan(fixed) }) },
    rule: 'B7',
  });
}

function baseStep(name: 'siBase' | 'hfBase', declaredWage: Fen, bounds: BaseBounds): Step {
  return step({
    name,
    figure: yuan(contributionBase(declaredWage, bounds)),
    formula: 'within-bounds',
    inputs: { declaredWage: yuan(declaredWage), floor: yuan(bounds.floor), cap: yuan(bounds.cap) },
    rule: 'B1',
  });
}

const overtime = calculator({
  group: 'overtime',
  fields: { monthlyWage: wage(), hours: decimal('0', '744'), multiple: decimal('1', '10') },
  compute: ({ monthlyWage, hours, multiple }) => {
    const hourly = hourlyWage(monthlyWage).dividedBy(Rate.of(100)).toDecimal(4);
    const result = overtimePay(monthlyWage, hours, multiple);
    const perHour = step({
      name: 'hourly',
      figure: { unit: 'yuan', value: hourly },
      formula: 'hourly',
      inputs: {
        monthlyWage: yuan(monthlyWage),
        paidDays: exact(PAID_DAYS, 'days'),
        hoursADay: exact(HOURS_A_DAY, 'hours'),
      },
      rule: 'B14',
    });
    const explanation = step({
      name: 'overtimePay',
      figure: yuan(result),
      formula: 'overtime',
      inputs: { hourly: perHour.figure, hours: exact(hours, 'hours'), multiple: exact(multiple) },
      rule: 'B14',
      children: [perHour],
    });
    return { out: { hourly, result: formatYuan(result) }, explanation };
  },
});

const severance = calculator({
  group: 'severance-months',
  fields: { years: count(0, 80), months: count(0, 11) },
  compute: ({ years, months }) => {
    const result = severanceMonths(years, months);
    const formula = months === 0 ? 'severance-years' : months >= 6 ? 'severance-whole' : 'severance-half';
    const inputs = { years: number(years, 'years'), months: number(months, 'months') };
    const explanation = step({ name: 'monthWages', figure: exact(result, 'months'), formula, inputs, rule: 'B15' });
    return { out: { monthWages: result.toText() }, explanation };
  },
});

const unusedLeave = calculator({
  group: 'unused-annual-leave',
  fields: { monthlyWage: wage(), unusedDays: count(0, 366) },
  compute: ({ monthlyWage, unusedDays }) => {
    const { extra, total } = unusedLeavePay(monthlyWage, unusedDays);
    const inputs = {
      monthlyWage: yuan(monthlyWage),
      unusedDays: number(unusedDays, 'days'),
      paidDays: exact(PAID_DAYS, 'days'),
    };
    const daily = divRate(monthlyWage, PAID_DAYS);
    const explanation = step({
      name: 'leaveTotal',
      figure: yuan(total),
      formula: 'leave-threefold',
      inputs,
      rule: 'B13',
      children: [
        step({ name: 'leaveExtra', figure: yuan(extra), formula: 'leave-twofold', inputs, rule: 'B13' }),
        step({
          name: 'dailyWage',
          figure: yuan(daily),
          formula: 'daily',
          inputs: { monthlyWage: yuan(monthlyWage), paidDays: exact(PAID_DAYS, 'days') },
          rule: 'B14',
        }),
      ],
    });
    return { out: { extra200pct: formatYuan(extra), total300pct: formatYuan(total) }, explanation };
  },
});

const disabled = calculator({
  group: 'disabled-fund',
  fields: {
    staff: count(0, 1_000_000),
    ratio: decimal('0', '1'),
    hired: count(0, 1_000_000),
    avgAnnualWage: wage(),
    discount: decimal('0', '1'),
  },
  compute: ({ staff, ratio, hired, avgAnnualWage, discount }) => {
    const result = disabledFund({ staff, ratio, hired, wage: avgAnnualWage, discount });
    const missing = Rate.of(staff).times(ratio).minus(Rate.of(hired));
    const lacking = step({
      name: 'missingStaff',
      figure: exact(missing.isNegative() ? Rate.ZERO : missing),
      formula: 'missing-staff',
      inputs: { staff: number(staff), ratio: rate(ratio), hired: number(hired) },
      rule: 'B10',
    });
    const explanation = step({
      name: 'disabledFund',
      figure: yuan(result),
      formula: 'disabled-fund',
      inputs: { missingStaff: lacking.figure, avgAnnualWage: yuan(avgAnnualWage), discount: rate(discount) },
      rule: 'B10',
      children: [lacking],
    });
    return { out: { result: formatYuan(result) }, explanation };
  },
});

const staffing = calculator({
  group: 'staffing',
  fields: { clients: count(0, 1_000_000), ratio: count(1, 1_000) },
  compute: ({ clients, ratio }) => {
    const minWorkers = requiredWorkers([clients], { clientsPerWorker: ratio, minimumPerTownship: 0 });
    const inputs = { clients: number(clients), clientsPerWorker: number(ratio) };
    const explanation = step({
      name: 'minWorkers',
      figure: number(minWorkers),
      formula: 'staffing',
      inputs,
      rule: 'B40',
    });
    return { out: { minWorkers }, explanation };
  },
});

export const WAGES = [contributions, overtime, severance, unusedLeave, disabled, staffing];
