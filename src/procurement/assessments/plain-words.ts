import { DomainError } from '#src/kernel/errors.js';
import { personalDataIn } from './calc/personal-data.js';

/**
 * Refuses what looks like a number of a person anywhere in what was sent: no client is named in an assessment. The value itself is not repeated.
 * Rules: rulebook G1, G2. @throws DomainError `personal-data-found` naming each place and what it looks like
 */
export function requireNoPersonalData(sent: unknown, path = ''): void {
  const findings = personalDataIn(sent, path).map(({ path: field, pattern }) => ({ rule: 'G2', field, pattern }));
  const [first] = findings;
  if (!first) return;
  const fields = findings.map((params) => ({ path: params.field, code: 'rule' as const, params }));
  throw new DomainError('personal-data-found', first, fields);
}
