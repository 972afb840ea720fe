import type { DateText } from '#src/kernel/dates.js';

/** Levels of the professional certificate (社会工作者职业水平证书), the lowest first. Rule: B42; 国人部发〔2006〕71号, 人社部规〔2018〕2号. */
export const CERTIFICATE_LEVELS = ['assistant-social-worker', 'social-worker', 'senior-social-worker'] as const;
export type CertificateLevel = (typeof CERTIFICATE_LEVELS)[number];

/** A certificate as far as it can be judged; its number is a person's data and stays on the roster. */
export interface CertificateTerm {
  readonly level: CertificateLevel;
  readonly issuedOn: DateText;
  /** last day of its registration; none where it has no end */
  readonly expiresOn?: DateText;
}

/** Whether a certificate counts on a day. */
export function isInForce({ issuedOn, expiresOn }: CertificateTerm, on: DateText): boolean {
  return issuedOn <= on && (expiresOn === undefined || on <= expiresOn);
}

/** The highest level that somebody holds on a day; null for none. */
export function levelHeld(certificates: readonly CertificateTerm[], on: DateText): CertificateLevel | null {
  const held = certificates.filter((certificate) => isInForce(certificate, on)).map(({ level }) => level);
  return CERTIFICATE_LEVELS.findLast((level) => held.includes(level)) ?? null;
}

/** Whether one level is at least another; nobody's level is below all. */
export function isAtLeast(held: CertificateLevel | null, wanted: CertificateLevel): boolean {
  return held !== null && CERTIFICATE_LEVELS.indexOf(held) >= CERTIFICATE_LEVELS.indexOf(wanted);
}
