import { DomainError } from '#src/kernel/errors.js';
import { personalDataIn } from './calc/personal-data.js';

/**
 * Lets no text in that looks like data of a person: it is refused before anything is kept, and the refusal names where it stood and as what it looked,
 * never the text. Ids and amounts need not be looked at. Rules: rulebook G1, G2.
 * @param texts by the paths of their fields. @throws DomainError `personal-data-found`
 */
export function refusePersonalData(texts: object): void {
  const findings = personalDataIn(texts).map(({ path: field, pattern }) => ({ rule: 'G2', field, pattern }));
  const [first] = findings;
  if (!first) return;
  throw new DomainError(
    'personal-data-found',
    first,
    findings.map((params) => ({ path: params.field, code: 'rule', params })),
  );
}
