import { createHash } from 'node:crypto';
import { canonicalJson } from '#src/kernel/canonical-json.js';
import type { Sha256 } from '#src/kernel/seeded-order.js';

export const sha256: Sha256 = (text) => createHash('sha256').update(text, 'utf8').digest();

/** SHA-256 of working papers (工作底稿) as canonical JSON, hex: kept with them and in the audit log, so that neither can be changed alone. Rule: E3. */
export function papersDigest(papers: unknown): string {
  return createHash('sha256').update(canonicalJson(papers)).digest('hex');
}
