import type { DateText } from '#src/kernel/dates.js';
import { lastDayOfTerm } from '#src/kernel/deadlines.js';
import { type Declaration, type Dossier, STATUTORY_CONDITIONS, type StatutoryCondition } from './dossier.js';
import { LEGAL_FORMS } from './legal-form.js';

/** Years that a signed declaration is taken for true; the law names no term, this is ours. */
const DECLARATION_YEARS = 1;

/**
 * The year whose inspection a vendor must be able to show on a day: the material is due on 31 May (民政部令第27号), so that we ask for the
 * conclusion of the year before from 1 July on. Rule: C3.
 */
export function inspectionYearOwed(on: DateText): number {
  const year = Number(on.slice(0, 4));
  return on.slice(5) >= '07-01' ? year - 1 : year - 2;
}

/** The statutory conditions for which no declaration stands on a day, in the order of the law. */
export function undeclared(declarations: readonly Declaration[], on: DateText): StatutoryCondition[] {
  return STATUTORY_CONDITIONS.filter(
    (condition) =>
      !declarations.some((signed) => signed.condition === condition && declarationStandsUntil(signed) >= on),
  );
}

/** The last day on which a whole dossier stands: until a declaration, the inspection or the certificate is out of date. */
export function dossierStandsUntil(dossier: Dossier, declarations: readonly Declaration[]): DateText {
  const { legalForm, inspections, certificate } = dossier;
  const years = inspections.map(({ year }) => year);
  const ends: DateText[] = declarations.map(declarationStandsUntil);
  if (LEGAL_FORMS[legalForm].isInspected) ends.push(`${Math.max(...years) + 2}-06-30` as DateText);
  if (certificate.expiresOn) ends.push(certificate.expiresOn);
  return ends.reduce((earliest, end) => (end < earliest ? end : earliest));
}

function declarationStandsUntil({ signedOn }: Declaration): DateText {
  return lastDayOfTerm(signedOn, DECLARATION_YEARS);
}
