import { type Bytes, textOf, utf8 } from './bytes.js';
import type { Envelope } from './sealed-bid.js';
import { SealingError } from './sealing-error.js';

const STEP = 4 * 1024;
const SPACE = 0x20;
/** Largest envelope, in bytes of its JSON text. */
export const ENVELOPE_LIMIT = 256 * 1024;

/**
 * The envelope's JSON with spaces behind it, up to the next step of 4 KB: its length tells no more than the step, and it is still JSON.
 * @throws SealingError `envelope-too-large`
 */
export function padded(envelope: Envelope): Bytes {
  const json = utf8(JSON.stringify(envelope));
  if (json.length > ENVELOPE_LIMIT)
    throw new SealingError('envelope-too-large', { bytes: json.length, limit: ENVELOPE_LIMIT });
  const filled = new Uint8Array(Math.ceil(json.length / STEP) * STEP).fill(SPACE);
  filled.set(json);
  return filled;
}

/** Whether an encrypted envelope has a length that `padded` gives. */
export function isPaddedLength(bytes: number): boolean {
  return bytes > 0 && bytes <= ENVELOPE_LIMIT && bytes % STEP === 0;
}

/** The JSON in opened bytes. @throws SyntaxError or TypeError when there is none */
export const unpadded = (bytes: Uint8Array): unknown => JSON.parse(textOf(bytes));
