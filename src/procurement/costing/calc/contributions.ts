import { addFen, type Fen, fen, mulRate, sumFen, timesFen } from '#src/kernel/money.js';
import { Rate } from '#src/kernel/rate.js';

import type { BaseBounds, ContributionRule, ContributionScheme, Insurance } from './parameter-kinds.js';

/** What one side pays to one insurance in a month, in fen, with the rate and bounds it follows. */
export interface ContributionShare {
  insurance: Insurance;
  bounds: BaseBounds;
  rate: Rate;
  rounding: ContributionRule['rounding'];
  amount: Fen;
}

/** The contributions of one monthly wage; amounts in fen. Insurances that a side pays nothing to are left out. */
export interface Contributions {
  socialInsuranceBase: Fen;
  housingFundBase: Fen;
  employer: ContributionShare[];
  employee: ContributionShare[];
  employerTotal: Fen;
  employeeTotal: Fen;
}

const HUNDREDTH = Rate.of(1, 100);

/** The wage within the bounds: min(max(wage, floor), cap). Rule: rulebook B1, 国办发〔2019〕13号. */
export function contributionBase(wage: Fen, { floor, cap }: BaseBounds): Fen {
  return fen(Math.min(Math.max(wage, floor), cap));
}

/** base × rate, half-up to the fen or at once to the whole yuan (never twice). Rule: rulebook B7. */
export function contribution(base: Fen, rate: Rate, rounding: ContributionRule['rounding']): Fen {
  return rounding === 'fen' ? mulRate(base, rate) : timesFen(mulRate(base, rate.times(HUNDREDTH)), 100);
}

/**
 * What employer and employee pay on a monthly wage.
 * @param wage declared monthly wage in fen: last year's average, a new worker's first month. Rules: rulebook B1–B7
 */
export function contributionsOf(wage: Fen, scheme: ContributionScheme): Contributions {
  const side = (rateOf: (rule: ContributionRule) => Rate, fixedOf: (rule: ContributionRule) => Fen | undefined) =>
    scheme.rules.flatMap((rule): ContributionShare[] => {
      const [rate, fixed = fen(0)] = [rateOf(rule), fixedOf(rule)];
      if (rate.isZero() && fixed === 0) return [];
      const bounds = boundsOf(scheme, rule.insurance);
      const amount = addFen(contribution(contributionBase(wage, bounds), rate, rule.rounding), fixed);
      return [{ insurance: rule.insurance, bounds, rate, rounding: rule.rounding, amount }];
    });
  const employer = side(
    (rule) => rule.employer,
    () => undefined,
  );
  const employee = side(
    (rule) => rule.employee,
    (rule) => rule.employeeFixed,
  );
  return {
    socialInsuranceBase: contributionBase(wage, scheme.socialInsurance),
    housingFundBase: contributionBase(wage, scheme.housingFund),
    employer,
    employee,
    employerTotal: sumFen(employer.map((share) => share.amount)),
    employeeTotal: sumFen(employee.map((share) => share.amount)),
  };
}

function boundsOf(scheme: ContributionScheme, insurance: Insurance): BaseBounds {
  return insurance === 'housingFund' ? scheme.housingFund : scheme.socialInsurance;
}
