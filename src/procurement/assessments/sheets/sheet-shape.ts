import { DomainError, type FieldProblem } from '#src/kernel/errors.js';
import { isPlainText } from '#src/kernel/plain-text.js';
import type { Measurement } from '../calc/terms.js';
import type { Measurements, Notes } from './assessment-sheet.entity.js';

const MOST_WORDS = 2_000;
const MOST_DIGITS = 20;

/** @throws DomainError `invalid-shape` for what are no measurements: objects of decimal texts by code */
export function readMeasurements(sent: Readonly<Record<string, unknown>>): Measurements {
  const faults: FieldProblem[] = [];
  const read = Object.entries(sent).map(
    ([code, given]) => [code, readOne(given, `measurements.${code}`, faults)] as const,
  );
  refuse(faults);
  return Object.fromEntries(read);
}

/** @throws DomainError `invalid-shape` */
export function readMeasurement(sent: unknown, path: string): Measurement {
  const faults: FieldProblem[] = [];
  const read = readOne(sent, path, faults);
  refuse(faults);
  return read;
}

/** @throws DomainError `invalid-shape` for what are no words by code of an indicator */
export function readNotes(sent: Readonly<Record<string, unknown>>, codes: readonly string[]): Notes {
  refuse(
    Object.entries(sent).flatMap(([code, words]): FieldProblem[] => {
      const path = `notes.${code}`;
      if (!codes.includes(code)) return [{ path, code: 'unknown-reference' }];
      if (typeof words !== 'string') return [{ path, code: 'not-text' }];
      if (!isPlainText(words)) return [{ path, code: 'control-character' }];
      return [...words].length > MOST_WORDS ? [{ path, code: 'text-length', params: { min: 0, max: MOST_WORDS } }] : [];
    }),
  );
  return sent as Notes;
}

/** What fits no scoring rule, the rules themselves refuse; here it need only be an object of short texts. */
function readOne(given: unknown, path: string, faults: FieldProblem[]): Measurement {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    faults.push({ path, code: 'not-an-object' });
    return { points: '' };
  }
  for (const [key, figure] of Object.entries(given))
    if (typeof figure !== 'string' || figure.length > MOST_DIGITS)
      faults.push({ path: `${path}.${key}`, code: 'not-decimal' });
  return given as Measurement;
}

function refuse(faults: readonly FieldProblem[]): void {
  if (faults.length > 0) throw new DomainError('invalid-shape', {}, faults);
}
