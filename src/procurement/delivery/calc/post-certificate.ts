import type { DateText } from '#src/kernel/dates.js';
import {
  type CertificateLevel,
  type CertificateTerm,
  isAtLeast,
  levelHeld,
} from '#src/procurement/vendors/calc/certificate.js';

/** The titles of the certificates, the longest first: 助理社会工作师 holds 社会工作师 in it. Rule: rulebook B42. */
const TITLES: readonly (readonly [title: string, level: CertificateLevel])[] = [
  ['高级社会工作师', 'senior-social-worker'],
  ['助理社会工作师', 'assistant-social-worker'],
  ['社会工作师', 'social-worker'],
];

interface NamedPost {
  readonly name: string;
}

/** The certificate that a post asks for: the title that its name holds; null for a post that anybody may hold. */
export function certificateOf({ name }: NamedPost): CertificateLevel | null {
  return TITLES.find(([title]) => name.includes(title))?.[1] ?? null;
}

/** What a post asks for and somebody does not hold on a day; undefined when they do, or when the post asks for none. */
export function certificateFault(
  post: NamedPost,
  certificates: readonly CertificateTerm[],
  on: DateText,
): { readonly wanted: CertificateLevel; readonly held: CertificateLevel | 'none' } | undefined {
  const wanted = certificateOf(post);
  const held = levelHeld(certificates, on);
  return wanted === null || isAtLeast(held, wanted) ? undefined : { wanted, held: held ?? 'none' };
}
