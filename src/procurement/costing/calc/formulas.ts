import { type Fen, mulRate, subtractFen, timesFen } from '#src/kernel/money.js';
import { Rate } from '#src/kernel/rate.js';

import { contribution, contributionBase } from './contributions.js';
import { exclusivePrice } from './taxes.js';

/** What a formula's input is measured in: yuan (fen inside), a rate, a number of things, a number of months. */
export const UNITS = ['yuan', 'rate', 'count', 'months'] as const;
export type Unit = (typeof UNITS)[number];

interface UnitValues {
  yuan: Fen;
  rate: Rate;
  count: number;
  months: number;
}

export type ValueOf<U extends Unit> = UnitValues[U];
type Units = Readonly<Record<string, Unit>>;

/** An amount as a function of named inputs. */
export interface Formula<U extends Units = Units> {
  readonly units: U;
  compute(values: { readonly [I in keyof U]: ValueOf<U[I]> }): Fen;
}

function formula<const U extends Units>(units: U, compute: Formula<U>['compute']): Formula<U> {
  return { units, compute };
}

/**
 * Every formula that a line may name. The engine computes with these and a stored line is checked with the same, so an
 * explanation cannot differ from the calculation. Keys name the text templates and are stored: never reuse one.
 */
export const FORMULAS = {
  /** base × rate */
  share: formula({ base: 'yuan', rate: 'rate' }, ({ base, rate }) => mulRate(base, rate)),
  /** an amount a month for a number of months */
  'monthly-amount': formula({ monthly: 'yuan', months: 'months' }, ({ monthly, months }) => timesFen(monthly, months)),
  'unit-price': formula({ unitPrice: 'yuan', quantity: 'count', months: 'months' }, (of) =>
    timesFen(timesFen(of.unitPrice, of.quantity), of.months),
  ),
  'per-head-times-count': formula({ perHead: 'yuan', count: 'count' }, ({ perHead, count }) =>
    timesFen(perHead, count),
  ),
  /** the wage within its bounds × rate. Rules: rulebook B1, B7 */
  contribution: formula({ wage: 'yuan', floor: 'yuan', cap: 'yuan', rate: 'rate' }, (of) =>
    contribution(contributionBase(of.wage, of), of.rate, 'fen'),
  ),
  'contribution-whole-yuan': formula({ wage: 'yuan', floor: 'yuan', cap: 'yuan', rate: 'rate' }, (of) =>
    contribution(contributionBase(of.wage, of), of.rate, 'yuan'),
  ),
  /** a twelfth of the monthly wage for each month. Rule: rulebook B12 */
  'thirteenth-month': formula({ monthly: 'yuan', months: 'months' }, ({ monthly, months }) =>
    mulRate(monthly, Rate.of(months, 12)),
  ),
  /** rate on all wages, of which `wagesPerYear` (12 or 13) are paid a year. Rule: rulebook B9, 工会法 43 */
  'union-fund': formula({ monthly: 'yuan', months: 'months', wagesPerYear: 'count', rate: 'rate' }, (of) =>
    mulRate(of.monthly, of.rate.times(Rate.of(of.months * of.wagesPerYear, 12))),
  ),
  /** C ÷ (1 − v·s) − C: what the exclusive price must hold above the cost. Rule: rulebook B34 */
  'surcharges-in-price': formula({ cost: 'yuan', vatRate: 'rate', surchargeRate: 'rate' }, (of) =>
    subtractFen(exclusivePrice(of.cost, of.vatRate, of.surchargeRate), of.cost),
  ),
};

export type FormulaKey = keyof typeof FORMULAS;

/** Lines that are the sum of their children; the keys name different text templates. */
export const SUMS = ['sum', 'personnel-per-head', 'price-exclusive', 'price-inclusive'] as const;
export type SumKey = (typeof SUMS)[number];
