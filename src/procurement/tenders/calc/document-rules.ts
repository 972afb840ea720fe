import { addYears, shanghaiDate, type DateText } from '#src/kernel/dates.js';
import { fieldError } from '#src/kernel/errors.js';
import { Rate } from '#src/kernel/rate.js';
import { checkContractTerms } from './contract-terms.js';
import { METHODS, type ProcurementMethod } from './methods.js';
import { PAYMENT_KINDS, type PaymentTerm, type ProcurementDocument } from './procurement-document.js';

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
  /** the panel's scores are multiples of it, in points; decimal text */
  readonly step?: string;
}

const HUNDRED = Rate.of(100);
const LONGEST_TERM_YEARS = 3;
const SME_DEDUCTION = { min: Rate.parse('0.1'), max: Rate.parse('0.2') };

/**
 * The weights sum to exactly 100 points, codes are unique, and one price criterion weighs what the method allows. Rules: A41, A48.
 * @throws DomainError `duplicate-code`, `weights-not-100`, `price-criterion-missing`, `price-weight-out-of-bounds`
 */
export function checkCriteria(method: ProcurementMethod, criteria: readonly Criterion[]): void {
  checkCodes('document.criteria', criteria);
  const total = sum(criteria.map(({ weight }) => weight));
  if (!total.equals(HUNDRED))
    throw fieldError('document.criteria', 'weights-not-100', { rule: 'A41', total: total.toText() });
  const priced = criteria.filter((criterion) => criterion.basis === 'price');
  if (priced.length !== 1)
    throw fieldError('document.criteria', 'price-criterion-missing', { rule: 'A41', found: priced.length });
  const { min, max, rule } = METHODS[method].priceWeight;
  const weight = Rate.parse(priced[0]!.weight);
  if (weight.compare(Rate.of(min)) < 0 || weight.compare(Rate.of(max)) > 0)
    throw fieldError(`document.criteria.${criteria.indexOf(priced[0]!)}.weight`, 'price-weight-out-of-bounds', {
      rule,
      min,
      max,
      weight: weight.toText(),
    });
}

/** A step divides its criterion's weight, or the full points could never be given; the price is computed and has none. */
function checkSteps(criteria: readonly Criterion[]): void {
  criteria.forEach(({ weight, step, basis }, index) => {
    if (step === undefined) return;
    const [whole, part] = [hundredths(weight), hundredths(step)];
    if (basis === 'price' || part === 0 || whole % part !== 0)
      throw fieldError(`document.criteria.${index}.step`, 'step-not-of-weight', { rule: 'A48', weight, step });
  });
}

/** Points have two decimals at most. */
const hundredths = (points: string): number => Rate.parse(points).timesInteger(100);

/**
 * Everything the document must hold by itself: criteria (A41, A48), one code for one thing, payment shares that sum to the price (D20), and a term
 * that begins after the deadline and lasts at most three years (A56). Paths are those of the draft.
 */
export function checkDocument(
  method: ProcurementMethod,
  { criteria, requirements, serviceLines, payments, service, contract }: ProcurementDocument,
  dates: { readonly documentsUntil: DateText; readonly bidDeadline: Date },
): void {
  checkCriteria(method, criteria);
  checkSteps(criteria);
  checkCodes('document.requirements', requirements);
  checkCodes('document.payments', payments);
  checkCodes(
    'document.serviceLines',
    serviceLines.map(({ itemCode }) => ({ code: itemCode })),
  );
  const shares = sum(payments.map(({ share }) => share));
  if (!shares.equals(Rate.ONE)) throw fieldError('document.payments', 'shares-not-whole', { total: shares.toText() });
  checkPayments(payments);
  const deadlineOn = shanghaiDate(dates.bidDeadline);
  if (deadlineOn < dates.documentsUntil)
    throw fieldError('bidDeadline', 'deadline-before-documents-end', { documentsUntil: dates.documentsUntil });
  const { startsOn, endsOn } = service;
  if (startsOn <= deadlineOn || endsOn < startsOn || endsOn >= addYears(startsOn, LONGEST_TERM_YEARS))
    throw fieldError('document.service', 'service-term-invalid', { rule: 'A56' });
  checkContractTerms(contract);
}

/** One payment is the last, and it is the last of the list; budget years do not run backwards. Rules: D20, A3. @throws DomainError `payment-order-wrong` */
function checkPayments(payments: readonly PaymentTerm[]): void {
  const order = payments.map(({ kind }) => PAYMENT_KINDS.indexOf(kind));
  const wrong = payments.findIndex(
    ({ kind, year }, index) =>
      (kind === 'final') !== (index === payments.length - 1) ||
      (index > 0 && (order[index]! < order[index - 1]! || year < payments[index - 1]!.year)),
  );
  if (wrong >= 0) throw fieldError(`document.payments.${wrong}`, 'payment-order-wrong', { rule: 'D20' });
}

/** What the purchaser says of small enterprises: a deduction of 10–20 % or none, and none in a reserved project. Rule: A43, 财库〔2022〕19号. */
export function checkSmeTerms({
  smeReservation,
  smeDeduction,
}: {
  smeReservation: 'none' | 'whole';
  smeDeduction: string;
}): void {
  const deduction = Rate.parse(smeDeduction);
  const inBounds = deduction.compare(SME_DEDUCTION.min) >= 0 && deduction.compare(SME_DEDUCTION.max) <= 0;
  if (!deduction.isZero() && !inBounds)
    throw fieldError('smeDeduction', 'sme-deduction-out-of-bounds', { rule: 'A43', min: '0.10', max: '0.20' });
  if (!deduction.isZero() && smeReservation === 'whole')
    throw fieldError('smeDeduction', 'deduction-in-reserved-project', { rule: 'A43' });
}

function checkCodes(path: string, items: readonly { readonly code: string }[]): void {
  const codes = items.map(({ code }) => code);
  const twice = codes.findIndex((code, index) => codes.indexOf(code) !== index);
  if (twice >= 0) throw fieldError(`${path}.${twice}`, 'duplicate-code', { code: codes[twice]! });
}

function sum(parts: readonly string[]): Rate {
  return parts.reduce((total, part) => total.plus(Rate.parse(part)), Rate.ZERO);
}
