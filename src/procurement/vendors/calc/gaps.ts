import type { DateText } from '#src/kernel/dates.js';
import type { ProblemParams } from '#src/kernel/errors.js';
import { CREDIT_LISTS, type Declaration, type Dossier, type ProofKind } from './dossier.js';
import { LEGAL_FORMS } from './legal-form.js';
import { inspectionYearOwed, undeclared } from './validity.js';

/** Parts of a registration that a letter of defects can name. */
export const REGISTRATION_ITEMS = [
  'certificate',
  'charter-scope',
  'inspections',
  'grade',
  'sme-facts',
  'declarations',
  'credit-checks',
  'proofs',
  'roster',
  'labour-contracts',
  'social-insurance',
] as const;
export type RegistrationItem = (typeof REGISTRATION_ITEMS)[number];

/** What the product itself finds missing; texts are `vendors:gap.<code>`. */
export const GAP_CODES = [
  'certificate-expired',
  'inspection-missing',
  'declarations-missing',
  'credit-checks-missing',
  'proofs-missing',
  'roster-empty',
  'labour-contracts-missing',
  'social-insurance-missing',
] as const;

export interface Gap {
  readonly item: RegistrationItem;
  readonly code: (typeof GAP_CODES)[number];
  readonly params: ProblemParams;
}

/** How many people are on a roster, and of how many the proof is missing. */
export interface RosterFacts {
  readonly employed: number;
  readonly certified: number;
  readonly withoutContract: number;
  readonly withoutInsurance: number;
}

/** What every dossier has to prove besides the registration. Rule: 条例 17. */
const PROOFS_OWED: readonly ProofKind[] = [
  'financial-report',
  'tax-payment',
  'social-insurance',
  'equipment-and-skills',
];

/**
 * What is missing or out of date in a registration on a day. It judges whether the information is whole, not whether it is good: a failed
 * inspection or an entry in a list is information too, which each tender judges by its own published criteria. Rules: C1–C3, C7.
 */
export function registrationGaps(
  { dossier, declarations }: { readonly dossier: Dossier; readonly declarations: readonly Declaration[] },
  roster: RosterFacts,
  on: DateText,
): Gap[] {
  const { certificate, legalForm, inspections, creditChecks, proofs } = dossier;
  const gaps: Gap[] = [];
  const add = (item: RegistrationItem, code: Gap['code'], params: ProblemParams = {}) =>
    gaps.push({ item, code, params });

  if (certificate.expiresOn && certificate.expiresOn < on)
    add('certificate', 'certificate-expired', { expiresOn: certificate.expiresOn });
  const year = inspectionYearOwed(on);
  if (LEGAL_FORMS[legalForm].isInspected && !inspections.some((inspection) => inspection.year >= year))
    add('inspections', 'inspection-missing', { year });
  const conditions = undeclared(declarations, on);
  if (conditions.length > 0) add('declarations', 'declarations-missing', { conditions });
  const lists = CREDIT_LISTS.filter((list) => !creditChecks.some((check) => check.list === list));
  if (lists.length > 0) add('credit-checks', 'credit-checks-missing', { lists });
  const kinds = PROOFS_OWED.filter((kind) => !proofs.some((proof) => proof.kind === kind));
  if (kinds.length > 0) add('proofs', 'proofs-missing', { kinds });
  if (roster.employed === 0) add('roster', 'roster-empty');
  if (roster.withoutContract > 0)
    add('labour-contracts', 'labour-contracts-missing', { count: roster.withoutContract });
  if (roster.withoutInsurance > 0)
    add('social-insurance', 'social-insurance-missing', { count: roster.withoutInsurance });
  return gaps;
}
