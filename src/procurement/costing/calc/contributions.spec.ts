import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { dateText } from '#src/kernel/dates.js';
import { type Fen, fen, formatYuan, parseYuan } from '#src/kernel/money.js';
import { Rate } from '#src/kernel/rate.js';
import { shippedParameters } from '#test/builders/an-estimate.js';
import vectors from '#test/vectors/vectors.json' with { type: 'json' };

import { contribution, contributionBase, type ContributionShare, contributionsOf } from './contributions.js';
import { serviceMonths } from './months.js';
import { type ContributionScheme, parseParameterValue } from './parameter-kinds.js';
import { ParameterBook } from './parameters.js';

/** A region of the vectors in the shape of a parameter. */
function schemeOf(name: keyof typeof vectors.parameters.contributionRegions): ContributionScheme {
  const of = vectors.parameters.contributionRegions[name];
  const rule = (insurance: 'pension' | 'medical' | 'unemployment') => ({
    insurance,
    employer: of.employer[insurance],
    employee: of.employee[insurance],
    rounding: 'fen',
    ...(insurance === 'medical' && { employeeFixed: of.medical_fixed_employee }),
  });
  const outcome = parseParameterValue('contribution-scheme', {
    socialInsurance: { floor: of.si_floor, cap: of.si_cap },
    housingFund: { floor: of.hf_floor, cap: of.hf_cap },
    rules: [
      rule('pension'),
      rule('medical'),
      rule('unemployment'),
      { insurance: 'injury', employer: of.employer.injury, employee: '0', rounding: 'fen' },
      { insurance: 'housingFund', employer: of.hf, employee: of.hf, rounding: of.hf_round },
    ],
  });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}

const shipped = {
  'shanghai-2025H2': shippedScheme('2025-07-01'),
  'shanghai-2026H2': shippedScheme('2026-07-01'),
};

function shippedScheme(start: string): ContributionScheme {
  const [month] = serviceMonths({ start: dateText(start), months: 1 });
  return new ParameterBook(shippedParameters(), '310199').at('contribution-scheme', month!).value;
}

/** A result in the shape of the vectors. */
function written(wage: string, scheme: ContributionScheme) {
  const result = contributionsOf(parseYuan(wage), scheme);
  const amounts = (shares: ContributionShare[]) =>
    Object.fromEntries(shares.map(({ insurance, amount }) => [insurance, formatYuan(amount)]));
  return {
    siBase: formatYuan(result.socialInsuranceBase),
    hfBase: formatYuan(result.housingFundBase),
    employer: amounts(result.employer),
    employee: amounts(result.employee),
    employerTotal: formatYuan(result.employerTotal),
    employeeTotal: formatYuan(result.employeeTotal),
  };
}

const wage = fc.integer({ min: 0, max: 10_000_000 }).map(fen);

describe('contributions', () => {
  it.each(vectors.groups.contributions)(
    'of $in.declaredWage in $in.region are $out.employerTotal',
    ({ in: of, out }) => {
      const region = of.region as keyof typeof shipped;
      expect(written(of.declaredWage, schemeOf(region))).toEqual(out);
      expect(written(of.declaredWage, shipped[region])).toEqual(out);
    },
  );

  it('add the fixed amount of medical insurance to the employee in Beijing', () => {
    const { employee, employerTotal } = written('9000', schemeOf('beijing-2026H2'));
    expect(employee.medical).toBe('183.00');
    expect(employerTotal).toBe('3465.00'); // 1440 + 882 + 45 + 18 + 1080
  });

  it('take a wage below the floor at the floor, the housing fund at its own', () => {
    expect(written('3000', schemeOf('beijing-2026H2'))).toMatchObject({
      siBase: '7270.00',
      hfBase: '3000.00',
      employer: { pension: '1163.20', housingFund: '360.00' },
    });
  });

  it('round the housing fund to the whole yuan from the exact amount, never from rounded fen', () => {
    const half = Rate.parse('0.0499995'); // 10.00 yuan × rate = 0.499995: 0.50 in fen, yet below half a yuan
    expect(contribution(parseYuan('10'), half, 'fen')).toBe(parseYuan('0.50'));
    expect(contribution(parseYuan('10'), half, 'yuan')).toBe(0);
    expect(contribution(parseYuan('10'), Rate.parse('0.05'), 'yuan')).toBe(parseYuan('1'));
  });

  it('leave out the insurances that a side pays nothing to', () => {
    const { employee } = contributionsOf(parseYuan('9000'), shipped['shanghai-2026H2']);
    expect(employee.map(({ insurance }) => insurance)).not.toContain('injury');
  });

  it('never fall when the wage rises, and stay between those of floor and cap', () => {
    const scheme = shipped['shanghai-2026H2'];
    const total = (of: Fen) => contributionsOf(of, scheme).employerTotal;
    fc.assert(
      fc.property(wage, wage, (a, b) => {
        const [low, high] = a < b ? [a, b] : [b, a];
        expect(total(low)).toBeLessThanOrEqual(total(high));
        expect(total(high)).toBeLessThanOrEqual(total(scheme.socialInsurance.cap));
      }),
    );
  });

  it('have totals that are the sums of their shares', () => {
    fc.assert(
      fc.property(wage, (of) => {
        const { employer, employee, employerTotal, employeeTotal } = contributionsOf(of, shipped['shanghai-2025H2']);
        const sum = (shares: ContributionShare[]) => shares.reduce((total, share) => total + share.amount, 0);
        expect([employerTotal, employeeTotal]).toEqual([sum(employer), sum(employee)]);
      }),
    );
  });

  it('are taken on the wage itself within the bounds', () => {
    const bounds = { floor: parseYuan('7546'), cap: parseYuan('37731') };
    expect(contributionBase(parseYuan('7545.99'), bounds)).toBe(bounds.floor);
    expect(contributionBase(parseYuan('9000.01'), bounds)).toBe(parseYuan('9000.01'));
    expect(contributionBase(parseYuan('37731.01'), bounds)).toBe(bounds.cap);
  });
});
