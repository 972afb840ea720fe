import { fieldError } from '#src/kernel/errors.js';
import { type Fen, mulRate } from '#src/kernel/money.js';
import { Rate } from '#src/kernel/rate.js';

/** What the document grants small enterprises; deductions as decimal ratio text, "0" where there is none. Rule: rulebook A43. */
export interface SmeTerms {
  readonly smeReservation: 'none' | 'whole';
  /** 10–20 %, for micro and small enterprises */
  readonly smeDeduction: string;
  /** 4–6 %, for larger ones that share the contract with small ones; absent where the document admits none */
  readonly smeSharedDeduction?: string;
}

/**
 * How a bidder stands to the deduction. A body that is no enterprise (民办非企业单位, 社会团体) has none, whatever its size (T2);
 * prison enterprises and welfare enterprises of disabled persons count as small. `small` supposes that the service is
 * given by the enterprise's own staff, and includes a consortium of small enterprises only. `smallShare` is the part of
 * the contract that goes to small enterprises, as ratio text.
 */
export type SmeStanding =
  { readonly kind: 'none' | 'small' } | { readonly kind: 'consortium' | 'subcontract'; readonly smallShare: string };

const OWN = { min: '0.10', max: '0.20' };
const SHARED = { min: '0.04', max: '0.06' };
const LEAST_SHARE = Rate.parse('0.3');

/**
 * Refuses deductions that the law does not allow. Rule: rulebook A43, 财库〔2022〕19号.
 * @throws DomainError `sme-deduction-out-of-bounds`, `deduction-in-reserved-project`
 */
export function checkSmeDeductions({ smeReservation, smeDeduction, smeSharedDeduction = '0' }: SmeTerms): void {
  checkDeduction('smeDeduction', smeDeduction, OWN);
  checkDeduction('smeSharedDeduction', smeSharedDeduction, SHARED);
  const grants = [smeDeduction, smeSharedDeduction].some((deduction) => !Rate.parse(deduction).isZero());
  if (smeReservation === 'whole' && grants)
    throw fieldError('smeDeduction', 'deduction-in-reserved-project', { rule: 'A43' });
}

/** The ratio by which this bidder's own price is lowered for the evaluation. Rule: rulebook A43, 财库〔2020〕46号 9. */
export function deductionFor(standing: SmeStanding, terms: SmeTerms): Rate {
  switch (standing.kind) {
    case 'none':
      return Rate.ZERO;
    case 'small':
      return Rate.parse(terms.smeDeduction);
    default: {
      const sharesEnough = Rate.parse(standing.smallShare).compare(LEAST_SHARE) >= 0;
      return sharesEnough ? Rate.parse(terms.smeSharedDeduction ?? '0') : Rate.ZERO;
    }
  }
}

/** The price that is scored, half-up to the fen; the contract keeps the offer. Rule: rulebook A43. */
export function evaluatedPrice(offer: Fen, deduction: Rate): Fen {
  return mulRate(offer, Rate.ONE.minus(deduction));
}

function checkDeduction(field: string, text: string, { min, max }: typeof OWN): void {
  const deduction = Rate.parse(text);
  const inBounds = deduction.compare(Rate.parse(min)) >= 0 && deduction.compare(Rate.parse(max)) <= 0;
  if (!deduction.isZero() && !inBounds)
    throw fieldError(field, 'sme-deduction-out-of-bounds', { rule: 'A43', min, max });
}
