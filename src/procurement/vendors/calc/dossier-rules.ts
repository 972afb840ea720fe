import type { DateText } from '#src/kernel/dates.js';
import { DomainError, fieldError } from '#src/kernel/errors.js';
import type { Dossier } from './dossier.js';
import { requireUscc } from './identity-numbers.js';
import { LEGAL_FORMS } from './legal-form.js';

/**
 * What a dossier must hold by itself, whether or not it is whole: the vendor's own credit code, of the class of its legal form; nothing
 * dated in the future; one conclusion for a year and one look at a list. Rules: C2, C3, C5.
 * @throws DomainError `uscc-invalid`, `uscc-of-another`, `legal-form-not-of-uscc`, `date-in-future`, `dates-out-of-order`, `invalid-shape`
 */
export function checkDossier(dossier: Dossier, ownUscc: string, today: DateText): void {
  const { uscc, legalForm, certificate, grade, inspections, creditChecks } = dossier;
  requireUscc('uscc', uscc);
  if (uscc !== ownUscc) throw fieldError('uscc', 'uscc-of-another');
  const { usccClass } = LEGAL_FORMS[legalForm];
  if (usccClass !== null && !uscc.startsWith(usccClass))
    throw fieldError('legalForm', 'legal-form-not-of-uscc', { legalForm, wanted: usccClass, found: uscc.slice(0, 2) });

  requirePast('certificate.issuedOn', certificate.issuedOn, today);
  requireOrder('certificate.expiresOn', certificate.issuedOn, certificate.expiresOn);
  if (grade) requirePast('grade.ratedOn', grade.ratedOn, today);
  inspections.forEach(({ year }, index) =>
    requirePast(`inspections.${index}.year`, `${year}-12-31` as DateText, today),
  );
  creditChecks.forEach(({ checkedOn }, index) => requirePast(`creditChecks.${index}.checkedOn`, checkedOn, today));
  requireOnce(
    'inspections',
    'year',
    inspections.map(({ year }) => year),
  );
  requireOnce(
    'creditChecks',
    'list',
    creditChecks.map(({ list }) => list),
  );
}

/** @throws DomainError `date-in-future` for a day after today */
export function requirePast(path: string, date: DateText, today: DateText): void {
  if (date > today) throw fieldError(path, 'date-in-future', { date, today });
}

/** @throws DomainError `dates-out-of-order` when the later day is the earlier one */
export function requireOrder(path: string, first: DateText, second: DateText | undefined): void {
  if (second !== undefined && second < first) throw fieldError(path, 'dates-out-of-order', { first, second });
}

/** @throws DomainError `invalid-shape` naming the first value of `field` that came before */
export function requireOnce(path: string, field: string, values: readonly (string | number)[]): void {
  const twice = values.findIndex((value, index) => values.indexOf(value) !== index);
  if (twice >= 0)
    throw new DomainError('invalid-shape', {}, [{ path: `${path}.${twice}.${field}`, code: 'duplicate' }]);
}
