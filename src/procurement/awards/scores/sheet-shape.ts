import { DomainError, type FieldProblem } from '#src/kernel/errors.js';
import { isPlainText } from '#src/kernel/plain-text.js';
import { isId } from '#src/platform/http/fields.js';
import type { ScoredField, Scores } from './score-rules.js';

const MOST_WORDS = 2_000;

/** @throws DomainError `invalid-shape` for what is no table of texts by bid and criterion */
export function readTable(sent: Readonly<Record<string, unknown>>): Scores {
  const faults: FieldProblem[] = [];
  const table = Object.entries(sent).map(([bidId, given]) => {
    const path = `scores.${bidId}`;
    if (!isId(bidId)) faults.push({ path, code: 'not-an-id' });
    if (typeof given !== 'object' || given === null || Array.isArray(given)) {
      faults.push({ path, code: 'not-an-object' });
      return [bidId, {}] as const;
    }
    for (const [criterion, points] of Object.entries(given))
      if (typeof points !== 'string') faults.push({ path: `${path}.${criterion}`, code: 'not-text' });
    return [bidId, given as Record<string, string>] as const;
  });
  if (faults.length > 0) throw new DomainError('invalid-shape', {}, faults);
  return Object.fromEntries(table);
}

/** @throws DomainError `invalid-shape` for what are no words by bid */
export function readReasons(sent: Readonly<Record<string, unknown>>, { bidders }: ScoredField): Record<string, string> {
  const faults = Object.entries(sent).flatMap(([bidId, words]): FieldProblem[] => {
    const path = `reasons.${bidId}`;
    if (!bidders.includes(bidId)) return [{ path, code: 'unknown-reference' }];
    if (typeof words !== 'string') return [{ path, code: 'not-text' }];
    if (!isPlainText(words)) return [{ path, code: 'control-character' }];
    return [...words].length > MOST_WORDS ? [{ path, code: 'text-length', params: { min: 0, max: MOST_WORDS } }] : [];
  });
  if (faults.length > 0) throw new DomainError('invalid-shape', {}, faults);
  return sent as Record<string, string>;
}
