import { fieldError } from '#src/kernel/errors.js';
import { Rate } from '#src/kernel/rate.js';
import { METHODS, type ProcurementMethod } from './methods.js';

/** One scored item of the procurement document; `weight` in points of 100, decimal text. */
export interface Criterion {
  readonly code: string;
  readonly name: string;
  readonly weight: string;
  /** objective scores must agree between the members of the panel, judgement scores may differ */
  readonly kind: 'objective' | 'judgement';
  /** `price` is computed from the offers, everything else is scored by the panel */
  readonly basis: 'price' | 'quality';
  readonly rule: string;
}

const HUNDRED = Rate.of(100);

/**
 * The weights sum to exactly 100 points, codes are unique, and one price criterion weighs what the method allows. Rules: A41, A48.
 * @throws DomainError `duplicate-criterion`, `weights-not-100`, `price-criterion-missing`, `price-weight-out-of-bounds`
 */
export function checkCriteria(method: ProcurementMethod, criteria: readonly Criterion[]): void {
  const codes = criteria.map((criterion) => criterion.code);
  const twice = codes.findIndex((code, index) => codes.indexOf(code) !== index);
  if (twice >= 0) throw fieldError(`criteria.${twice}.code`, 'duplicate-criterion', { code: codes[twice]! });
  const total = criteria.reduce((sum, { weight }) => sum.plus(Rate.parse(weight)), Rate.ZERO);
  if (!total.equals(HUNDRED)) throw fieldError('criteria', 'weights-not-100', { rule: 'A41', total: total.toText() });
  const priced = criteria.filter((criterion) => criterion.basis === 'price');
  if (priced.length !== 1) throw fieldError('criteria', 'price-criterion-missing', { rule: 'A41', found: priced.length });
  const { min, max, rule } = METHODS[method].priceWeight;
  const weight = Rate.parse(priced[0]!.weight);
  if (weight.compare(Rate.of(min)) < 0 || weight.compare(Rate.of(max)) > 0)
    throw fieldError(`criteria.${criteria.indexOf(priced[0]!)}.weight`, 'price-weight-out-of-bounds', {
      rule,
      min,
      max,
      weight: weight.toText(),
    });
}

/** What small and micro enterprises are deducted for evaluation: 10–20 %, or nothing. Rule: A43, 财库〔2022〕19号. */
export function checkSmeDeduction(rate: string): void {
  const value = Rate.parse(rate);
  const lawful = value.isZero() || (value.compare(Rate.parse('0.1')) >= 0 && value.compare(Rate.parse('0.2')) <= 0);
  if (!lawful) throw fieldError('smeDeduction', 'sme-deduction-out-of-bounds', { rule: 'A43', min: '0.10', max: '0.20' });
}
